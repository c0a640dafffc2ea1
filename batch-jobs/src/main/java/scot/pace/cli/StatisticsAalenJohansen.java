package scot.pace.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.AalenJohansen;

/** {@code pace statistics aalen-johansen}. */
@Command(
        name = "aalen-johansen",
        description = {
            "How many have reached the milestone, have left before it, or still wait (two competing causes, Aalen-Johansen).",
            "Columns in: time (days), event (or status: 0 last seen waiting, 1 reached, 2 left); group and dataset where there"
                    + " are several."
        })
final class StatisticsAalenJohansen extends StatisticsCommand {

    /** What is asked of the curves. */
    enum What {
        CURVE,
        AT_DAYS
    }

    @Option(
            names = "--what",
            defaultValue = "curve",
            description = "curve (every day) or at-days (given days); without it the curve")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--days",
            split = ",",
            defaultValue = "0,12,21,42,60,98,112,120,182,183,240,365",
            description = "the days of at-days; without it ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private double[] days;

    @Override
    CsvOutput table(List<CsvInput> inputs, CsvFaults faults) {
        var waits = Waits.read(inputs, faults);
        return what == What.CURVE ? curve(waits) : atDays(waits);
    }

    private static CsvOutput curve(List<Waits> waits) {
        var out = new CsvOutput(List.of(
                "dataset,group,time,n_risk,n_milestone,n_exit,n_censor,p_waiting,cif_milestone,cif_exit,se_milestone"
                        .split(",")));
        for (var wait : waits) {
            var shares = AalenJohansen.of(wait.table());
            for (var step : shares.steps()) {
                var row = step.row();
                out.row(
                        wait.dataset(),
                        wait.group(),
                        row.day(),
                        row.atRisk(),
                        row.reached(),
                        row.left(),
                        row.censored(),
                        step.waiting(),
                        step.reached(),
                        step.left(),
                        shares.on(row.day()).reachedError());
            }
        }
        return out;
    }

    private CsvOutput atDays(List<Waits> waits) {
        var out = new CsvOutput(List.of(
                "dataset,group,day,beyond_last_obs,p_waiting,cif_milestone,cif_exit,se_waiting,se_milestone,se_exit,lower_milestone_log,upper_milestone_log,se_milestone_closed_form_check"
                        .split(",")));
        for (var wait : waits) {
            var shares = AalenJohansen.of(wait.table());
            for (double day : days) {
                var on = shares.on(day);
                out.row(
                        wait.dataset(),
                        wait.group(),
                        day,
                        on.beyondTheLast(),
                        on.waiting(),
                        on.reached(),
                        on.left(),
                        on.waitingError(),
                        on.reachedError(),
                        on.leftError(),
                        on.reachedLimits().lower(),
                        on.reachedLimits().upper(),
                        on.reachedError());
            }
        }
        return out;
    }
}
