package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import scot.pace.accounts.Account;
import scot.pace.accounts.Role;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.SyntheticScotland;

/** The quarter of an authority in a real browser: invited, sent, explained, signed, receipt in hand. */
class PortalTest {

    private static final String PASSWORD = "three words nobody owns";
    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();
    private static final Authority FIFE = Authority.withCode("S12000047").orElseThrow();

    @TempDir
    static Path folder;

    private static final Map<String, String> secrets = new HashMap<>();
    private static Jobs jobs;
    private static ConfigurableApplicationContext portal;
    private static String pages;
    private static Path returns;

    @BeforeAll
    static void serve() throws Exception {
        jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, Clock.systemUTC(), 1);
        portal = PortalApplication.start(jobs, InetAddress.getLoopbackAddress(), 0);
        pages = "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
        returns = folder.resolve("returns");
        SyntheticScotland.generate(7).write(returns, SyntheticScotland.lastQuarters(1), List.of(ORKNEY), 1);
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
        jobs.close();
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
        var token = jobs.accounts().add(new Account(name, name + "'s full name", roles, of), "the test");
        var secret =
                jobs.accounts().invitation(token).orElseThrow().secondFactor().secret();
        browser.at("/invitation/" + token).type("password", PASSWORD).type("again", PASSWORD);
        if (roles.stream().anyMatch(Role::needsSecondFactor)) {
            secrets.put(name, secret);
            browser.type("code", code(secret, -30)); // the step before, so that this one's code is still to be used
        }
        browser.press("Set password");
        assertThat(browser.title()).isEqualTo("Sign in");
    }

    private static void signIn(Browser browser, String name) {
        browser.at("/sign-in").type("username", name).type("password", PASSWORD).press("Sign in");
        var secret = secrets.get(name);
        if (secret != null) {
            browser.type("code", code(secret, 0)).press("Go on");
        }
        assertThat(browser.title()).isEqualTo("How long children wait");
    }

    private static void signOut(Browser browser) {
        browser.press("Sign out");
    }

    private static String code(String secret, int seconds) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()),
                    Clock.systemUTC().instant().plusSeconds(seconds));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
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
