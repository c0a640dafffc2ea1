package scot.pace.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.reporting.statistics.SurvivalLimits;
import scot.pace.schema.store.HomeException;

/** The command {@code pace}: its help teaches the way of a return. */
@Command(
        name = "pace",
        mixinStandardHelpOptions = true,
        version = "PACE Statistics 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        header = "How long Scotland's looked after children wait for a settled home.",
        description = {
            "",
            "Every quarter each of 32 authorities sends a return. It is checked, accepted and kept; when the quarter closes, a"
                    + " national and 32 local reports are published.",
            "",
            "To see it all with children who do not exist:  pace demo",
            "To send a return:  pace template, pace check, pace submit. To publish a quarter:  pace publish 2019-20-Q4",
            ""
        },
        footer = {
            "",
            "Ends with 0 done, 1 the return has faults, 2 wrong use, 3 our failure.",
            "The home (archive, warehouse, reports) is --home, else PACE_HOME, else ./pace-data."
        },
        subcommands = {
            Demo.class,
            DemoReturns.class,
            Template.class,
            Check.class,
            Submit.class,
            ShowDifference.class,
            Publish.class,
            Status.class,
            Figures.class,
            Disclosure.class,
            Rebuild.class,
            VerifyHome.class,
            Statistics.class,
            Bench.class
        })
public final class Pace {

    /** The exit codes. */
    static final int DONE = 0;

    static final int RETURN_HAS_FAULTS = 1;
    static final int WRONG_USE = 2;
    static final int OUR_FAILURE = 3;

    /** Runs one command and gives its exit code. */
    public static int run(String... arguments) {
        return commandLine(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Pace())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .registerConverter(scot.pace.schema.Quarter.class, Pace::quarter)
                .registerConverter(scot.pace.schema.Authority.class, Pace::authority)
                .registerConverter(SurvivalLimits.class, written -> Words.read(SurvivalLimits.class, written))
                .registerConverter(
                        StatisticsKaplanMeier.What.class,
                        written -> Words.read(StatisticsKaplanMeier.What.class, written))
                .registerConverter(
                        StatisticsAalenJohansen.What.class,
                        written -> Words.read(StatisticsAalenJohansen.What.class, written))
                .registerConverter(
                        StatisticsQuantiles.What.class, written -> Words.read(StatisticsQuantiles.What.class, written))
                .registerConverter(
                        StatisticsRunChart.What.class, written -> Words.read(StatisticsRunChart.What.class, written))
                .registerConverter(NewMedian.class, NewMedian::parse)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    private static scot.pace.schema.Quarter quarter(String written) {
        try {
            return scot.pace.schema.Quarter.parse(written);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    private static scot.pace.schema.Authority authority(String code) {
        return scot.pace.schema.Authority.withCode(code)
                .or(() -> scot.pace.schema.Authority.withSupersededCode(code))
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "'" + code + "' is not the code of an authority: S12000047 is Fife's, for example"));
    }

    /** Says what failed and where, never what a file held: the message of a database can repeat a value. */
    private static int failed(Exception failure, CommandLine command) {
        if (failure instanceof HomeException || failure instanceof WrongUse || failure instanceof CsvFaults.Found) {
            command.getErr().println(failure.getMessage());
            return failure instanceof HomeException ? OUR_FAILURE : WRONG_USE;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        command.getErr()
                .println("This is our failure, not yours: " + root.getClass().getSimpleName() + at(root));
        command.getErr().println("Nothing is half done; the same command goes on from where it stopped.");
        return OUR_FAILURE;
    }

    private static String at(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("scot.pace")) {
                return " in " + frame.getFileName() + " line " + frame.getLineNumber();
            }
        }
        return "";
    }
}
