package scot.pace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.AuditEntry;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Archive;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.submissions.offline.Exit;
import scot.pace.web.Served;
import scot.pace.web.Uploads;

/** Commands on a home over which pages are served. */
class HandOverTest {

    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();

    @TempDir
    Path folder;

    private Path home;
    private Served served;
    private HandOver handOver;

    @BeforeEach
    void serve() throws Exception {
        home = folder.resolve("home");
        served = Served.over(Served.home(home));
        handOver = HandOver.open(served.jobs(), served.portal().getBean(Uploads.class));
        SyntheticScotland.generate(7)
                .write(folder.resolve("returns"), SyntheticScotland.lastQuarters(1), List.of(ORKNEY), 1);
    }

    @AfterEach
    void stop() throws Exception {
        handOver.close();
        served.close();
    }

    @Test
    void aReturnIsSubmittedThroughTheProcessThatServesThePages() throws Exception {
        var source = folder.resolve("returns").resolve("2019-20-Q4").resolve(ORKNEY.code());
        var csv = folder.resolve("findings.csv");

        var ran = Ran.pace(
                "submit",
                source.toString(),
                "--authority",
                ORKNEY.code(),
                "--home",
                home.toString(),
                "--csv",
                csv.toString());

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("Receipt", "Orkney");
        assertThat(csv).exists();
        assertThat(Archive.readOnly(home).all()).hasSize(1);
        assertThat(served.jobs().accepted(ORKNEY)).hasSize(1);
        assertThat(served.jobs().audit().newest(1))
                .extracting(AuditEntry::action, AuditEntry::about)
                .containsExactly(tuple("submitted and signed", ORKNEY.code()));
    }

    @Test
    void anAdministratorWhoHasLostTheTelephoneIsInvitedAgainWhileThePagesAreServed() {
        var made = Ran.pace(
                "account", "add", "ada", "--full-name", "Ada Adams", "--role", "ADMIN", "--home", home.toString());
        var again = Ran.pace("account", "invite", "ada", "--home", home.toString());
        var list = Ran.pace("account", "list", "--home", home.toString());
        var nobody = Ran.pace("account", "invite", "bob", "--home", home.toString());

        assertThat(made.out()).as(made.err()).contains("Invitation: /invitation/");
        assertThat(again.out()).contains("Invitation: /invitation/").isNotEqualTo(made.out());
        assertThat(list.out()).contains("ada  Ada Adams  [ADMIN]");
        assertThat(nobody.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(nobody.err()).contains("bob");
    }

    @Test
    void whatIsWrongIsSaidWhereItWasTyped() {
        var ran = Ran.pace("submit", "nowhere", "--authority", ORKNEY.code(), "--home", home.toString());

        assertThat(ran.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("There is no file or folder nowhere");
    }

    @Test
    void theKeyIsTheOwnersAloneAndWithoutItNothingIsDone() throws Exception {
        var file = home.resolve("serving");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        int port = ServingFile.in(home).orElseThrow().port();

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .header(HandOver.KEY, "guessed")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(403);
        handOver.close();
        assertThat(file).doesNotExist();
    }
}
