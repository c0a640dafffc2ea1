package scot.pace.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.SurvivalLimits;
import scot.pace.submissions.offline.WrongUse;

/** {@code pace statistics kaplan-meier}. */
@Command(
        name = "kaplan-meier",
        description = {
            "How many still wait, day by day, and when half have reached the milestone (Kaplan-Meier).",
            "Columns in: time (days), status (or event: 0 last seen waiting, 1 reached, 2 left, which counts as last seen);"
                    + " group and dataset where there are several."
        })
final class StatisticsKaplanMeier extends StatisticsCommand {

    /** What is asked of the curve. */
    enum What {
        CURVE,
        MEDIAN,
        QUANTILES,
        BY_DAY
    }

    @Option(
            names = "--what",
            defaultValue = "curve",
            description = "curve (every day), median, quantiles, or by-day (the share that has reached by given days)"
                    + "; without it the curve")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--days",
            split = ",",
            defaultValue = "0,21,42,98,112,182,183,365,730",
            description = "the days of by-day; without it ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private double[] days;

    @Option(
            names = "--p",
            split = ",",
            defaultValue = "0.1,0.25,0.5,0.75,0.9",
            description = "the quantiles; without it ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private double[] shares;

    @Option(
            names = "--limits",
            split = ",",
            description = "log, loglog, plain; without it all three, of by-day the first two")
    private @Nullable List<SurvivalLimits> limits;

    @Override
    CsvOutput table(List<CsvInput> inputs, CsvFaults faults) {
        for (double share : shares) {
            if (!(share > 0 && share < 1)) {
                throw new WrongUse("--p " + share + ": a quantile lies between 0 and 1");
            }
        }
        var waits = Waits.read(inputs, faults);
        return switch (what) {
            case CURVE -> KaplanMeierTables.curve(waits);
            case MEDIAN -> KaplanMeierTables.median(waits, limitsOr(SurvivalLimits.values()));
            case QUANTILES -> KaplanMeierTables.quantiles(waits, shares, limitsOr(SurvivalLimits.values()));
            case BY_DAY -> KaplanMeierTables.byDay(waits, days, limitsOr(SurvivalLimits.LOG, SurvivalLimits.LOG_LOG));
        };
    }

    private List<SurvivalLimits> limitsOr(SurvivalLimits... otherwise) {
        return limits == null ? List.of(otherwise) : limits;
    }
}
