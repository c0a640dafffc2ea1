package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import scot.pace.RegisterKind;
import scot.pace.accounts.AuditEntry;
import scot.pace.accounts.Role;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.SyntheticScotland;

/** Orkney has sent the quarter to 31 July 2020 on 24 September; Fife has sent nothing. */
@ParameterizedClass
@EnumSource
class BoardTest {

    @Parameter
    @SuppressWarnings("NullAway.Init")
    RegisterKind register;

    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();
    private static final Authority FIFE = Authority.withCode("S12000047").orElseThrow();
    private static final Quarter LAST = Quarter.parse("2019-20-Q4");
    private static final String ORKNEYS = "/board/S12000023/2019-20-Q4";
    private static final String FIFES = "/board/S12000047/2019-20-Q4";
    private static final String WHY = "Half of the plans have no review: see plan-without-review.";

    @TempDir
    Path folder;

    private Served served;
    private People people;
    private Session analyst;

    @BeforeEach
    void serve() throws Exception {
        var day = Clock.fixed(Instant.parse("2020-09-24T10:00:00Z"), ZoneOffset.UTC);
        register.of(folder.resolve("home"));
        var jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, day, 1);
        var returns = folder.resolve("returns");
        SyntheticScotland.generate(7).write(returns, SyntheticScotland.lastQuarters(1), List.of(ORKNEY), 1);
        send(jobs, returns.resolve("2019-20-Q4/S12000023"));
        people = new People(jobs);
        people.open("anna.analyst", List.of(Role.ANALYST), Optional.empty());
        people.open("olga.submit", List.of(Role.SUBMIT), Optional.of(ORKNEY));
        people.open("finn.submit", List.of(Role.SUBMIT), Optional.of(FIFE));
        served = Served.over(jobs);
        analyst = Session.of(served.pages(), people, "anna.analyst");
    }

    @AfterEach
    void stop() throws Exception {
        served.close();
    }

    @Test
    void aReturnIsGivenBackWithAReasonThatItsAuthorityReadsAndNothingIsLost() throws Exception {
        analyst.post(ORKNEYS + "/review", Map.of("version", "1", "verdict", "RETURNED", "reason", WHY));

        assertThat(analyst.get("/board").body()).contains("RETURNED", "1 return was returned with a reason");
        assertThat(page("olga.submit", "/returns"))
                .contains("CELCIS returned version 1 on 24 September 2020", WHY, "still counts");
        assertThat(page("finn.submit", "/returns")).doesNotContain("CELCIS returned");
        assertThat(served.jobs().home().archive().live(LAST, ORKNEY.code())).isPresent();
        assertThat(served.jobs().audit().newest(9))
                .extracting(AuditEntry::account, AuditEntry::action, AuditEntry::about)
                .contains(tuple("anna.analyst", "returned a return", "S12000023 2019-20-Q4 version 1"));

        send(served.jobs(), changed());

        assertThat(page("olga.submit", "/returns")).doesNotContain("CELCIS returned");
        assertThat(analyst.get("/board").body()).contains("version 2").doesNotContain("RETURNED");
        assertThat(analyst.get(ORKNEYS).body()).contains(WHY, "Accept version 2");
    }

    @Test
    void aReasonThatSaysTooLittleOrSomethingOfAChildIsNotKept() throws Exception {
        for (var refused : Map.of(
                        "too short", "letters",
                        "The child SYN7A8B9C0D1 has no plan at all", "token of a child",
                        "The child 0101100000 has no plan at all", "a CHI number",
                        "Ask morag.sinclair@orkney.gov.uk about it", "an e-mail address")
                .entrySet()) {
            var answer = analyst.post(
                    ORKNEYS + "/review", Map.of("version", "1", "verdict", "RETURNED", "reason", refused.getKey()));

            assertThat(answer.body()).as(refused.getKey()).contains("There is a problem", refused.getValue());
        }
        assertThat(analyst.get(ORKNEYS).body()).contains("Nobody has decided yet");
    }

    @Test
    void whoeverDecidesHasSeenTheVersionThatIsLive() throws Exception {
        send(served.jobs(), changed());

        var answer = analyst.post(ORKNEYS + "/review", Map.of("version", "1", "verdict", "ACCEPTED"));

        assertThat(answer.body()).contains("Another version has come since");
        assertThat(analyst.get(ORKNEYS).body()).contains("Nobody has decided yet");

        analyst.post(ORKNEYS + "/review", Map.of("version", "2", "verdict", "ACCEPTED"));

        assertThat(analyst.get("/board").body()).contains("version 2, accepted");
    }

    @Test
    void whatIsLateIsSaidAndAnExceptionHasAReason() throws Exception {
        assertThat(analyst.get("/board").body())
                .contains("received 2020-09-24, 13 days late", "not sent, 13 days late", "31 of them are late");
        assertThat(page("finn.submit", "/returns"))
                .contains("1 May 2020 to 31 July 2020", "11 September 2020", "It is late by 13 days");

        assertThat(analyst.post(FIFES + "/deadline", Map.of("day", "2020-10-15", "reason", ""))
                        .body())
                .contains("Say why");
        assertThat(analyst.post(FIFES + "/deadline", Map.of("day", "15 October", "reason", WHY))
                        .body())
                .contains("Write the new day as");
        analyst.post(
                FIFES + "/deadline", Map.of("day", "2020-10-15", "reason", "Their case system moves in September."));

        assertThat(analyst.get("/board").body())
                .contains("not sent, due 2020-10-15, exception until 2020-10-15", "30 of them are late");
        assertThat(page("finn.submit", "/returns"))
                .contains("15 October 2020", "agreed with CELCIS", "Their case system moves in September.")
                .doesNotContain("It is late");
    }

    @Test
    void theDaysAreSetFromAQuarterOnAndTheQuartersBeforeKeepTheirs() throws Exception {
        analyst.post("/deadlines", Map.of("from", "2019-20-Q4", "days", "60"));

        assertThat(analyst.get("/board").body())
                .contains("received 2020-09-24<")
                .doesNotContain("received 2020-09-24, 13");
        assertThat(analyst.get(FIFES).body()).contains("29 September 2020");
        assertThat(analyst.get("/board/S12000047/2019-20-Q3").body()).contains("11 June 2020");
        assertThat(analyst.post("/deadlines", Map.of("from", "2019-20-Q4", "days", "0"))
                        .body())
                .contains("1 to 365 days");
    }

    @Test
    void theQualityOfAReturnIsInCountsAndNoChildIsOnThePage() throws Exception {
        try (var browser = Browser.open(served.pages())) {
            browser.at("/sign-in")
                    .type("username", "anna.analyst")
                    .type("password", People.PASSWORD)
                    .press("Sign in");

            browser.at(ORKNEYS);

            assertThat(browser.text())
                    .contains(
                            "Data quality",
                            "NOTE",
                            "Answers that are not known",
                            "disability",
                            "additional support needs")
                    .doesNotContainPattern("SYN[A-Z0-9]{7}");
            browser.isAccessible();
            browser.at("/deadlines").isAccessible();
            browser.at("/board").isAccessible();
        }
        assertThat(analyst.get("/board/S12000023/2020-21-Q1").statusCode()).isEqualTo(404); // it is not over
    }

    private String page(String name, String path) throws Exception {
        return Session.of(served.pages(), people, name).get(path).body();
    }

    private static void send(Jobs jobs, Path tables) throws Exception {
        var sent = new Sent(tables, ORKNEY, Optional.of(LAST), Optional.empty(), "the test", jobs.today());
        assertThat(jobs.accept(sent).receipt()).isPresent();
    }

    /** Another version, in which a child is a boy who was a girl. */
    private Path changed() throws Exception {
        var second = Files.createDirectory(folder.resolve("second"));
        try (var tables = Files.list(folder.resolve("returns/2019-20-Q4/S12000023"))) {
            for (var table : tables.toList()) {
                Files.writeString(
                        second.resolve(table.getFileName()),
                        Files.readString(table).replaceFirst(",F,", ",M,"));
            }
        }
        return second;
    }
}
