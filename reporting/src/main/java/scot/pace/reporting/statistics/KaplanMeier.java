package scot.pace.reporting.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The share of children still waiting by day, where some were last seen waiting (Kaplan and Meier). Whoever left the pathway counts as last
 * seen waiting on that day: the curve speaks "for children who stay on the pathway".
 *
 * <p>With n at risk and d reaching the milestone on a day: {@code S(t) = product of (n - d)/n} over all days up to t, t included.
 * The standard error is Greenwood's, {@code S sqrt(sum of d / (n (n - d)))}; it is not defined where S is 0. The cumulative hazard is Nelson's and
 * Aalen's, {@code sum of d/n}.
 *
 * <p>Source: Kaplan and Meier, Journal of the American Statistical Association 53 (1958), 457-481; as R's survfit does it.
 */
public final class KaplanMeier {

    /**
     * The curve from this day on, until the next step.
     *
     * @param survival S, the share still waiting at the end of the day
     * @param errorOfLog the standard error of ln S: Greenwood's divided by S; infinite where S is 0
     * @param hazard the cumulative hazard
     */
    public record Step(RiskTable.Row row, double survival, double errorOfLog, double hazard) {

        /** Greenwood's standard error of S; {@code NaN} where S is 0. */
        public double standardError() {
            return survival == 0 ? Double.NaN : survival * errorOfLog;
        }

        /** The 95% limits of S. */
        public Interval limits(SurvivalLimits kind) {
            return kind.of(survival, errorOfLog);
        }
    }

    private final RiskTable table;
    private final List<Step> steps;

    private KaplanMeier(RiskTable table, List<Step> steps) {
        this.table = table;
        this.steps = steps;
    }

    public static KaplanMeier of(RiskTable table) {
        var steps = new ArrayList<Step>();
        double survival = 1;
        double variance = 0;
        double hazard = 0;
        for (var row : table.rows()) {
            double atRisk = row.atRisk();
            double reached = row.reached();
            survival *= (atRisk - reached) / atRisk;
            variance += reached == 0 ? 0 : reached / (atRisk * (atRisk - reached));
            hazard += reached / atRisk;
            steps.add(new Step(row, survival, Math.sqrt(variance), hazard));
        }
        return new KaplanMeier(table, List.copyOf(steps));
    }

    /** A step for every row of the risk table, those without a milestone as well. */
    public List<Step> steps() {
        return steps;
    }

    public RiskTable table() {
        return table;
    }

    /** The curve on {@code day}, the day included. Beyond the last day it stays where it is. */
    public SurvivalOnDay on(double day) {
        int row = table.rowAt(day);
        return row < 0 ? SurvivalOnDay.beforeTheFirst(day, table) : SurvivalOnDay.of(day, table, steps.get(row));
    }

    /** When the share {@code p} has reached the milestone, with its 95% limits; the median is that of 0.5. */
    public WaitQuantile quantile(double p, SurvivalLimits kind) {
        return WaitQuantile.of(steps, p, kind);
    }
}
