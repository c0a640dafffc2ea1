package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.schema.Authority;
import scot.pace.schema.CodeList;
import scot.pace.schema.store.Archive;
import scot.pace.schema.synthetic.SyntheticScotland;

/** The quarter of an authority in a real browser: invited, sent, explained, signed, receipt in hand. */
class PortalTest {

    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();
    private static final Authority SHETLAND = Authority.withCode("S12000027").orElseThrow();
    private static final Authority MORAY = Authority.withCode("S12000020").orElseThrow();
    private static final Authority FIFE = Authority.withCode("S12000047").orElseThrow();

    @TempDir
    static Path folder;

    private static People people;
    private static Path left;
    private static Served served;
    private static String pages;
    private static Path returns;

    @BeforeAll
    static void serve() throws Exception {
        var jobs = Served.home(folder.resolve("home"));
        people = new People(jobs);
        left = Files.createDirectories(jobs.home().work().resolve("incoming-1")).resolve("return");
        Files.writeString(left, "half of a return");
        served = Served.over(jobs);
        pages = served.pages();
        returns = folder.resolve("returns");
        SyntheticScotland.generate(7)
                .write(returns, SyntheticScotland.lastQuarters(1), List.of(ORKNEY, SHETLAND, MORAY, FIFE), 1);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void aReturnIsSentReadSignedAndItsReceiptKept() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "olga.submit", List.of(Role.SUBMIT), Optional.of(ORKNEY));
            invited(browser, "stu.sign", List.of(Role.SIGN), Optional.of(ORKNEY));
            signIn(browser, "olga.submit");

            browser.at("/returns").choose("files", tables()).press("Send and check");
            assertThat(browser.waitFor("verdict").getText()).isEqualTo("READY");
            var upload = browser.path();
            assertThat(browser.text()).contains("0 must be fixed").doesNotContain("Sign and send");
            browser.isAccessible();

            signOut(browser);
            signIn(browser, "stu.sign");
            browser.at(upload).press("Sign and send");
            assertThat(browser.text()).contains("Tick the statement");
            browser.tick("agreed").press("Sign and send");
            assertThat(browser.waitFor("receipt").getText())
                    .contains("Orkney", "stu.sign's full name", "version     1");
            browser.isAccessible();

