package scot.pace.cli;

import java.util.List;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.KaplanMeier;
import scot.pace.reporting.statistics.SurvivalLimits;

/** The four tables of {@code pace statistics kaplan-meier}, with the names of columns that R's users know. */
final class KaplanMeierTables {

    private KaplanMeierTables() {}

    static CsvOutput curve(List<Waits> waits) {
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

    static CsvOutput median(List<Waits> waits, List<SurvivalLimits> limits) {
        var out = new CsvOutput(
                List.of("dataset", "group", "conf_type", "n", "events", "median", "median_lcl", "median_ucl"));
        for (var wait : waits) {
            var curve = KaplanMeier.of(wait.table());
            for (var kind : limits) {
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

    static CsvOutput quantiles(List<Waits> waits, double[] shares, List<SurvivalLimits> limits) {
        var out = new CsvOutput(List.of("dataset", "group", "conf_type", "p", "quantile", "lcl", "ucl"));
        for (var wait : waits) {
            var curve = KaplanMeier.of(wait.table());
            for (var kind : limits) {
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

    static CsvOutput byDay(List<Waits> waits, double[] days, List<SurvivalLimits> limits) {
        var out = new CsvOutput(List.of(
                "dataset,group,conf_type,day,n_risk,beyond_last_obs,surv,prob_reached_by_day,std_err,prob_lcl,prob_ucl"
                        .split(",")));
        for (var wait : waits) {
            var curve = KaplanMeier.of(wait.table());
            for (var kind : limits) {
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
}
