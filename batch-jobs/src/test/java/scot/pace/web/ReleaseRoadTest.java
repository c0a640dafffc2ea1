package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import scot.pace.cli.Ran;
import scot.pace.jobs.Sent;
import scot.pace.reporting.publication.Manifest;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * Releases of East Renfrewshire on the pages: a draft that was made with a command is looked at, approved, published, read by
 * everybody and withdrawn; the next one is made on the pages too.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseRoadTest {

    private static final String QUARTER = "2017-18-Q1";
    private static final String RELEASE = QUARTER + "/0001";
    private static final String DRAFT = "/releases/" + RELEASE;
    private static final String PUBLISHED = "/published/" + RELEASE;
    private static final String NEXT = QUARTER + "/0002";
    private static final String AUTHORITY = "S12000011";
    private static final String WHY = "A return of another quarter was counted in it.";

    @TempDir
    static Path folder;

    private static Path home;
    private static Served served;
    private static Browser desk;
    private static Session publisher;
    private static Session approver;
    private static Session analyst;
    private static Session officer;
    private static Session visitor;

    @BeforeAll
    static void aDraftIsThere() throws Exception {
        home = folder.resolve("home");
        var demonstration = Ran.pace("demo", "--east-renfrewshire", "--home", home.toString());
        assertThat(demonstration.exitCode()).as(demonstration.err()).isZero();
        var jobs = Served.home(home);
        var people = new People(jobs);
        people.open("bea.publisher", List.of(Role.PUBLISHER, Role.APPROVER), Optional.empty());
        people.open("pia.publisher", List.of(Role.PUBLISHER, Role.APPROVER), Optional.empty());
        people.open("abe.approver", List.of(Role.APPROVER), Optional.empty());
        people.open("anna.analyst", List.of(Role.ANALYST), Optional.empty());
        people.open("olga.submit", List.of(Role.SUBMIT), Authority.withCode(AUTHORITY));
        served = Served.over(jobs);
        publisher = Session.of(served.pages(), people, "pia.publisher");
        approver = Session.of(served.pages(), people, "abe.approver");
        analyst = Session.of(served.pages(), people, "anna.analyst");
        officer = Session.of(served.pages(), people, "olga.submit");
        visitor = Session.visitor(served.pages());
        desk = Browser.open(served.pages());
        desk.at("/sign-in")
                .type("username", "bea.publisher")
                .type("password", People.PASSWORD)
                .press("Sign in")
                .type("code", people.code("bea.publisher").orElseThrow())
                .press("Go on");
    }

    @AfterAll
    static void stop() throws Exception {
        desk.close();
        served.close();
    }

    @Test
    @Order(1)
    void aDraftIsReadAsItIsPrintedAndItsAuditIsForThoseWhoDecide() throws Exception {
        desk.at("/releases/progress");
        assertThat(desk.title()).isEqualTo("Nothing is being made");
        desk.at("/releases");
        assertThat(desk.text()).contains(RELEASE + " a draft", QUARTER + ", 1 of 32 returns");
        desk.isAccessible();
        desk.at(DRAFT);
        assertThat(desk.text())
                .contains("It is a draft", "DRAFT demonstration", "Approve")
                .doesNotContain("It is printed again", "Withdraw");
        desk.isAccessible();
        desk.at(DRAFT + "/reports/national");
        assertThat(desk.text())
                .contains("DRAFT: not approved for publication.", "children were looked after in Scotland");
        assertThat(desk.brokenPictures()).isEmpty();
        desk.at(DRAFT + "/audit");
        assertThat(desk.text())
                .contains("Every file is as it was made", "figures are hidden", "t01-looked-after-by-placement");
        desk.isAccessible();
        desk.at(DRAFT + "/revisions");
        assertThat(desk.text()).contains("No release was published before it");
        desk.isAccessible();
    }

    @Test
    @Order(2)
    void nothingOfADraftOrOfWhatIsApprovedIsReachedByWhoHasNoRole() throws Exception {
        var anybody = List.of(visitor, officer, analyst);
        isNotFoundOfPublished(anybody);
        for (var path : ofADraft()) {
            assertThat(visitor.get(DRAFT + path).headers().firstValue("Location"))
                    .as(path)
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in"));
            assertThat(officer.get(DRAFT + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(analyst.get(DRAFT + "/audit").statusCode()).isEqualTo(403);

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
        var files = Manifest.files(home.resolve("releases").resolve(RELEASE)).keySet();
        assertThat(files).hasSizeGreaterThan(34);
        for (var somebody : anybody) {
            var never = somebody.get("/published/2001-02-Q1/0001");
            assertThat(never.statusCode()).isEqualTo(404);
            for (var path : ofADraft()) {
                var answer = somebody.get(PUBLISHED + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(seen(answer.body())).as(path).isEqualTo(seen(never.body()));
            }
            assertThat(somebody.get("/api/v1/published").body()).isEqualTo("[]");
            assertThat(somebody.get("/api/v1" + PUBLISHED + "/figures").statusCode())
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
                "/reports/" + AUTHORITY,
                "/files/national.pdf",
                "/files/figures.csv",
                "/files/manifest.json");
    }

    private static String seen(String page) {
        return page.replaceAll("\"(timestamp|path)\":\"[^\"]+\"", "");
    }

    @Test
    @Order(3)
    void whatIsApprovedIsPublishedAndEverybodyReadsIt() throws Exception {
        desk.at(DRAFT).press("Publish");
        whenDone(analyst);
        assertThat(desk.waitFor("outcome").getText()).isEqualTo("It is done: " + RELEASE);
        assertThat(desk.at(DRAFT).text()).contains("It is published", "PUBLISHED bea.publisher");
        desk.isAccessible();
        try (var browser = Browser.open(served.pages())) {
            assertThat(browser.at("/sign-in").html()).contains("href=\"/published\"");
            browser.at("/published");
            assertThat(browser.text()).contains("Quarter to 31 October 2017 (" + RELEASE + ")");
            browser.isAccessible();
            browser.at(PUBLISHED);
            assertThat(browser.title()).isEqualTo("Permanence timescales, quarter to 31 October 2017");
            assertThat(browser.text())
                    .contains(
                            "In short",
                            "children were looked after in Scotland",
                            "Aim 4",
                            "East Renfrewshire",
                            "ODS",
                            "figures.parquet",
                            "dcat.jsonld")
                    .doesNotContain("abe.approver", "bea.publisher");
            browser.isAccessible();
            for (var report : List.of("methodology", AUTHORITY)) {
                browser.at(PUBLISHED + "/reports/" + report);
                assertThat(browser.html()).doesNotContainIgnoringCase("draft:");
                assertThat(browser.brokenPictures()).isEmpty();
            }
            browser.isAccessible();
            assertThat(browser.at(PUBLISHED + "/changes").text()).contains("No release was published before this one");
            browser.isAccessible();
        }
    }

    @Test
    @Order(4)
    void aPublishedFileHasItsTypeItsNameItsHashAndItsParts() throws Exception {
        var whole = visitor.get(PUBLISHED + "/files/figures.csv");

        assertThat(whole.body())
                .isEqualTo(Files.readString(
                        home.resolve("published").resolve(RELEASE).resolve("figures.csv")));
        assertThat(whole.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"2017-18-Q1-0001-figures.csv\"");
        assertThat(whole.headers().firstValue("Cache-Control")).contains("no-cache, public");
        var hash = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.send("GET", PUBLISHED + "/files/figures.csv", new byte[0], "If-None-Match", hash)
                        .statusCode())
                .isEqualTo(304);
        var part = visitor.send("GET", PUBLISHED + "/files/figures.csv", new byte[0], "Range", "bytes=0-6");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("measure");
        for (var typed : Map.of(
                        "national.pdf",
                        "application/pdf",
                        "national.ods",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "local/" + AUTHORITY + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "figures.csv-metadata.json",
                        "application/json",
                        "dcat.jsonld",
                        "application/ld+json")
                .entrySet()) {
            assertThat(visitor.get(PUBLISHED + "/files/" + typed.getKey())
                            .headers()
                            .firstValue("Content-Type"))
                    .contains(typed.getValue());
        }
        assertThat(visitor.get("/api/v1" + PUBLISHED + "/figures?measure=t01-looked-after-by-placement")
                        .body())
                .contains("\"area\":\"" + AUTHORITY + "\"");
        assertThat(visitor.get("/api/v1/published").body())
                .contains("\"figures\":\"/api/v1" + PUBLISHED + "/figures\"");
    }

    @Test
    @Order(5)
    void aPathThatLeadsOutOfAReleaseDoesNotExist() throws Exception {

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

    private static String refused(String reason) throws Exception {
        var page =
                publisher.post(DRAFT + "/withdrawal", Map.of("reason", reason)).body();
        assertThat(page).contains("There is a problem");
        return page;
    }

    @Test
    @Order(6)
    void aReleaseIsWithdrawnWithAReasonThatEverybodyReadsAndNothingElseOfIt() throws Exception {
        assertThat(refused("wrong")).contains("10 to 500 letters", ">wrong</textarea>");
        assertThat(refused("The child 0101100000 is in it twice"))
                .contains("a CHI number")
                .doesNotContain("0101100000");

        publisher.post(DRAFT + "/withdrawal", Map.of("reason", WHY));

        assertThat(publisher.get(DRAFT).body()).contains("withdrawn", WHY);
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
    @Order(7)
    void theNextDraftIsMadeOnThePagesStepByStepWhileItsMakerGoesElsewhere() throws Exception {
        acceptAnotherVersion();
        publisher.post("/releases", Map.of("quarter", QUARTER));

        assertThat(analyst.get("/releases/progress").headers().firstValue("Refresh"))
                .as("the page loads itself again, without scripts too")
                .contains("3");
        desk.at("/releases/progress?still");
        assertThat(desk.title()).isEqualTo("The draft of " + QUARTER);
        assertThat(desk.text()).contains("Look again");
        desk.isAccessible();
        desk.at("/releases");
        assertThat(desk.text()).contains("The draft of " + QUARTER + " is being made");
        desk.press("Make the draft");
        assertThat(desk.text()).contains("is not done yet");
        whenDone(analyst);
        desk.at("/releases/progress");
        assertThat(desk.waitFor("outcome").getText()).isEqualTo("It is done: " + NEXT);
        assertThat(desk.text()).contains("Measuring done", "Protecting done", "Printing done", "Auditing done");
        desk.isAccessible();
        desk.at("/releases/" + NEXT + "/revisions");
        assertThat(desk.text()).contains("Beside " + RELEASE, "its returns");
        desk.isAccessible();

        assertThat(publisher.get("/releases/" + NEXT + "/revisions.csv").body())
                .startsWith("measure,area,period,breakdowns,old,new,why\n")
                .contains("," + AUTHORITY + ",");
        assertThat(publisher.get("/releases/" + NEXT).body()).contains("You made this draft, so somebody else");
        assertThat(publisher.post("/releases/" + NEXT + "/approval", Map.of()).body())
                .contains("was made by pia.publisher: somebody else has to approve it");
        assertThat(said())
                .contains(tuple("pia.publisher", "began the draft of a release", "The draft of " + QUARTER))
                .contains(tuple("pia.publisher", "finished the draft of a release", NEXT));
    }

    @Test
    @Order(8)
    void theNextReleaseSaysHowManyFiguresChangedAndNotWhatTheWithdrawnOneShowed() throws Exception {
        approver.post("/releases/" + NEXT + "/approval", Map.of());
        approver.post("/releases/" + NEXT + "/publication", Map.of());
        assertThat(whenDone(approver)).contains("It is done: " + NEXT);

        try (var browser = Browser.open(served.pages())) {
            browser.at("/published/" + NEXT + "/changes");
            assertThat(browser.text()).contains("The release before is " + RELEASE, WHY, "its returns");
            browser.isAccessible();
            browser.at("/published");
            assertThat(browser.text()).containsSubsequence(NEXT, RELEASE, WHY);
        }
    }

    @Test
    @Order(9)
    void whatCannotBeMadeIsSaidInWords() throws Exception {
        assertThat(publisher.post("/releases", Map.of("quarter", "last summer")).body())
                .contains("There is a problem");
        publisher.post("/releases", Map.of("quarter", "2018-19-Q1"));
        assertThat(whenDone(publisher))
                .contains("It could not be made", "No authority has sent a return for 2018-19-Q1");
        publisher.post("/releases", Map.of("quarter", QUARTER));
        assertThat(whenDone(publisher)).contains("It is done: " + NEXT, "Nothing has changed");
    }

    private static String whenDone(Session somebody) throws Exception {
        for (int i = 0; i < 3_000; i++) {
            var answer = somebody.get("/releases/progress");
            if (answer.headers().firstValue("Refresh").isEmpty()) {
                return answer.body();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it was not done within five minutes");
    }

    private static Stream<Tuple> said() {
        return served.jobs().audit().newest(99).stream()
                .map(entry -> tuple(entry.account(), entry.action(), entry.about()));
    }

    /** Of the last quarter, in which every tenth girl is a boy. */
    private static void acceptAnotherVersion() throws Exception {
        var second = Files.createDirectory(folder.resolve("second"));
        var demonstration = home.resolve("demo-returns");
        try (var tables = Files.list(demonstration.resolve(QUARTER).resolve(AUTHORITY))) {
            for (var table : tables.toList()) {
                var lines = new ArrayList<>(Files.readAllLines(table));
                for (int i = 1; i < lines.size(); i += 10) {
                    lines.set(i, lines.get(i).replaceFirst(",F,", ",M,"));
                }
                Files.write(second.resolve(table.getFileName()), lines);
            }
        }
        var jobs = served.jobs();
        var sent = new Sent(
                second,
                Authority.withCode(AUTHORITY).orElseThrow(),
                Optional.of(Quarter.parse(QUARTER)),
                Optional.of(demonstration.resolve("reasons.csv")),
                "the test",
                jobs.today());
        assertThat(jobs.accept(sent).receipt()).isPresent();
    }
}
