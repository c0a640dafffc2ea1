package scot.pace.reporting.statistics;

import java.util.List;

/**
 * Who has reached, left or still waits at the end of a day, as shares that sum to 1, with their standard errors.
 *
 * <p>The variance of I(t), the share that has reached, is the sum over the days t_i up to t, with h = d_k/n for the milestone, g for leaving,
 * s = 1 - h - g, S = S(t_i-) and J = I(t) - I(t_i) (what is still to come), of
 *
 * <pre>  (h g S^2 + (h (s S - J)^2 + g J^2) / s) / n</pre>
 *
 * without the second term where s is 0. This is the closed form
 *
 * <pre>  sum J^2 d/(n(n-d)) + sum S^2 d_k(n-d_k)/n^3 - 2 sum J S d_k/n^2</pre>
 *
 * of the delta method, written as a sum of squares: nothing cancels, so a variance of 0 comes out as 0. It equals the infinitesimal jackknife of
 * R's survival. The variance of leaving is the same with the causes changed over, that of waiting is {@code S(t)^2 sum d/(n(n-d))}, 0
 * where S(t) is 0.
 *
 * @param beyondTheLast true where nobody was seen waiting so long: the shares are carried on
 * @param beforeTheFirst true before the first day of the table, where everybody waits
 * @param waitingError the standard error of {@code waiting}; so for the others
 */
public record SharesOnDay(
        double day,
        boolean beyondTheLast,
        boolean beforeTheFirst,
        double waiting,
        double reached,
        double left,
        double waitingError,
        double reachedError,
        double leftError) {

    static SharesOnDay of(double day, List<AalenJohansen.Step> steps, boolean beyondTheLast) {
        if (steps.isEmpty()) {
            return new SharesOnDay(day, beyondTheLast, true, 1, 0, 0, 0, 0, 0);
        }
        var last = steps.get(steps.size() - 1);
        double waiting = 0;
        double reached = 0;
        double left = 0;
        for (var step : steps) {
            double n = step.row().atRisk();
            double h = step.row().reached() / n;
            double g = step.row().left() / n;
            double s = (n - step.row().reached() - step.row().left()) / n;
            double toReach = last.reached() - step.reached();
            double toLeave = last.left() - step.left();
            waiting += s == 0 ? 0 : (h + g) / (n * s);
            reached += variance(n, h, g, s, step.before(), toReach, last.waiting() + toLeave);
            left += variance(n, g, h, s, step.before(), toLeave, last.waiting() + toReach);
        }
        return new SharesOnDay(
                day,
                beyondTheLast,
                false,
                last.waiting(),
                last.reached(),
                last.left(),
                last.waiting() * Math.sqrt(waiting),
                Math.sqrt(reached),
                Math.sqrt(left));
    }

    /** What one day adds; {@code never} is s S - J, the share that waits after the day and does not come to this cause by t. */
    private static double variance(double n, double h, double g, double s, double before, double toCome, double never) {
        double later = s == 0 ? 0 : (h * never * never + g * toCome * toCome) / s;
        return (h * g * before * before + later) / n;
    }

    /** Those of {@link #left}, likewise. */
    public Interval leftLimits() {
        return beforeTheFirst ? new Interval(0, 0) : SurvivalLimits.LOG.of(left, leftError / left);
    }

    /** Those of {@link #waiting}, likewise. */
    public Interval waitingLimits() {
        return beforeTheFirst ? new Interval(1, 1) : SurvivalLimits.LOG.of(waiting, waitingError / waiting);
    }

    /** The 95% limits of {@link #reached} on the log scale, {@code I exp(-/+ z se/I)}, at most 1; not defined where nobody has reached. */
    public Interval reachedLimits() {
        return beforeTheFirst ? new Interval(0, 0) : SurvivalLimits.LOG.of(reached, reachedError / reached);
    }
}
