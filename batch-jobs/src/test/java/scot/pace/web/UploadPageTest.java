package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.synthetic.SyntheticScotland;

/** Sending a return in a real browser, with scripts and without: what is dropped is sent, and whoever waits sees how far it is. */
class UploadPageTest {

    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();
    private static final List<Quarter> QUARTERS = SyntheticScotland.lastQuarters(3);

    @TempDir
    static Path folder;

    private static Served served;
    private static String pages;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home")));
        pages = served.pages();
        var people = new People(served.jobs());
        people.open("olga.submit", List.of(Role.SUBMIT), Optional.of(ORKNEY));
        SyntheticScotland.generate(7).write(folder.resolve("returns"), QUARTERS, List.of(ORKNEY), 1);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void whatIsDroppedOnThePageIsNamedSentAndChecked() throws Exception {
        try (var browser = Browser.open(pages)) {
            signIn(browser);
            browser.at("/returns");
            assertThat(browser.text()).contains("Or drop them here.");

            browser.drop("drop", files(QUARTERS.get(0)));
            assertThat(browser.waitFor("chosen").getText()).contains("episodes.csv", "milestones.csv");
            browser.isAccessible();
            browser.press("Send and check");

            assertThat(browser.waitFor("verdict").getText()).isEqualTo("READY");
        }
    }

    @Test
    void whoWaitsSeesPlaceAndStageMayLeaveAndSeesTheFindingsWhereThePageStaysOpen() throws Exception {
        try (var browser = Browser.open(pages)) {
            signIn(browser);
            waits(browser, QUARTERS.get(1), true);
        }
    }

    @Test
    void withoutScriptsTheSameIsSentWaitedForAndFound() throws Exception {
        try (var browser = Browser.withoutScripts(pages)) {
            signIn(browser);
            browser.at("/returns");
            assertThat(browser.isShown("drop-hint")).isFalse();
            waits(browser, QUARTERS.get(2), false);
        }
    }

    @Test
    void whoPressesTheButtonWithoutFilesIsToldSo() throws Exception {
        try (var browser = Browser.open(pages)) {
            signIn(browser);

            browser.at("/returns").press("Send and check");

            assertThat(browser.text()).contains("Choose the files of the return first.");
        }
    }

    /** Something else has its turn until it is told to end: two uploads are behind it. */
    private static void waits(Browser browser, Quarter quarter, boolean withScripts) throws Exception {
        var busy = new CountDownLatch(1);
        var before = CompletableFuture.runAsync(() -> {
            try {
                served.portal().getBean(Uploads.class).inTurn(() -> {
                    busy.await();
                    return null;
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            send(browser, files(quarter).subList(0, 1));
            send(browser, files(quarter));
            var waiting = browser.path();

            assertThat(browser.title()).isEqualTo("Your return is being checked");
            browser.waitForWords("now", "It waits for its turn: place 2.");
            assertThat(browser.waitFor("stages").getText()).contains("Received", "Being read", "Checked");
            if (withScripts) {
                browser.isAccessible();
            }
            browser.at("/returns");
            assertThat(browser.html()).contains("href=\"" + waiting + "\"");
            browser.at(waiting);
        } finally {
            busy.countDown();
        }

        before.join();
        assertThat(browser.waitFor("verdict").getText()).isEqualTo("READY"); // the page has loaded itself again
    }

    private static void send(Browser browser, List<Path> files) {
        browser.at("/returns").choose("files", files).press("Send and check");
    }

    private static void signIn(Browser browser) {
        browser.at("/sign-in")
                .type("username", "olga.submit")
                .type("password", People.PASSWORD)
                .press("Sign in");
    }

    private static List<Path> files(Quarter quarter) throws IOException {
        try (var files =
                Files.list(folder.resolve("returns").resolve(quarter.toString()).resolve(ORKNEY.code()))) {
            return files.sorted().toList();
        }
    }
}
