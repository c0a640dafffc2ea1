package scot.pace.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;
import scot.pace.submissions.Context;
import scot.pace.submissions.Intake;
import scot.pace.submissions.JsonAnswer;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.offline.Today;
import scot.pace.submissions.read.Corpus;

/** Damaged, hostile and identifying files through the page that takes them: it says what the command line says, and keeps no more. */
class BadFilesTest {

    /** Whose the returns are that the files were made from. */
    private static final Authority EAST_RENFREWSHIRE =
            Authority.withCode("S12000011").orElseThrow();

    private static final String NOT_KEPT = "NOT_KEPT";

    @TempDir
    Path folder;

    /** What was sent, what the command line says of it, and under which address it is. */
    private record Sent(Corpus.Case file, String said, String path) {}

    @Test
    void everyBadFileIsAnsweredAsByTheCommandLineAndWhatIdentifiesIsNowhere() throws Exception {
        var home = folder.resolve("home");
        var others = temporary();
        try (var served = Served.over(Jobs.open(home, Home.Kind.REAL, Today.clock(), 1))) {
            var people = new People(served.jobs());
            people.open("erin.submit", List.of(Role.SUBMIT), Optional.of(EAST_RENFREWSHIRE));
            var erin = Session.of(served.pages(), people, "erin.submit");

            var sent = sendAll(erin);

            assertThat(sent).hasSizeGreaterThan(100);
            for (var one : sent) {
                var page = checked(erin, one);
                var json = erin.get(one.path() + "/answer/JSON").body();
                assertThat(json).as(one.file().name()).isEqualTo(one.said());
                assertThat(page)
                        .as(one.file().name())
                        .contains("<strong id=\"verdict\">" + verdict(json) + "</strong>");
                assertThat(erin.get(one.path() + "/answer/XLSX").statusCode())
                        .as("the marked workbook of: %s", one.file().name())
                        .isIn(200, 404);
                if (verdict(json).equals(NOT_KEPT)) {
                    assertThat(filesOf(served.jobs(), one))
                            .as(one.file().name())
                            .allMatch(file -> file.matches(".*\\.(json|csv|sha256)"))
                            .noneMatch(file -> file.contains("return"));
                }
            }
            assertThat(sent.stream().filter(one -> verdict(one.said()).equals(NOT_KEPT)))
                    .hasSizeGreaterThan(35);
            for (var ours : temporary()) {
                if (!others.contains(ours)) {
                    assertNothingIdentifies(ours);
                }
            }
            assertNothingIdentifies(home);
        }
    }

    private List<Sent> sendAll(Session erin) throws Exception {
        var sent = new ArrayList<Sent>();
        try (var intake = new Intake()) {
            for (var file : chosen()) {
                var own = Files.createDirectories(
                        folder.resolve("sent-" + file.name().hashCode() + file.rules()));
                var source = file.in(own);
                var files = files(source);
                var checked = intake.check(
                        files.size() == 1 ? files.get(0) : source,
                        Optional.empty(),
                        Context.ofAnybody(Today.by(Today.clock())));
                var answer = erin.post("/returns", files);
                assertThat(answer.statusCode()).as(file.name()).isEqualTo(302);
                var location = answer.headers().firstValue("Location").orElseThrow();
                sent.add(new Sent(
                        file,
                        JsonAnswer.of(checked, Reasons.NONE),
                        URI.create(location).getPath()));
            }
        }
        return sent;
    }

    /**
     * All that is refused as a whole, every third of those that identify, and of the others one of each kind of finding. On the
     * command line everybody may check the return of every authority; and a folder with nothing cannot be chosen.
     */
    private static List<Corpus.Case> chosen() {
        var kinds = new HashSet<Object>();
        var chosen = new ArrayList<Corpus.Case>();
        int identifying = 0;
        for (var file : Corpus.all()) {
            var rules = file.rules();
            if (rules.contains("authority-not-yours") || file.name().equals("a folder with nothing")) {
                continue;
            }
            boolean isChosen = rules.stream().anyMatch(rule -> rule.startsWith("identifying-"))
                    ? identifying++ % 3 == 0
                    : rules.stream().anyMatch(rule -> rule.matches("x|file-unreadable|column-wrong|table-missing"))
                            || kinds.add(rules);
            if (isChosen) {
                chosen.add(file);
            }
        }
        return chosen;
    }

    private static String checked(Session erin, Sent sent) throws Exception {
        for (int i = 0; i < 100; i++) {
            var page = erin.get(sent.path()); // which waits some time itself
            assertThat(page.statusCode()).as(sent.file().name()).isEqualTo(200);
            if (page.body().contains("id=\"verdict\"")) {
                return page.body();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("never checked: " + sent.file().name());
    }

    private static String verdict(String json) {
        return json.split("\"", 5)[3];
    }

    private static List<Path> files(Path source) throws IOException {
        if (Files.isRegularFile(source)) {
            return List.of(source);
        }
        try (var files = Files.list(source)) {
            return files.sorted().toList();
        }
    }

    private static List<String> filesOf(Jobs jobs, Sent sent) throws IOException {
        var own = jobs.home().work().resolve(sent.path().substring("/returns/".length()));
        try (var files = Files.walk(own)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> own.relativize(file).toString())
                    .toList();
        }
    }

    /** Short ones are in any file by chance. */
    private static void assertNothingIdentifies(Path where) throws IOException {
        var identifying = Corpus.identifying().stream()
                .filter(value -> value.length() >= 8)
                .toList();
        assertThat(identifying).hasSizeGreaterThan(15);
        try (var files = Files.walk(where)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), ISO_8859_1);
                for (var value : identifying) {
                    for (var encoding : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                        assertThat(bytes.contains(new String(value.getBytes(encoding), ISO_8859_1)))
                                .as("%s holds %s in %s", file, value, encoding)
                                .isFalse();
                    }
                }
            }
        }
    }

    /** What lies in the temporary folder, but for what tests make there. */
    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> !file.toString().contains("junit")).toList();
        }
    }
}
