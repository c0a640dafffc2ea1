package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.cli.Ran;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.SyntheticScotland;

/** The own aims of an authority, its tests of change and its new medians, on its own pages and on nobody else's. */
class LocalAimsPageTest {

    private static final Authority FIFE = Authority.withCode("S12000047").orElseThrow();
    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();

    private static final String AIMS =
            "authority,aim,title,opens,opens_where,closes,closes_where,within_amount,within_unit,deadline,target_percent,target_date,"
                    + "opened_from,opened_to,age_from,age_to,routes,effective_from,effective_to,source,agreed_on\n";

    @TempDir
    Path folder;

    @Test
    void anAuthorityReadsItsAimsWithTheirHistoryAndHowItKeepsThemAndAnotherReadsNone() throws Exception {
        kept("aims", AIMS + """
                S12000047,sooner,A recommendation within six months,ACCOMMODATED,,RECOMMENDED,group=home|away,6,months,,50,,,,,,,2018-08-01,,Plan of 2018,2018-06-30
                S12000047,sooner,A recommendation within five months,ACCOMMODATED,,RECOMMENDED,group=home|away,5,months,,60,2020-07-31,,,,,,2019-08-01,,Plan of 2019,2019-06-30
                """);
        kept("tests-of-change", """
                authority,test,aim,agency,change,rationale,started,ended,hoped_for,learned,next_step
                S12000047,weekly-panel,aim-2,Social work,The panel meets weekly,,2019-12-01,2020-03-31,A shorter wait,It helped,adopt
                """);
        kept("medians", """
                area,aim,first_day,reason,set_by,withdrawn
                S12000047,aim-2,2020-02-01,the panel meets weekly,analysis team,
                """);
        try (var served = Served.over(Served.home(folder.resolve("home")))) {
            var quarters = SyntheticScotland.lastQuarters(6);
            SyntheticScotland.generate(7).write(folder.resolve("returns"), quarters, List.of(FIFE), 1);
            for (var quarter : quarters) {
                var source =
                        folder.resolve("returns").resolve(quarter.toString()).resolve(FIFE.code());
                var sent = new Sent(
                        source,
                        FIFE,
                        Optional.empty(),
                        Optional.empty(),
                        "Fiona",
                        served.jobs().today());
                assertThat(served.jobs().accept(sent).receipt()).isPresent();
            }
            var people = new People(served.jobs());
            people.open("fiona.submit", List.of(Role.SUBMIT), Optional.of(FIFE));
            people.open("olga.submit", List.of(Role.SUBMIT), Optional.of(ORKNEY));

            try (var browser = Browser.open(served.pages())) {
                signIn(browser, "fiona.submit");
                assertThat(browser.at("/timescales").html())
                        .contains("because the panel meets weekly", "The panel meets weekly");
                browser.isAccessible();
                browser.at("/local-aims");
                assertThat(browser.title()).isEqualTo("Own aims of Fife");
                assertThat(browser.text())
                        .containsPattern("In the last four quarters \\d+ of \\d+ were in time")
                        .contains("1 August 2018 to 31 July 2019", "50% within 6 months")
                        .contains("1 August 2019 on", "60% within 5 months, to be reached by 31 July 2020")
                        .contains("The panel meets weekly (Social work)", "It helped", "adopt");
                assertThat(browser.brokenPictures()).isEmpty();
                browser.isAccessible();
            }
            var olga = Session.of(served.pages(), people, "olga.submit");
            assertThat(olga.get("/local-aims").body())
                    .contains("Your authority has set no aims of its own", "There are none")
                    .doesNotContain("Plan of 2019", "panel");
        }
    }

    @Test
    void whoSignsSendsAimsAndTestsOfChangeAndIsToldEveryFaultOrWhatWasKept() throws Exception {
        var aims = Files.writeString(folder.resolve("own.csv"), AIMS + """
                S12000047,sooner,A recommendation within six months,ACCOMMODATED,,RECOMMENDED,group=home|away,6,months,,50,,,,,,,2018-08-01,,Plan of 2018,2018-06-30
                """);
        var wrong = Files.writeString(folder.resolve("wrong.csv"), AIMS + """
                S12000023,sooner,Of another,ACCOMMODATED,,RECOMMENDED,,6,fortnights,,50,,,,,,,2018-08-01,,Plan of 2018,2018-06-30
                """);
        try (var served = Served.over(Served.home(folder.resolve("home")))) {
            var people = new People(served.jobs());
            people.open("sam.sign", List.of(Role.SIGN), Optional.of(FIFE));
            people.open("fiona.submit", List.of(Role.SUBMIT), Optional.of(FIFE));

            try (var browser = Browser.open(served.pages())) {
                signIn(browser, "fiona.submit");
                assertThat(browser.at("/local-aims").text()).doesNotContain("Send aims");
            }
            try (var browser = Browser.open(served.pages())) {
                signIn(browser, "sam.sign");
                browser.type("code", people.code("sam.sign").orElseThrow()).press("Go on");
                browser.at("/local-aims").press("Send local aims");
                assertThat(browser.text()).contains("Choose a file");
                browser.choose("aims", List.of(wrong)).press("Send local aims");
                assertThat(browser.text())
                        .contains(
                                "Nothing of the file was kept.",
                                "line 2, column authority",
                                "line 2, column within_unit",
                                "Your authority has set no aims of its own");
                browser.isAccessible();
                browser.choose("aims", List.of(aims)).press("Send local aims");
                assertThat(browser.text())
                        .contains("Kept 1 line of local aims as version 1", "50% within 6 months")
                        .doesNotContain("There is a problem");
                browser.isAccessible();
                browser.choose("aims", List.of(aims)).press("Send local aims");
                assertThat(browser.text()).contains("Every line of this file is known already");
            }
        }
        var listed = Ran.pace("aims", "list", "--home", folder.resolve("home").toString());
        assertThat(listed.out()).contains("sooner").doesNotContain("S12000023");
    }

    private void kept(String table, String lines) throws IOException {
        var file = Files.writeString(folder.resolve(table + ".csv"), lines);
        try (var home = Home.open(folder.resolve("home"), Home.Kind.SYNTHETIC)) {
            assertThat(home.kind()).isEqualTo(Home.Kind.SYNTHETIC);
        }
        var ran = Ran.pace(
                table,
                "import",
                file.toString(),
                "--home",
                folder.resolve("home").toString());
        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    }

    private static void signIn(Browser browser, String name) {
        browser.at("/sign-in")
                .type("username", name)
                .type("password", People.PASSWORD)
                .press("Sign in");
    }
}
