package scot.pace.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.KaplanMeier;
import scot.pace.reporting.statistics.SurvivalLimits;

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
        var waits = Waits.read(inputs, faults);
        return switch (what) {
            case CURVE -> curve(waits);
            case MEDIAN -> median(waits);
            case QUANTILES -> quantiles(waits);
            case BY_DAY -> byDay(waits);
        };
    }

    private static CsvOutput curve(List<Waits> waits) {
        var out = new CsvOutput(List.of(
                "dataset,group,time,n_risk,n_event,n_censor,surv,std_err_greenwood,cumhaz_nelson_aalen,lower_log,upper_log,lower_loglog,upper_loglog,lower_plain,upper_plain"
                        .split(",")));
        for (var wait : waits) {
            for (var step : KaplanMeier.of(wait.table()).steps()) {
                var row = step.row();
                var log = step.limits(SurvivalLimits.LOG);
                var logLog = step.limits(SurvivalLimits.LOG_LOG);
                var plain = step.limits(SurvivalLimits.PLAIN);
                out.row(
                        wait.dataset(),
                        wait.group(),
                        row.day(),
                        row.atRisk(),
                        row.reached(),
                        row.left() + row.censored(),
                        step.survival(),
                        step.standardError(),
                        step.hazard(),
                        log.lower(),
                        log.upper(),
                        logLog.lower(),
                        logLog.upper(),
                        plain.lower(),
                        plain.upper());
            }
        }
        return out;
    }

    private CsvOutput median(List<Waits> waits) {
        var out = new CsvOutput(
                List.of("dataset", "group", "conf_type", "n", "events", "median", "median_lcl", "median_ucl"));
        for (var wait : waits) {
            var curve = KaplanMeier.of(wait.table());
            for (var kind : limitsOr(SurvivalLimits.values())) {
                var median = curve.quantile(0.5, kind);
                out.row(
                        wait.dataset(),
                        wait.group(),
                        Words.of(kind),
                        wait.table().clocks(),
                        wait.table().reached(),
                        median.day(),
                        median.lower(),
                        median.upper());
            }
        }
        return out;
    }

    private CsvOutput quantiles(List<Waits> waits) {
        var out = new CsvOutput(List.of("dataset", "group", "conf_type", "p", "quantile", "lcl", "ucl"));
        for (var wait : waits) {
            var curve = KaplanMeier.of(wait.table());
            for (var kind : limitsOr(SurvivalLimits.values())) {
                for (double p : shares) {
                    var quantile = curve.quantile(p, kind);
                    out.row(
                            wait.dataset(),
                            wait.group(),
                            Words.of(kind),
                            p,
                            quantile.day(),
                            quantile.lower(),
                            quantile.upper());
                }
            }
        }
        return out;
    }

    private CsvOutput byDay(List<Waits> waits) {
        var out = new CsvOutput(List.of(
                "dataset,group,conf_type,day,n_risk,beyond_last_obs,surv,prob_reached_by_day,std_err,prob_lcl,prob_ucl"
                        .split(",")));
        for (var wait : waits) {
            var curve = KaplanMeier.of(wait.table());
            for (var kind : limitsOr(SurvivalLimits.LOG, SurvivalLimits.LOG_LOG)) {
                for (double day : days) {
                    var on = curve.on(day);
                    out.row(
                            wait.dataset(),
                            wait.group(),
                            Words.of(kind),
                            day,
                            on.atRisk(),
                            on.beyondTheLast(),
                            on.survival(),
                            on.reached(),
                            on.standardError(),
                            on.reached(kind).lower(),
                            on.reached(kind).upper());
                }
            }
        }
        return out;
    }

    private List<SurvivalLimits> limitsOr(SurvivalLimits... otherwise) {
        return limits == null ? List.of(otherwise) : limits;
    }
}
