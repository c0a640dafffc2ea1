package scot.pace.submissions.offline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program {@code pace-check.jar}: the command {@code check} without the platform around it. */
public final class PaceCheck {

    private PaceCheck() {}

    /** Checks one return and ends with the exit code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // a page is drawn, never shown
        System.exit(new CommandLine(new Check())
                .setCommandName("pace-check")
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Exit.failed(failure, command.getErr()))
                .execute(arguments));
    }
}
