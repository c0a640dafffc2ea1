package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import scot.pace.accounts.Role;
import scot.pace.accounts.Token;
import scot.pace.schema.Authority;

/** Who may open what: every method and path there is against everybody there is, as {@code doors.csv} says. */
class DoorsTest {

    /** What stands for a name in a path: something that does not exist. */
    private static final Map<String, String> NOTHING = Map.ofEntries(
            Map.entry("id", "upload-S12000023-0000000000000000"),
            Map.entry("kind", "CSV"),
            Map.entry("quarter", "2019-20-Q4"),
            Map.entry("version", "0001"),
            Map.entry("*path", "national.pdf"),
            Map.entry("report", "national"),
            Map.entry("file", "return.zip"),
            Map.entry("name", "nobody.at.all"),
            Map.entry("chart", "funnel"),
            Map.entry("authority", "S12000023"),
            Map.entry("token", "no-invitation"),
            Map.entry("number", "0"));

    @TempDir
    static Path folder;

    private static final Map<String, Session> everybody = new TreeMap<>();
    private static String pages;
    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home")));
        pages = served.pages();
        var people = new People(served.jobs());
        everybody.put("visitor", Session.visitor(pages));
        for (var role : Role.values()) {
            var of = role.isOfAuthority() ? Authority.withCode("S12000023") : Optional.<Authority>empty();
            var name = role.name().toLowerCase(Locale.ROOT);
            people.open(name, List.of(role), of);
            everybody.put(role.name(), Session.of(pages, people, name));
        }
        for (var role : Token.ROLES) {
            var name = role.name().toLowerCase(Locale.ROOT);
            var secret = served.jobs().tokens().make(name, role, "the test", 1, name);
            everybody.put("TOKEN_" + role.name(), Session.program(pages, secret));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void everyDoorThereIsHasItsLine() throws IOException {
        var there = new TreeSet<String>();
        served.portal()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((door, handler) -> {
                    if (handler.getBeanType().getPackageName().startsWith(Doors.class.getPackageName())) {
                        door.getPatternValues().forEach(path -> door.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path)));
                    }
                });

        assertThat(doors().stream().map(DoorsTest::door)).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void everyDoorIsOpenToThoseItIsOpenToAndToNobodyElse() throws Exception {
        for (var door : doors()) {
            for (var somebody : everybody.entrySet()) {
                var answer = knock(somebody.getValue(), door);

                assertThat(isOpen(answer))
                        .as("%s for %s: %d", door(door), somebody.getKey(), answer.statusCode())
                        .isEqualTo(door.getField(somebody.getKey()).equals("open"));
                assertThat(answer.statusCode())
                        .as("%s for %s", door(door), somebody.getKey())
                        .isLessThan(500);
            }
        }
    }

    @Test
    void everyAnswerForbidsScriptsAndFramesFromElsewhere() throws Exception {
        for (var path : List.of("/", "/sign-in", "/assets/pace.css", "/nothing-here")) {
            var headers = Session.visitor(pages).get(path).headers();

            assertThat(headers.firstValue("Content-Security-Policy")).as(path).hasValueSatisfying(policy -> assertThat(
                            policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'"));
        }
    }

    private static HttpResponse<String> knock(Session somebody, NamedCsvRecord door) throws Exception {
        var path = door.getField("path");
        for (var name : NOTHING.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        return switch (door.getField("method")) {
            case "GET" -> somebody.get(path);
            case "POST" -> somebody.post(path, Map.of());
            default -> somebody.send(door.getField("method"), path, new byte[0]);
        };
    }

    /** Closed is: forbidden, sent to the page to sign in, or asked for a token. */
    private static boolean isOpen(HttpResponse<String> answer) {
        return answer.statusCode() != 401
                && answer.statusCode() != 403
                && answer.headers()
                        .firstValue("Location")
                        .filter(where -> where.endsWith("/sign-in"))
                        .isEmpty();
    }

    private static String door(NamedCsvRecord door) {
        return door.getField("method") + " " + door.getField("path");
    }

    private static List<NamedCsvRecord> doors() throws IOException {
        var file = Objects.requireNonNull(DoorsTest.class.getResourceAsStream("doors.csv"));
        try (var lines = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.stream().toList();
        }
    }
}
