package scot.pace.reporting.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * When a share p of the children has reached the milestone: a horizontal line at 1 - p, drawn through the Kaplan-Meier curve and through its 95%
 * limits. The day is the first on which the curve is at the line or below it.
 *
 * <p>Where the curve lies on the line over an interval (to within 1.5e-8), the quantile is the middle of that interval; where it
 * ends on the line, the middle between the day it came there and the last day of the table. {@code NaN}, "not reached", where the curve stays
 * above the line. A limit where the limits of the curve are not defined takes no part.
 *
 * <p>Source: Brookmeyer and Crowley, Biometrics 38 (1982), 29-41, for the limits; as R's quantile of survfit does it.
 *
 * @param day in days, {@code NaN} where not reached
 * @param lower where the line meets the lower limits of the curve
 * @param upper where it meets the upper limits; often {@code NaN}
 */
public record WaitQuantile(double day, double lower, double upper) {

    /** The square root of the machine's precision, 1.49e-8. */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    static WaitQuantile of(List<KaplanMeier.Step> steps, double p, SurvivalLimits kind) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1, but was " + p);
        }
        return new WaitQuantile(
                through(steps, KaplanMeier.Step::survival, p),
                through(steps, step -> step.limits(kind).lower(), p),
                through(steps, step -> step.limits(kind).upper(), p));
    }

    private static double through(List<KaplanMeier.Step> steps, ToDoubleFunction<KaplanMeier.Step> curve, double p) {
        var reached = new double[steps.size()];
        Arrays.setAll(reached, i -> 1 - curve.applyAsDouble(steps.get(i)));
        int last = steps.size() - 1;
        double there = firstAtOrBeyond(steps, reached, p - TOLERANCE);
        boolean endsThere = Math.abs(p - reached[last]) < TOLERANCE;
        double past = endsThere ? steps.get(last).row().day() : firstAtOrBeyond(steps, reached, p + TOLERANCE);
        return (there + past) / 2;
    }

    /** The day of the least share that is at least so much; limits may fall back a little, and what is not defined takes no part. */
    private static double firstAtOrBeyond(List<KaplanMeier.Step> steps, double[] reached, double share) {
        double day = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < reached.length; i++) {
            if (reached[i] >= share && reached[i] < least) {
                least = reached[i];
                day = steps.get(i).row().day();
            }
        }
        return day;
    }
}