            browser.at("/returns");
            assertThat(browser.text()).contains("2019-20-Q4").doesNotContain("not signed yet");
            browser.isAccessible();
        }
        assertThat(Archive.readOnly(folder.resolve("home")).live(ORKNEY.code())).hasSize(1);
    }

    @Test
    void whatIsAskedIsExplainedAndThenSigned() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "eve.both", List.of(Role.SUBMIT, Role.SIGN), Optional.of(MORAY));
            signIn(browser, "eve.both");
            var asked = Files.createDirectory(folder.resolve("asked"));
            for (var table : files(returns.resolve("2019-20-Q4").resolve(MORAY.code()))) {
                var text = Files.readString(table);
                Files.writeString(asked.resolve(table.getFileName()), text.replaceFirst(",HOME,", ",ADOPTION,"));
            }

            browser.at("/returns").choose("files", files(asked)).press("Send and check");
            assertThat(browser.waitFor("verdict").getText()).isEqualTo("WAITING");
            assertThat(browser.text())
                    .contains("These are questions, no faults.")
                    .doesNotContain("Sign and send");
            browser.isAccessible();
            for (var rule : browser.idsThatBegin("reason-")) {
                browser.pick(rule, CodeList.named("reasons").codes().get(0).label());
            }
            browser.press("Keep the reasons");
            assertThat(browser.waitFor("verdict").getText()).isEqualTo("READY");
            browser.isAccessible();
            browser.tick("agreed").press("Sign and send");
            assertThat(browser.waitFor("receipt").getText()).contains("Moray", "version     1");
        }
    }

    @Test
    void theSameMinuteAnAuthoritySeesItsOwnTimescalesAndWhatAnotherVersionWouldChange() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "oda.both", List.of(Role.SUBMIT, Role.SIGN), Optional.of(FIFE));
            signIn(browser, "oda.both");
            assertThat(browser.at("/timescales").text()).contains("No return of this authority was accepted yet");
            var first = files(returns.resolve("2019-20-Q4").resolve(FIFE.code()));
            browser.at("/returns").choose("files", first).press("Send and check");
            browser.waitFor("verdict");
            browser.tick("agreed").press("Sign and send");
            browser.waitFor("receipt");

            assertThat(browser.at("/timescales").title()).isEqualTo("How long the children of Fife wait");
            assertThat(browser.text()).containsPattern("In the last four quarters \\d+ of \\d+ were in time");
            browser.isAccessible();
            assertThat(browser.at("/children").text()).contains("Who waited on 31 July 2020", "SYN");
            browser.isAccessible();

            var second = Files.createDirectory(folder.resolve("second"));
            for (var table : first) {
                var text = Files.readString(table);
                var isEpisodes = String.valueOf(table.getFileName()).startsWith("episodes");
                Files.writeString(
                        second.resolve(table.getFileName()), isEpisodes ? text.replaceFirst(",F,", ",M,") : text);
            }
            browser.at("/returns").choose("files", files(second)).press("Send and check");
            browser.waitFor("verdict");
            browser.at(browser.path() + "/difference");
            assertThat(browser.text())
                    .contains("1 value differs from the live version", "No clock of an aim moves", "sex");
            browser.isAccessible();
        }
    }

    @Test
    void aTokenIsShownOnceListedAndRevoked() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "toni.submit", List.of(Role.SUBMIT), Optional.of(FIFE));
            signIn(browser, "toni.submit");

            browser.at("/tokens")
                    .type("purpose", "nightly push")
                    .type("days", "30")
                    .press("Make a token");
            var secret = browser.waitFor("secret").getText();
            assertThat(served.jobs().tokens().withSecret(secret)).isPresent();
            browser.isAccessible();

            browser.at("/tokens");
            assertThat(browser.text())
                    .contains("nightly push", "toni.submit's full name")
                    .doesNotContain(secret);
            browser.isAccessible();
            browser.press("Revoke");
            assertThat(browser.text()).contains("There is no token.");
            assertThat(served.jobs().tokens().withSecret(secret)).isEmpty();
        }
    }

    @Test
    void aQuarterInWhichNobodyWasDueSaysSo() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "odd.both", List.of(Role.SUBMIT, Role.SIGN), Optional.of(SHETLAND));
            signIn(browser, "odd.both");
            browser.at("/returns")
                    .choose("files", files(returns.resolve("2019-20-Q4").resolve(SHETLAND.code())))
                    .press("Send and check");
            browser.waitFor("verdict");
            browser.tick("agreed").press("Sign and send");
            browser.waitFor("receipt");

            assertThat(browser.at("/timescales").title()).isEqualTo("How long the children of Shetland Islands wait");
            assertThat(browser.html()).contains("nobody was due");
        }
    }

    @Test
    void whatAKillLeftInTheMiddleOfARequestIsForgotten() {
        assertThat(left).doesNotExist();
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void anAnalystSeesWhoHasSentAndNoChild() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "anna.analyst", List.of(Role.ANALYST), Optional.empty());
            signIn(browser, "anna.analyst");

            assertThat(browser.at("/board").text())
                    .contains("have not sent the return of", "Orkney Islands", "not sent")
                    .doesNotContain("SYN");
            browser.isAccessible();
        }
    }

    @Test
    void everyFaultIsOnThePageAndWhatCannotBeTakenCannotBeSigned() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "olaf.both", List.of(Role.SUBMIT, Role.SIGN), Optional.of(ORKNEY));
            signIn(browser, "olaf.both");
            var broken = Files.createDirectory(folder.resolve("broken"));
            for (var table : tables()) {
                var text = Files.readString(table).replaceAll("(?m),(\\d{4})-0(\\d)-", ",$1-1$2-");
                Files.writeString(broken.resolve(table.getFileName()), text);
            }

            browser.at("/returns").choose("files", files(broken)).press("Send and check");

            assertThat(browser.waitFor("verdict").getText()).isEqualTo("REFUSED");
            assertThat(browser.text()).contains("By rule", "line").doesNotContain("Sign and send");
            browser.isAccessible();
            browser.press("Withdraw this upload");
            assertThat(browser.title()).isEqualTo("Returns of Orkney Islands");
        }
    }

    @Test
    void whatBelongsToAnotherAuthorityAnswersAsWhatDoesNotExist() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "ona.submit", List.of(Role.SUBMIT), Optional.of(ORKNEY));
            invited(browser, "finn.submit", List.of(Role.SUBMIT), Optional.of(FIFE));
            signIn(browser, "ona.submit");
            browser.at("/returns").choose("files", List.of(tables().get(0))).press("Send and check");
            browser.waitFor("verdict");
            var orkneys = browser.path();
            signOut(browser);
            signIn(browser, "finn.submit");

            var another = browser.at(orkneys).text();
            var none = browser.at("/returns/upload-S12000047-0000000000000000").text();

            assertThat(another).isEqualTo(none).contains("does not exist, or it is not yours");
            browser.isAccessible();
        }
    }

    @Test
    void anAdministratorInvitesAndSeesNoReturnAndAnOfficerSeesNoAccount() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "ada.admin", List.of(Role.ADMIN, Role.AUDITOR), Optional.empty());
            signIn(browser, "ada.admin");

            browser.at("/accounts");
            browser.isAccessible();
            browser.type("name", "new.analyst").type("fullName", "New Analyst").tick("ANALYST");
            browser.press("Make the account and invite");
            assertThat(browser.waitFor("invitation").getText()).startsWith("/invitation/");
            assertThat(browser.at("/returns").title()).isEqualTo("This is not open to you");
            assertThat(browser.at("/audit").text()).contains("Every entry is as it was written", "new.analyst");
            browser.isAccessible();

            signOut(browser);
            invited(browser, "otto.submit", List.of(Role.SUBMIT), Optional.of(ORKNEY));
            signIn(browser, "otto.submit");
            assertThat(browser.at("/accounts").title()).isEqualTo("This is not open to you");
            assertThat(browser.at("/releases").title()).isEqualTo("This is not open to you");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "oran.submit", List.of(Role.SUBMIT), Optional.of(ORKNEY));

            browser.at("/sign-in")
                    .type("username", "oran.submit")
                    .type("password", "wrong")
                    .press("Sign in");
            var wrong = browser.text();
            browser.isAccessible();
            browser.at("/sign-in")
                    .type("username", "nobody")
                    .type("password", "wrong")
                    .press("Sign in");

            assertThat(browser.text()).isEqualTo(wrong).contains("Name or password is wrong");
            assertThat(browser.at("/returns").title()).isEqualTo("Sign in");
        }
    }

    private static void invited(Browser browser, String name, List<Role> roles, Optional<Authority> of) {
        browser.at("/invitation/" + people.invited(name, roles, of))
                .type("password", People.PASSWORD)
                .type("again", People.PASSWORD);
        people.codeToBegin(name).ifPresent(code -> browser.type("code", code));
        browser.press("Set password");
        assertThat(browser.title()).isEqualTo("Sign in");
    }

    private static void signIn(Browser browser, String name) {
        browser.at("/sign-in")
                .type("username", name)
                .type("password", People.PASSWORD)
                .press("Sign in");
        people.code(name).ifPresent(code -> browser.type("code", code).press("Go on"));
        assertThat(browser.title()).isEqualTo("How long children wait");
    }

    private static void signOut(Browser browser) {
        browser.press("Sign out");
    }

    private static List<Path> tables() throws IOException {
        return files(returns.resolve("2019-20-Q4").resolve(ORKNEY.code()));
    }

    private static List<Path> files(Path of) throws IOException {
        try (var files = Files.list(of)) {
            return files.sorted().toList();
        }
    }
}
