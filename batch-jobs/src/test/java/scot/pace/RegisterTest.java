package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.HomeException;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.submissions.offline.Today;

/** The register as a file of H2 and as a database of PostgreSQL. */
@ParameterizedClass
@EnumSource
class RegisterTest {

    private static final Authority ORKNEY = Authority.withCode("S12000023").orElseThrow();

    @Parameter
    @SuppressWarnings("NullAway.Init")
    RegisterKind register;

    @TempDir
    Path folder;

    @Test
    void aJobThatFailedGoesOnWhereItStoodAndItsReturnIsSigned() throws Exception {
        var home = folder.resolve("home");
        register.of(home);
        SyntheticScotland.generate(7)
                .write(folder.resolve("returns"), SyntheticScotland.lastQuarters(1), List.of(ORKNEY), 1);
        var source = folder.resolve("returns/2019-20-Q4").resolve(ORKNEY.code());
        try (var jobs = open(home)) {
            var upload = jobs.receive(new Sent(source, ORKNEY, Optional.empty(), Optional.empty(), "", jobs.today()));
            var outOfReach = Files.move(upload.sent(), folder.resolve("out-of-reach"));
            assertThatThrownBy(() -> jobs.check(List.of(upload))).isInstanceOf(RuntimeException.class);
            Files.move(outOfReach, upload.sent());
        }

        try (var jobs = open(home)) {
            var upload = jobs.uploads(ORKNEY).get(0);
            jobs.check(List.of(upload));
            assertThat(jobs.sign(upload, ORKNEY, "Olga").receipt()).isPresent();

            assertThat(jobs.context()
                            .getBean(JdbcClient.class)
                            .sql("SELECT i.job_name || ' ' || e.status FROM batch_job_execution e"
                                    + " JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id"
                                    + " ORDER BY e.job_execution_id")
                            .query(String.class)
                            .list())
                    .containsExactly("check-return FAILED", "check-return COMPLETED", "accept-return COMPLETED");
        }
        assertThat(Files.exists(home.resolve("register.mv.db")))
                .as("a file of H2")
                .isEqualTo(register == RegisterKind.H2);
    }

    @Test
    void aPasswordThatOthersCanReadOrThatStandsInTheAddressIsRefused() throws Exception {
        var home = folder.resolve("home");
        register.of(home);
        var file = Files.createDirectories(home).resolve("register.properties");
        Files.writeString(file, "url=jdbc:postgresql://127.0.0.1:1/pace?password=x\n");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> open(home)).isInstanceOf(HomeException.class).hasMessageContaining("chmod 600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> open(home))
                .isInstanceOf(HomeException.class)
                .hasMessageContaining("without a password");
    }

    private static Jobs open(Path home) throws Exception {
        return Jobs.open(home, Home.Kind.SYNTHETIC, Today.clock(), 1);
    }
}
