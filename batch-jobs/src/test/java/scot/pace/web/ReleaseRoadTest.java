package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.jobs.Sent;
import scot.pace.reporting.publication.Manifest;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.synthetic.SyntheticScotland;

/** One release on the pages: made, looked at, approved by somebody else, published, read by everybody, withdrawn, and its successor. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseRoadTest {

    private static final String QUARTER = "2019-20-Q4";
    private static final String RELEASE = QUARTER + "/0001";
    private static final String DRAFT = "/releases/" + RELEASE;
    private static final String PUBLISHED = "/published/" + RELEASE;
    private static final String WHY = "A return of Orkney was counted twice in it.";

    @TempDir
    static Path folder;

    private static Served served;
    private static People people;
    private static Authority authority;
    private static Path returns;

    @BeforeAll
    static void aReturnIsSigned() throws Exception {
        var jobs = Served.home(folder.resolve("home"));
        authority = Authority.withCode("S12000047").orElseThrow();
        returns = folder.resolve("returns");
        SyntheticScotland.generate(7).write(returns, SyntheticScotland.lastQuarters(1), List.of(authority), 1);
        people = new People(jobs);
        people.open("pia.publisher", List.of(Role.PUBLISHER, Role.APPROVER), Optional.empty());
        people.open("abe.approver", List.of(Role.APPROVER), Optional.empty());
        people.open("anna.analyst", List.of(Role.ANALYST), Optional.empty());
        people.open("olga.submit", List.of(Role.SUBMIT), Optional.of(authority));
        served = Served.over(jobs);
        send(returns.resolve(QUARTER).resolve(authority.code()));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    @Order(1)
    void aPublisherMakesADraftSeesHowFarItIsAndReadsIt() throws Exception {
        try (var browser = signedIn("pia.publisher")) {
            browser.at("/releases");
            assertThat(browser.text()).contains("No quarter was printed yet", QUARTER + ", 1 of 32 returns");
            browser.isAccessible();

            browser.press("Make the draft");
            assertThat(browser.path()).startsWith("/releases/progress");
            assertThat(browser.title()).isEqualTo("The draft of " + QUARTER);
            browser.at("/releases"); // it may be left
            browser.at("/releases/progress");
            assertThat(browser.waitFor("outcome").getText()).isEqualTo("It is done: " + RELEASE);
            assertThat(browser.text()).contains("Measuring done", "Protecting done", "Printing done", "Auditing done");
            browser.isAccessible();

            browser.at(DRAFT);
            assertThat(browser.text())
                    .contains("It is a draft", "DRAFT pia.publisher", "You made this draft, so somebody else")
                    .doesNotContain("Publish\n");
            browser.isAccessible();
            browser.at(DRAFT + "/reports/national");
            assertThat(browser.text())
                    .contains("DRAFT: not approved for publication.", "children were looked after in Scotland");
            assertThat(browser.brokenPictures()).isEmpty();
            browser.isAccessible();
            browser.at(DRAFT + "/audit");
            assertThat(browser.text())
                    .contains("Every file is as it was made", "figures are hidden", "t01-looked-after-by-placement");
            browser.isAccessible();
            browser.at(DRAFT + "/revisions");
            assertThat(browser.text()).contains("No release was published before it");
            browser.isAccessible();
        }
        assertThat(said())
                .contains(tuple("pia.publisher", "began the draft of a release", "The draft of " + QUARTER))
                .contains(tuple("pia.publisher", "finished the draft of a release", RELEASE));
    }

    @Test
    @Order(2)
    void withoutScriptsThePageLoadsItselfAgainUntilItIsToldToStandStill() throws Exception {
        var publisher = Session.of(served.pages(), people, "anna.analyst");

        var done = publisher.get("/releases/progress");

        assertThat(done.headers().firstValue("Refresh"))
                .as("there is nothing to wait for")
                .isEmpty();
        assertThat(done.body()).contains("It is done").doesNotContain("<script");
    }

    @Test
    @Order(3)
    void nothingOfADraftOrOfWhatIsApprovedIsReachedByWhoHasNoRole() throws Exception {
        var visitor = Session.visitor(served.pages());
        var officer = Session.of(served.pages(), people, "olga.submit");
        var analyst = Session.of(served.pages(), people, "anna.analyst");
        var anybody = List.of(visitor, officer, analyst);
        isNotFoundOfPublished(anybody);
        for (var path : ofADraft()) {
            assertThat(visitor.get(DRAFT + path).headers().firstValue("Location"))
                    .as(path)
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in"));
            assertThat(officer.get(DRAFT + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(analyst.get(DRAFT + "/audit").statusCode()).isEqualTo(403);

        var own = Session.of(served.pages(), people, "pia.publisher").post(DRAFT + "/approval", Map.of());
        assertThat(own.body()).contains("was made by pia.publisher: somebody else has to approve it");
        var approver = Session.of(served.pages(), people, "abe.approver");
        assertThat(approver.post(DRAFT + "/publication", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/releases/progress"));
        assertThat(whenDone(approver)).contains("is DRAFT: only what is APPROVED can be published");
        approver.post(DRAFT + "/approval", Map.of());
        assertThat(approver.get(DRAFT).body()).contains("APPROVED", "abe.approver");

        isNotFoundOfPublished(anybody);
        assertThat(said()).contains(tuple("abe.approver", "approved a release", RELEASE));
    }

    /** Every file of the draft, under the addresses of what is published, answers as what never was. */
    private static void isNotFoundOfPublished(List<Session> anybody) throws Exception {
        var files =
                Manifest.files(folder.resolve("home/releases").resolve(RELEASE)).keySet();
        assertThat(files).hasSizeGreaterThan(34);
        for (var somebody : anybody) {
            var never = somebody.get("/published/2001-02-Q1/0001");
            assertThat(never.statusCode()).isEqualTo(404);
            for (var path : ofADraft()) {
                var answer = somebody.get(PUBLISHED + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(seen(answer.body()))
                        .as(path)
                        .isEqualTo(seen(never.body()));
            }
            assertThat(somebody.get("/api/v1/published").body()).isEqualTo("[]");
            assertThat(somebody
                            .get("/api/v1" + PUBLISHED + "/figures")
                            .statusCode())
                    .isEqualTo(404);
        }
        for (var file : files) {
            assertThat(anybody.get(0).get(PUBLISHED + "/files/" + file).statusCode())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    private static List<String> ofADraft() {
        return List.of(
                "",
                "/changes",
                "/reports/national",
                "/reports/" + authority.code(),
                "/files/national.pdf",
                "/files/figures.csv",
                "/files/manifest.json",
                "/files/..%2f..%2f..%2freleases/" + RELEASE + "/figures.csv");
    }

    private static String seen(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    @Order(4)
    void whatIsApprovedIsPublishedAndEverybodyReadsIt() throws Exception {
        try (var browser = signedIn("abe.approver")) {
            browser.at(DRAFT).press("Publish");
            assertThat(browser.waitFor("outcome").getText()).isEqualTo("It is done: " + RELEASE);
            assertThat(browser.at(DRAFT).text()).contains("It is published", "PUBLISHED abe.approver");
            browser.isAccessible();
        }
        try (var browser = Browser.open(served.pages())) {
            assertThat(browser.at("/sign-in").html()).contains("href=\"/published\"");
            browser.at("/published");
            assertThat(browser.text()).contains("Quarter to 31 July 2020 (" + RELEASE + ")");
            browser.isAccessible();
            browser.at(PUBLISHED);
            assertThat(browser.title()).isEqualTo("Permanence timescales, quarter to 31 July 2020");
            assertThat(browser.text())
                    .contains("In short", "children were looked after in Scotland", "Aim 4", "Fife", "figures.parquet")
                    .doesNotContain("abe.approver", "pia.publisher");
            browser.isAccessible();
            for (var report : List.of("methodology", authority.code())) {
                browser.at(PUBLISHED + "/reports/" + report);
                assertThat(browser.html()).doesNotContainIgnoringCase("draft:");
                assertThat(browser.brokenPictures()).isEmpty();
                browser.isAccessible();
            }
            assertThat(browser.at(PUBLISHED + "/changes").text()).contains("No release was published before this one");
            browser.isAccessible();
        }
    }

    @Test
    @Order(5)
    void aPublishedFileHasItsTypeItsNameItsHashAndItsParts() throws Exception {
        var visitor = Session.visitor(served.pages());
        var whole = visitor.get(PUBLISHED + "/files/figures.csv");

        assertThat(whole.body())
                .isEqualTo(Files.readString(
                        folder.resolve("home/published").resolve(RELEASE).resolve("figures.csv")));
        assertThat(whole.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"2019-20-Q4-0001-figures.csv\"");
        assertThat(whole.headers().firstValue("Cache-Control")).contains("no-cache, public");
        var hash = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.send("GET", PUBLISHED + "/files/figures.csv", new byte[0], "If-None-Match", hash)
                        .statusCode())
                .isEqualTo(304);
        var part = visitor.send("GET", PUBLISHED + "/files/figures.csv", new byte[0], "Range", "bytes=0-6");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("measure");
        assertThat(visitor.get(PUBLISHED + "/files/national.pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(visitor.get("/api/v1" + PUBLISHED + "/figures?measure=t01-looked-after-by-placement")
                        .body())
                .contains("\"area\":\"" + authority.code() + "\"");
        assertThat(visitor.get("/api/v1/published").body())
                .contains("\"figures\":\"/api/v1" + PUBLISHED + "/figures\"");
    }

    @Test
    @Order(6)
    void aPathThatLeadsOutOfAReleaseDoesNotExist() throws Exception {
        var visitor = Session.visitor(served.pages());

        for (var path : List.of(
                "/files/../0001/figures.csv",
                "/files/%2e%2e/0001/figures.csv",
                "/files/..%2f..%2f..%2fhome.properties",
                "/files//figures.csv",
                "/files/local",
                "/files/charts/",
                "/files/",
                "/files/figures.csv%00.pdf",
                "/reports/..%2fnational",
                "/reports/hidden")) {
            assertThat(visitor.get(PUBLISHED + path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    @Order(7)
    void aReleaseIsWithdrawnWithAReasonThatEverybodyReadsAndNothingElseOfIt() throws Exception {
        var approver = Session.of(served.pages(), people, "pia.publisher");
        for (var refused : Map.of("wrong", "10 to 500 letters", "The child 0101100000 is in it twice", "a CHI number")
                .entrySet()) {
            assertThat(approver.post(DRAFT + "/withdrawal", Map.of("reason", refused.getKey()))
                            .body())
                    .contains("There is a problem", refused.getValue());
        }

        approver.post(DRAFT + "/withdrawal", Map.of("reason", WHY));

        assertThat(approver.get(DRAFT).body()).contains("withdrawn", WHY);
        var visitor = Session.visitor(served.pages());
        for (var path : List.of("", "/changes", "/reports/national", "/files/national.pdf", "/files/figures.csv")) {
            var gone = visitor.get(PUBLISHED + path);
            assertThat(gone.statusCode()).as(path).isEqualTo(410);
            assertThat(gone.body())
                    .as(path)
                    .contains(WHY, "Do not use its figures")
                    .doesNotContain("pia.publisher");
        }
        assertThat(visitor.get("/published").body()).contains(WHY);
        var gone = visitor.get("/api/v1" + PUBLISHED + "/figures");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains(WHY);
        assertThat(visitor.get("/api/v1/published").body()).contains("\"figures\":null", WHY);
        assertThat(said()).contains(tuple("pia.publisher", "withdrew a release", RELEASE));
        try (var browser = Browser.open(served.pages())) {
            browser.at(PUBLISHED).isAccessible();
            browser.at("/published").isAccessible();
        }
    }

    @Test
    @Order(8)
    void theNextReleaseSaysWhatItShowsDifferentlyAndNotWhatWasWithdrawn() throws Exception {
        send(changed());
        var publisher = Session.of(served.pages(), people, "pia.publisher");
        publisher.post("/releases", Map.of("quarter", QUARTER));
        assertThat(whenDone(publisher)).contains("It is done", QUARTER + "/0002");
        var approver = Session.of(served.pages(), people, "abe.approver");
        approver.post("/releases/" + QUARTER + "/0002/approval", Map.of());

        var revised = approver.get("/releases/" + QUARTER + "/0002/revisions").body();
        var file = approver.get("/releases/" + QUARTER + "/0002/revisions.csv").body();

        assertThat(revised).contains("Beside " + RELEASE, "its returns");
        assertThat(file)
                .startsWith("measure,area,period,breakdowns,old,new,why\n")
                .contains(authority.code());
        approver.post("/releases/" + QUARTER + "/0002/publication", Map.of());
        assertThat(whenDone(approver)).contains("It is done");
        var changes = Session.visitor(served.pages())
                .get("/published/" + QUARTER + "/0002/changes")
                .body();
        assertThat(changes).contains("The release before is " + RELEASE, WHY, "its returns");
        try (var browser = signedIn("abe.approver")) {
            browser.at("/releases/" + QUARTER + "/0002/revisions").isAccessible();
            browser.at("/published/" + QUARTER + "/0002/changes").isAccessible();
            browser.at("/published/" + QUARTER + "/0001").isAccessible();
        }
    }

    @Test
    @Order(9)
    void whatCannotBeMadeIsSaidInWords() throws Exception {
        var publisher = Session.of(served.pages(), people, "pia.publisher");

        assertThat(publisher.post("/releases", Map.of("quarter", "last summer")).body())
                .contains("There is a problem");
        publisher.post("/releases", Map.of("quarter", "2018-19-Q1"));
        assertThat(whenDone(publisher))
                .contains("It could not be made", "No authority has sent a return for 2018-19-Q1");
        publisher.post("/releases", Map.of("quarter", QUARTER));
        assertThat(whenDone(publisher)).contains("It is done: " + QUARTER + "/0002", "Nothing has changed");
    }

    private static String whenDone(Session somebody) throws Exception {
        for (int i = 0; i < 600; i++) {
            var answer = somebody.get("/releases/progress");
            if (answer.headers().firstValue("Refresh").isEmpty()) {
                return answer.body();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it was not done within a minute");
    }

    private static Stream<Tuple> said() {
        return served.jobs().audit().newest(99).stream()
                .map(entry -> tuple(entry.account(), entry.action(), entry.about()));
    }

    private static Browser signedIn(String name) {
        var browser = Browser.open(served.pages());
        browser.at("/sign-in")
                .type("username", name)
                .type("password", People.PASSWORD)
                .press("Sign in");
        people.code(name).ifPresent(code -> browser.type("code", code).press("Go on"));
        return browser;
    }

    private static void send(Path tables) throws Exception {
        var jobs = served.jobs();
        var sent = new Sent(
                tables, authority, Optional.of(Quarter.parse(QUARTER)), Optional.empty(), "the test", jobs.today());
        assertThat(jobs.accept(sent).receipt()).isPresent();
    }

    /** Another version, in which every tenth girl is a boy. */
    private static Path changed() throws IOException {
        var second = Files.createDirectory(folder.resolve("second"));
        try (var tables = Files.list(returns.resolve(QUARTER).resolve(authority.code()))) {
            for (var table : tables.toList()) {
                var lines = new ArrayList<>(Files.readAllLines(table));
                for (int i = 1; i < lines.size(); i += 10) {
                    lines.set(i, lines.get(i).replaceFirst(",F,", ",M,"));
                }
                Files.write(second.resolve(table.getFileName()), lines);
            }
        }
        return second;
    }
}
