package scot.pace.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.accounts.Role;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.web.People;
import scot.pace.web.Served;

/** The lines of Python and of R on the page of the API do what it says, where their interpreter is there. */
class ApiPageTest {

    private static final Path PAGE = Path.of("..", ".github", "docs", "api.md");
    private static final Authority FIFE = Authority.withCode("S12000047").orElseThrow();

    @TempDir
    static Path folder;

    private static Served served;
    private static String token;

    /** Fife has signed its return, and is to send the same tables as a ZIP. */
    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home")));
        new People(served.jobs()).open("fay", List.of(Role.SUBMIT), Optional.of(FIFE));
        token = served.jobs().tokens().make("fay", Role.SUBMIT, "the page of the API", 1, "fay");
        var returns = folder.resolve("returns");
        SyntheticScotland.generate(7).write(returns, SyntheticScotland.lastQuarters(1), List.of(FIFE), 1);
        var jobs = served.jobs();
        var tables = returns.resolve("2019-20-Q4").resolve(FIFE.code());
        jobs.accept(new Sent(tables, FIFE, Optional.empty(), Optional.empty(), "Fay", jobs.today()));
        Files.write(folder.resolve("return.zip"), Packed.of(tables));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void theLinesOfPythonSendAReturnAndReadFindingsAndFigures() throws Exception {
        var said = run("python3", "python", "--version");

        assertThat(said).contains("CHECKED READY", "s1-within-timescale 2019-20-Q4 {'aim': 'aim-2'}");
    }

    @Test
    void theLinesOfRSendAReturnAndReadFigures() throws Exception {
        var said = run("Rscript", "r", "--version");

        assertThat(said).contains("\"id\":\"upload-S12000047-", "s1-within-timescale 2019-20-Q4", "aim-2");
    }

    private static String run(String interpreter, String language, String probe) throws Exception {
        assumeTrue(isThere(interpreter, probe), interpreter + " is not there: its lines are not tried");
        var lines =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(lines.find()).isTrue();
        var script = Files.writeString(folder.resolve("lines." + language), lines.group(1));
        var process = new ProcessBuilder(interpreter, script.toString()).directory(folder.toFile());
        process.environment().put("PACE_API", served.pages() + "/api/v1");
        process.environment().put("PACE_TOKEN", token);
        var said = folder.resolve("said." + language);
        var running =
                process.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private static boolean isThere(String interpreter, String probe) throws InterruptedException {
        try {
            var asked = new ProcessBuilder(interpreter, probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return asked.waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
