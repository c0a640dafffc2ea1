package scot.pace.reporting.statistics;

import java.util.ArrayList;
import java.util.Comparator;
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

    private record Corner(double day, double reached) {}

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
        var corners = corners(steps, curve);
        double first = firstAtOrBeyond(corners, p - TOLERANCE);
        double past = firstAtOrBeyond(corners, p + TOLERANCE);
        double last = lastChange(steps, curve);
        if (Math.abs(p - last) < TOLERANCE) {
            return (first + steps.get(steps.size() - 1).row().day()) / 2;
        }
        return (first + past) / 2;
    }

    /** Where the curve changes, as the share that has reached, in rising order; limits may fall back a little. */
    private static List<Corner> corners(List<KaplanMeier.Step> steps, ToDoubleFunction<KaplanMeier.Step> curve) {
        var corners = new ArrayList<Corner>();
        corners.add(new Corner(0, 0));
        for (var step : steps) {
            double reached = 1 - curve.applyAsDouble(step);
            if (!Double.isNaN(reached)
                    && reached != corners.get(corners.size() - 1).reached()) {
                corners.add(new Corner(step.row().day(), reached));
            }
        }
        corners.sort(Comparator.comparingDouble(Corner::reached));
        return corners;
    }

    private static double firstAtOrBeyond(List<Corner> corners, double share) {
        return corners.stream()
                .filter(corner -> corner.reached() >= share)
                .findFirst()
                .map(Corner::day)
                .orElse(Double.NaN);
    }

    /** Where the curve ends; {@code NaN} where its end is not defined, because everybody has reached. */
    private static double lastChange(List<KaplanMeier.Step> steps, ToDoubleFunction<KaplanMeier.Step> curve) {
        return 1 - curve.applyAsDouble(steps.get(steps.size() - 1));
    }
}
