package scot.pace.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.reporting.statistics.SurvivalLimits;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.submissions.offline.Check;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.WrongUse;

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
            "Ends with 0 done, 1 the return cannot be signed as it is, 2 wrong use, 3 our failure.",
            "The home (archive, warehouse, reports) is --home, else PACE_HOME, else ./pace-data."
        },
        subcommands = {
            Demo.class,
            DemoReturns.class,
            Template.class,
            Check.class,
            Submit.class,
            ShowDifference.class,
            Aims.class,
            TestsOfChange.class,
            Medians.class,
            Publish.class,
            ReleaseCommand.class,
            Status.class,
            Figures.class,
            Compare.class,
            Clocks.class,
            Disclosure.class,
            Rebuild.class,
            Verify.class,
            VerifyHome.class,
            Serve.class,
            AccountCommand.class,
            Statistics.class,
            Bench.class
        })
public final class Pace {

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
                .registerConverter(Quarter.class, Pace::quarter)
                .registerConverter(Authority.class, Pace::authority)
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

    private static Quarter quarter(String written) {
        try {
            return Quarter.parse(written);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    private static Authority authority(String code) {
        return Authority.withCode(code)
                .or(() -> Authority.withSupersededCode(code))
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        "'" + code + "' is not the code of an authority: S12000047 is Fife's, for example"));
    }

    private static int failed(Exception failure, CommandLine command) {
        var said = failure instanceof CsvFaults.Found ? new WrongUse(String.valueOf(failure.getMessage())) : failure;
        return Exit.failed(said, command.getErr());
    }
}
