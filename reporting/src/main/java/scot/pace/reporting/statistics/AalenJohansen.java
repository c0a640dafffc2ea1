package scot.pace.reporting.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The shares of children who have reached the milestone, have left the pathway before it, or still wait, by day: two competing causes, where some
 * were last seen waiting. The three sum to 1. (1 minus {@link KaplanMeier} is not the share that has reached: it asks what would be if
 * nobody left.)
 *
 * <p>With n at risk, d_k stopping for cause k on a day, and S the Kaplan-Meier curve of stopping for any cause:
 * {@code I_k(t) = sum of S(t_i-) d_ki / n_i} over the days t_i up to t, t included; S(t_i-) is the curve just before the day.
 *
 * <p>Source: Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978), 141-150; as R's survfit of a factor does it.
 * The standard errors are in {@link SharesOnDay}.
 */
public final class AalenJohansen {

    /**
     * The shares from this day on, until the next step.
     *
     * @param before S(t-), the share that waited when the day began
     * @param waiting S(t), the share that waits when it ends
     */
    public record Step(RiskTable.Row row, double before, double waiting, double reached, double left) {}

    private final RiskTable table;
    private final List<Step> steps;

    private AalenJohansen(RiskTable table, List<Step> steps) {
        this.table = table;
        this.steps = steps;
    }

    public static AalenJohansen of(RiskTable table) {
        var steps = new ArrayList<Step>();
        double waiting = 1;
        double reached = 0;
        double left = 0;
        for (var row : table.rows()) {
            double atRisk = row.atRisk();
            double before = waiting;
            reached = Math.min(1, reached + before * row.reached() / atRisk); // a sum may end a hair above 1
            left = Math.min(1, left + before * row.left() / atRisk);
            waiting = before * (atRisk - row.reached() - row.left()) / atRisk;
            steps.add(new Step(row, before, waiting, reached, left));
        }
        return new AalenJohansen(table, List.copyOf(steps));
    }

    /** A step for every row of the risk table, those on which nobody reached or left as well. */
    public List<Step> steps() {
        return steps;
    }

    public RiskTable table() {
        return table;
    }

    /** The shares on {@code day}, the day included, in one pass over the steps before. Beyond the last day they stay where they are. */
    public SharesOnDay on(double day) {
        return SharesOnDay.of(day, steps.subList(0, table.rowAt(day) + 1), table.endsBefore(day));
    }
}
