package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

            assertThat(sent(browser, tables(ORKNEY))).isEqualTo("READY");
            var upload = browser.path();
            assertThat(browser.text()).contains("0 must be fixed").doesNotContain("Sign and send");
            browser.isAccessible();

            signOut(browser);
            signIn(browser, "stu.sign");
            browser.at(upload).press("Sign and send");
            assertThat(browser.text()).contains("Tick the statement");
            assertThat(signed(browser)).contains("Orkney", "stu.sign's full name", "version     1");
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
            var asked = changed("asked", tables(MORAY), text -> text.replaceFirst(",HOME,", ",ADOPTION,"));

            assertThat(sent(browser, asked)).isEqualTo("WAITING");
            assertThat(browser.text())
                    .contains("These are questions, no faults.")
                    .doesNotContain("Sign and send");
            browser.isAccessible();
            var upload = browser.path();
            var rules = browser.idsThatBegin("reason-");
            assertThat(rules).hasSizeGreaterThan(1);
            browser.pick(rules.get(0), "Another reason: say which").press("Keep the reasons");
            assertThat(browser.text()).contains("needs words beside it that say which other reason it is");
            var words = rules.get(0).replace("reason-", "text-");
            browser.pick(rules.get(0), "Another reason: say which").type(words, "see 010110 0000 in the file");
            browser.press("Keep the reasons");
            assertThat(browser.text()).contains("holds what looks like", "Nothing was kept.");
            assertThat(browser.html()).doesNotContain("010110");
            for (var rule : rules) { // one after the other: none takes the place of those before
                browser.at(upload)
                        .pick(rule, CodeList.named("reasons").codes().get(0).label())
                        .press("Keep the reasons");
            }
            assertThat(browser.waitFor("verdict").getText()).isEqualTo("READY");
            assertThat(browser.text()).contains("The reasons given");
            assertThat(browser.at("/returns").text()).containsPattern("2019-20-Q4 .* READY");
            browser.isAccessible();
            browser.at(upload);
            browser.isAccessible();
            assertThat(signed(browser)).contains("Moray", "version     1");
            assertThat(browser.path()).isEqualTo("/returns/receipts/2019-20-Q4");
            assertThat(browser.at("/returns").text())
                    .containsPattern("2019-20-Q4 1 .* not looked at yet")
                    .doesNotContain("READY");
        }
    }

    @Test
    void theSameMinuteAnAuthoritySeesItsOwnTimescalesAndWhatAnotherVersionWouldChange() throws Exception {
        try (var browser = Browser.open(pages)) {
            invited(browser, "oda.both", List.of(Role.SUBMIT, Role.SIGN), Optional.of(FIFE));
            signIn(browser, "oda.both");
            assertThat(browser.at("/timescales").text()).contains("No return of this authority was accepted yet");
            sent(browser, tables(FIFE));
            signed(browser);

            assertThat(browser.at("/timescales").title()).isEqualTo("How long the children of Fife wait");
            assertThat(browser.text()).containsPattern("In the last four quarters \\d+ of \\d+ were in time");
            browser.isAccessible();
            assertThat(browser.at("/children").text()).contains("Who waited on 31 July 2020", "SYN");
            browser.isAccessible();

            var isEpisodes = "child,episode,sex,";
            sent(
                    browser,
                    changed(
                            "second",
                            tables(FIFE),
                            text -> text.startsWith(isEpisodes) ? text.replaceFirst(",F,", ",M,") : text));
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
            sent(browser, tables(SHETLAND));
            signed(browser);

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
            var broken =
                    changed("broken", tables(ORKNEY), text -> text.replaceAll("(?m),(\\d{4})-0(\\d)-", ",$1-1$2-"));

            assertThat(sent(browser, broken)).isEqualTo("REFUSED");
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
            sent(browser, List.of(tables(ORKNEY).get(0)));
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
            browser.pick("authority", "Fife").press("Make the account and invite");
            assertThat(browser.text()).contains("SUBMIT and SIGN are for one authority");
            browser.pick("authority", "none").press("Make the account and invite"); // the rest stands as it was typed
            assertThat(browser.waitFor("invitation").getText()).startsWith(pages + "/invitation/");
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

    /** Sends files and gives the verdict. */
    private static String sent(Browser browser, List<Path> files) {
        browser.at("/returns").choose("files", files).press("Send and check");
        return browser.waitFor("verdict").getText();
    }

    /** Signs what is on the page and gives the receipt. */
    private static String signed(Browser browser) {
        browser.tick("agreed").press("Sign and send");
        return browser.waitFor("receipt").getText();
    }

    /** Copies of tables in a folder of this name, each with its text changed. */
    private static List<Path> changed(String name, List<Path> tables, UnaryOperator<String> change) throws IOException {
        var copies = Files.createDirectory(folder.resolve(name));
        for (var table : tables) {
            Files.writeString(copies.resolve(table.getFileName()), change.apply(Files.readString(table)));
        }
        return files(copies);
    }

    private static List<Path> tables(Authority of) throws IOException {
        return files(returns.resolve("2019-20-Q4").resolve(of.code()));
    }

    private static List<Path> files(Path of) throws IOException {
        try (var files = Files.list(of)) {
            return files.sorted().toList();
        }
    }
}
