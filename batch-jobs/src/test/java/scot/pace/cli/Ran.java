package scot.pace.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command as a person runs it: how it ended, and what it said. */
public record Ran(int exitCode, String out, String err) {

    public static Ran pace(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode =
                Pace.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        return new Ran(exitCode, out.toString(), err.toString());
    }
}
