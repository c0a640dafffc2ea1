package scot.pace.cli;

import picocli.CommandLine.Command;

/** {@code pace statistics}: every calculation behind a published comparison, on an analyst's own CSV file. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Calculate with the functions that make the published figures: CSV in, CSV out.",
            "Reads UTF-8 with a header row, whatever the order of the columns; more columns than needed do no harm. What is"
                    + " not defined comes out empty. Faults are told all at once, with line and column."
        },
        subcommands = {
            StatisticsKaplanMeier.class,
            StatisticsAalenJohansen.class,
            StatisticsWilson.class,
            StatisticsQuantiles.class,
            StatisticsRunChart.class,
            StatisticsFunnel.class,
            StatisticsDeadlines.class
        })
final class Statistics {}
