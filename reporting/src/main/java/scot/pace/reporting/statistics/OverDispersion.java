package scot.pace.reporting.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * How much more the areas differ than chance alone would make them.
 *
 * <p>On the arcsine scale {@code y = asin(sqrt(share))} with standard error {@code s = 1/(2 sqrt(n))}, each area has
 * {@code u = (y - asin(sqrt(centre)))/s}. The u are winsorised: what lies below their 10% or above their 90% quantile (type 7) is put there. With k areas,
 *
 * <pre>  phi = sum u^2 / k
 *  tau^2 = (k phi - (k - 1)) / (sum w - sum w^2 / sum w),   w = 1/s^2,   where phi is above 1, else 0</pre>
 *
 * <p>The adjusted limits for a denominator n are {@code sin(asin(sqrt(centre)) -/+ z sqrt(s^2 + tau^2))^2}, the angle clamped to 0 and a
 * quarter turn.
 *
 * <p>Source: Spiegelhalter, Quality and Safety in Health Care 14 (2005), 347-351, and Spiegelhalter and others, Journal of the Royal
 * Statistical Society A 175 (2012), 1-47; as in FunnelPlotR for proportions.
 *
 * @param areas k, those with a denominator above 0
 * @param phi 1 is what chance makes; {@code NaN} where there is no area
 * @param tauSquared the variance between areas on the arcsine scale, in square radians
 */
public record OverDispersion(int areas, double phi, double tauSquared) {

    private static final double WINSORISED = 0.1;

    static OverDispersion of(List<Funnel.Area> all, double centre) {
        var areas = all.stream().filter(area -> area.whole() > 0).toList();
        if (areas.isEmpty()) {
            return new OverDispersion(0, Double.NaN, 0);
        }
        var scores = areas.stream()
                .mapToDouble(area -> (angle(area.share()) - angle(centre)) / error(area.whole()))
                .toArray();
        int k = areas.size();
        double phi = Arrays.stream(winsorised(scores)).map(u -> u * u).sum() / k;
        double weights =
                areas.stream().mapToDouble(area -> weight(area.whole())).sum();
        double squares = areas.stream()
                .mapToDouble(area -> weight(area.whole()) * weight(area.whole()))
                .sum();
        return new OverDispersion(k, phi, phi > 1 && k > 1 ? (k * phi - (k - 1)) / (weights - squares / weights) : 0);
    }

    private static double[] winsorised(double[] scores) {
        var quantiles = Quantiles.of(scores);
        double low = quantiles.quantile(WINSORISED, Quantiles.PUBLISHED);
        double high = quantiles.quantile(1 - WINSORISED, Quantiles.PUBLISHED);
        return Arrays.stream(scores).map(u -> Math.max(low, Math.min(high, u))).toArray();
    }

    /** The limits for a denominator from 1; not defined where phi is 1 or less. */
    Interval limits(double centre, long whole, Confidence confidence) {
        if (!(phi > 1)) {
            return Interval.UNDEFINED;
        }
        double wide = confidence.z() * Math.sqrt(1 / weight(whole) + tauSquared);
        return new Interval(
                share(Math.max(0, angle(centre) - wide)), share(Math.min(Math.PI / 2, angle(centre) + wide)));
    }

    private static double angle(double share) {
        return Math.asin(Math.sqrt(share));
    }

    private static double share(double angle) {
        return Math.sin(angle) * Math.sin(angle);
    }

    private static double error(long whole) {
        return 1 / Math.sqrt(weight(whole));
    }

    private static double weight(long whole) {
        return 4.0 * whole;
    }
}
