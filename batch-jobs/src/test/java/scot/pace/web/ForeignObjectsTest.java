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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.jobs.Sent;
import scot.pace.jobs.Upload;
import scot.pace.schema.Authority;
import scot.pace.schema.synthetic.SyntheticScotland;

/** Every door behind which something of an authority is, with a session and with a token, for the own, another and no authority. */
class ForeignObjectsTest {

    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();
    private static final Authority SHETLAND = Authority.withCode("S12000027").orElseThrow();

    /** What is not there, by what stands for it in a path. */
    private static final Map<String, String> NOTHING = Map.of(
            "id", "upload-S12000023-0000000000000000", "quarter", "2001-02-Q1", "number", "9999999", "kind", "CSV");

    @TempDir
    static Path folder;

    private static final Map<String, Session> ofOrkney = new TreeMap<>();
    private static final Map<String, Session> ofOthers = new TreeMap<>();
    private static Map<String, String> there;
    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home")));
        var people = new People(served.jobs());
        people.open("olga", List.of(Role.SUBMIT, Role.SIGN), Optional.of(ORKNEY));
        people.open("shona", List.of(Role.SUBMIT, Role.SIGN), Optional.of(SHETLAND));
        people.open("ana", List.of(Role.ANALYST), Optional.empty());
        for (var name : List.of("olga", "shona", "ana")) {
            var role = name.equals("ana") ? Role.ANALYST : Role.SUBMIT;
            var who = name.equals("olga") ? ofOrkney : ofOthers;
            who.put(name + " at a page", Session.of(served.pages(), people, name));
            var secret = served.jobs().tokens().make(name, role, "the test", 1, name);
            who.put(name + "'s program", Session.program(served.pages(), secret));
        }
        there = Map.of("id", unsigned().id(), "quarter", "2019-20-Q4", "number", "1", "kind", "CSV");
    }

    /** The return of Orkney is signed; and another version of it is checked and not signed. */
    private static Upload unsigned() throws Exception {
        var returns = folder.resolve("returns");
        SyntheticScotland.generate(7).write(returns, SyntheticScotland.lastQuarters(2), List.of(ORKNEY), 1);
        var last = received(returns.resolve("2019-20-Q4").resolve(ORKNEY.code()));
        served.jobs().sign(last, ORKNEY, "Olga");
        return received(returns.resolve("2019-20-Q3").resolve(ORKNEY.code()));
    }

    private static Upload received(Path source) throws IOException {
        var jobs = served.jobs();
        var upload = jobs.receive(new Sent(source, ORKNEY, Optional.empty(), Optional.empty(), "", jobs.today()));
        jobs.check(List.of(upload));
        return upload;
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void whatIsOfAnotherAuthorityAnswersExactlyAsWhatDoesNotExist() throws Exception {
        for (var door : doorsToSomething()) {
            for (var stranger : ofOthers.entrySet()) {
                var foreign = knock(stranger.getValue(), door, there);
                var nothing = knock(stranger.getValue(), door, NOTHING);

                assertThat(seen(foreign, there))
                        .as("%s for %s", door, stranger.getKey())
                        .isEqualTo(seen(nothing, NOTHING));
            }
        }
        assertThat(served.jobs().upload(ORKNEY, Objects.requireNonNull(there.get("id"))))
                .isPresent();
        assertThat(served.jobs().tokens().all()).hasSize(3);
    }

    @Test
    void whoseItIsFindsItThere() throws Exception {
        int found = 0;
        for (var door : doorsToSomething()) {
            for (var own : ofOrkney.values()) {
                if (door.getField("method").equals("GET")) {
                    int status = knock(own, door, there).statusCode();
                    found += status == 200 ? 1 : 0;
                }
            }
        }

        assertThat(found).as("pages and doors of the API that show it").isGreaterThanOrEqualTo(8);
    }

    /** What anybody can see of an answer, but for what the request itself named, and tokens and times that are new each time. */
    private static List<Object> seen(HttpResponse<String> answer, Map<String, String> names) {
        var body = answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"|\"(timestamp|path)\":\"[^\"]+\"", "");
        for (var name : List.of("id", "quarter")) {
            body = body.replace(Objects.requireNonNull(names.get(name)), "");
        }
        return List.of(
                answer.statusCode(),
                body,
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Location").orElse("").replace(served.pages(), ""));
    }

    private static HttpResponse<String> knock(Session somebody, NamedCsvRecord door, Map<String, String> names)
            throws Exception {
        var path = door.getField("path");
        for (var name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        return switch (door.getField("method")) {
            case "GET" -> somebody.get(path);
            case "POST" -> somebody.post(path, Map.of("agreed", "true"));
            default ->
                somebody.send(
                        door.getField("method"),
                        path,
                        "child,episode,rule,reason,text\n".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/csv");
        };
    }

    /** Doors with something in their path that an authority, or nobody, has; releases and the board are not an authority's. */
    private static List<NamedCsvRecord> doorsToSomething() throws IOException {
        var file = Objects.requireNonNull(DoorsTest.class.getResourceAsStream("doors.csv"));
        try (var lines = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var doors = lines.stream()
                    .filter(door -> NOTHING.keySet().stream()
                            .anyMatch(name -> door.getField("path").contains("{" + name + "}")))
                    .filter(door -> !door.getField("path").contains("releases"))
                    .filter(door -> !door.getField("path").contains("published"))
                    .filter(door -> !door.getField("path").startsWith("/board"))
                    .toList();
            assertThat(doors).hasSizeGreaterThan(10);
            return doors;
        }
    }
}
