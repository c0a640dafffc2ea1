package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.synthetic.SyntheticScotland;

/** Areas beside each other, by a release of what three authorities sent for two quarters. */
class ComparePageTest {

    private static final String LAST = "2019-20-Q4";
    private static final String OF_FIFE = "/compare?quarter=" + LAST + "&aim=aim-2&area=S12000047&by=age-and-sex";

    @TempDir
    static Path folder;

    private static Served served;
    private static People people;

    @BeforeAll
    static void aQuarterIsPrinted() throws Exception {
        var jobs = Served.home(folder.resolve("home"));
        var authorities = List.of("S12000047", "S12000049", "S12000036").stream()
                .map(code -> Authority.withCode(code).orElseThrow())
                .toList();
        var returns = folder.resolve("returns");
        SyntheticScotland.generate(7).write(returns, SyntheticScotland.lastQuarters(2), authorities, 1);
        for (var quarter : SyntheticScotland.lastQuarters(2)) {
            var sent = new ArrayList<Sent>();
            for (var authority : authorities) {
                sent.add(new Sent(
                        returns.resolve(quarter.toString()).resolve(authority.code()),
                        authority,
                        Optional.of(quarter),
                        Optional.empty(),
                        "the test",
                        jobs.today()));
            }
            jobs.acceptAll(sent, answer -> assertThat(answer.receipt()).isPresent());
        }
        jobs.publish(Quarter.parse(LAST), "ada");
        people = new People(jobs);
        people.open("anna.analyst", List.of(Role.ANALYST), Optional.empty());
        served = Served.over(jobs);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void anAnalystChoosesAndTheAddressIsKept() throws Exception {
        try (var browser = analyst()) {
            browser.at("/compare");
            assertThat(browser.path()).isEqualTo("/compare?quarter=" + LAST + "&aim=aim-2&area=S92000003&by=none");

            browser.pick("area", "Fife").pick("by", "age and sex").press("Show");

            assertThat(browser.path()).contains("quarter=" + LAST, "aim=aim-2", "area=S12000047", "by=age-and-sex");
            assertThat(browser.text())
                    .contains(
                            "Fife. Aim 2, quarter by quarter",
                            "Scotland. Aim 2, quarter by quarter",
                            "Aim 2 in every authority",
                            "Beside the councils of its family group",
                            "Aim 2: who still waits on 31 July 2020",
                            "Aim 2 over four quarters by authority",
                            "Aim 2 by age and sex",
                            "nobody is ranked");
            browser.isAccessible();
        }
    }

    @Test
    void everyPictureIsThereAndHasItsWordsAndItsNumbers() throws Exception {
        try (var browser = analyst()) {
            assertThat(browser.at(OF_FIFE).brokenPictures()).isEmpty();
        }
        var session = Session.of(served.pages(), people, "anna.analyst");
        var query = OF_FIFE.substring(OF_FIFE.indexOf('?'));

        var drawn = session.get("/compare/charts/funnel.svg" + query);
        var numbers = session.get("/compare/charts/funnel.csv" + query);

        assertThat(drawn.body())
                .isEqualTo(Files.readString(
                        folder.resolve("home/releases/" + LAST + "/0001/charts/national/aim-2-funnel.svg")));
        assertThat(numbers.body())
                .isEqualTo(Files.readString(
                        folder.resolve("home/releases/" + LAST + "/0001/charts/national/aim-2-funnel.csv")))
                .contains("Fife,");
    }

    @Test
    void theFileHasALineForEachAreaThenForEachGroup() throws Exception {
        var session = Session.of(served.pages(), people, "anna.analyst");

        var lines = session.get(OF_FIFE.replace("/compare?", "/compare.csv?"))
                .body()
                .lines()
                .toList();

        assertThat(lines.get(0)).startsWith("quarter,version,aim,area,name,breakdown,category,in_time,due,percent");
        assertThat(lines.subList(1, 34)).allMatch(line -> line.startsWith(LAST + ",0001,aim-2,S"));
        assertThat(lines).anyMatch(line -> line.contains(",S92000003,Scotland,age_band,1_4,"));
        assertThat(lines).anyMatch(line -> line.contains("Aberdeen City,,,,,,,,,x"));
    }

    @Test
    void aQuarterThatWasNotPrintedSaysSoAndWhatDoesNotExistIsNotFound() throws Exception {
        var session = Session.of(served.pages(), people, "anna.analyst");

        assertThat(session.get(OF_FIFE.replace(LAST, "2019-20-Q3")).body())
                .contains("Nothing of 2019-20-Q3 was printed yet");
        for (var wrong : List.of(
                OF_FIFE.replace(LAST, "2019"),
                OF_FIFE.replace("aim-2", "aim-9"),
                OF_FIFE.replace("S12000047", "S1"),
                OF_FIFE.replace("age-and-sex", "name"))) {
            assertThat(session.get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void whereNothingWasPrintedThePageSaysWhatToDo() throws Exception {
        try (var empty = Served.over(Served.home(folder.resolve("empty")))) {
            var others = new People(empty.jobs());
            others.open("ann.analyst", List.of(Role.ANALYST), Optional.empty());

            assertThat(Session.of(empty.pages(), others, "ann.analyst")
                            .get("/compare")
                            .body())
                    .contains("No quarter was printed yet", "pace publish QUARTER");
        }
    }

    private static Browser analyst() {
        var browser = Browser.open(served.pages());
        browser.at("/sign-in")
                .type("username", "anna.analyst")
                .type("password", People.PASSWORD)
                .press("Sign in");
        return browser;
    }
}
