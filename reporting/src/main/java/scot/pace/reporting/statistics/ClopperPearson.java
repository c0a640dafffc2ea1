package scot.pace.reporting.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of a share, after Clopper and Pearson: it includes the true share at least as often as it says.
 *
 * <p>For x of n and an error a: the lower limit is the a/2 quantile of the beta distribution (x, n - x + 1), and 0 where x is 0; the upper
 * limit is the 1 - a/2 quantile of (x + 1, n - x), and 1 where x is n.
 *
 * <p>Source: Clopper and Pearson, Biometrika 26 (1934), 404-413. Not published; it stands beside {@link Wilson} for an analyst.
 */
public final class ClopperPearson {

    private static final int STEPS = 3;

    private ClopperPearson() {}

    /** The interval of {@code part} of {@code whole}; {@code whole} is at least 1. */
    public static Interval of(long part, long whole, Confidence confidence) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is no share");
        }
        double tail = confidence.error() / 2;
        double lower = part == 0 ? 0 : quantile(BetaDistribution.of((double) part, whole - part + 1.0), tail);
        double upper = part == whole ? 1 : 1 - quantile(BetaDistribution.of((double) (whole - part), part + 1.0), tail);
        return new Interval(lower, upper);
    }

    /** Both tails are lower tails here (the upper limit is 1 minus one), where the distribution is exact. */
    private static double quantile(BetaDistribution beta, double tail) {
        double share = beta.inverseCumulativeProbability(tail);
        for (int i = 0; i < STEPS; i++) { // the library stops within 1e-9; Newton's steps go on from there
            double step = (beta.cumulativeProbability(share) - tail) / beta.density(share);
            if (!(Math.abs(step) < share && share - step < 1)) {
                break;
            }
            share -= step;
        }
        return share;
    }
}
