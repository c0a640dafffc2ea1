package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same command after a kill, with one worker or two, goes on where the kill stopped it and comes to the same bytes. */
class KillTest {

    private static final int KILLS = 4;
    private static final long SEED = 20200731;

    @TempDir
    static Path folder;

    @Test
    void fourKillsLeaveTheBytesOfAnUndisturbedRunAndRepeatAtMostAStepEach() throws Exception {
        var undisturbed = folder.resolve("undisturbed");
        long began = System.nanoTime();
        assertThat(demo(undisturbed, 1).waitFor()).as(KillTest::said).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        var killed = folder.resolve("killed");
        var moments = new Random(SEED);

        for (int kill = 0; kill < KILLS; kill++) {
            var run = demo(killed, 1 + kill % 2);
            run.waitFor((long) (whole * (0.2 + 0.6 * moments.nextDouble())), TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
        }
        assertThat(demo(killed, 1).waitFor()).as(KillTest::said).isZero();

        assertThat(HomeHashes.of(killed)).isEqualTo(HomeHashes.of(undisturbed)).hasSizeGreaterThan(70);
        assertThat(stepsBegunAgain(killed)).isLessThanOrEqualTo(KILLS);
    }

    private static Process demo(Path home, int workers) throws IOException {
        var arguments = Files.createTempFile(folder, "java", ".arguments");
        Files.writeString(arguments, "-cp \"" + classpath().replace("\\", "\\\\") + "\"\n");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "@" + arguments,
                PaceApplication.class.getName()));
        command.addAll(List.of("demo", "--authorities", "4", "--quarters", "2"));
        command.addAll(List.of("--workers", Integer.toString(workers), "--home", home.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "demo.log")))
                .start();
    }

    /** What the processes have said, of use where one of them fails. */
    private static String said() {
        try {
            return Files.readString(folder.resolve("demo.log"));
        } catch (IOException e) {
            return "nothing";
        }
    }

    private static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Steps of one run of a job that were begun more than once, as the job repository knows it. */
    private static int stepsBegunAgain(Path home) throws SQLException {
        var again = "SELECT coalesce(sum(begun - 1), 0) FROM (SELECT count(*) AS begun FROM batch_step_execution s"
                + " JOIN batch_job_execution j ON j.job_execution_id = s.job_execution_id"
                + " GROUP BY j.job_instance_id, s.step_name)";
        try (var register = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("register"));
                var statement = register.createStatement();
                var rows = statement.executeQuery(again)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
