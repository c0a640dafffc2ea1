package scot.pace.reporting.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The figures of Anhoej for a run chart: is the longest run longer, or are the crossings of the median fewer, than chance makes them?
 *
 * <p>With n useful points (not on the median, no gap) the limit of the longest run is {@code round(log2 n) + 3}, that of the crossings the 5%
 * quantile of the binomial distribution of n - 1 trials with 1/2. There is a signal where the longest run is above its limit or the crossings are below
 * theirs. {@link BestBox} has limits that were sought for both together.
 *
 * <p>Source: Anhoej and Olesen, PLoS ONE 9 (2014) e113825.
 *
 * @param observed all points, gaps as well
 * @param useful n
 * @param longestRun of useful points on one side; 0 where none is useful
 * @param crossings how often a useful point is on the other side than the one before
 */
public record Anhoej(int observed, int useful, int longestRun, int crossings) {

    /** So many useful points are needed before the figures stand under a chart. */
    public static final int PRINTED_FROM = 10;

    private static final double SIGNIFICANCE = 0.05;

    static Anhoej of(List<Side> sides) {
        var runs = Runs.lengths(Shift.directions(sides));
        return new Anhoej(
                sides.size(),
                Arrays.stream(runs).sum(),
                Arrays.stream(runs).max().orElse(0),
                Math.max(0, runs.length - 1));
    }

    /** The longest run that chance makes, for 1 useful point or more. */
    public static int longestRunMax(int useful) {
        return (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
    }

    /** The fewest crossings that chance makes, for 1 useful point or more. */
    public static int crossingsMin(int useful) {
        return useful == 1 ? 0 : BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(SIGNIFICANCE);
    }

    /** True where the series does not look like chance; never where no point is useful. */
    public boolean signal() {
        return useful > 0 && (longestRun > longestRunMax(useful) || crossings < crossingsMin(useful));
    }

    /** The same by the best box, and by {@link #signal} where there is no box for so many points. */
    public boolean bestBoxSignal() {
        return BestBox.of(useful).map(box -> !box.holds(crossings, longestRun)).orElse(signal());
    }

    /** The same by the best box with its corner cut, and by {@link #signal} where there is no box for so many points. */
    public boolean cutBoxSignal() {
        return BestBox.of(useful)
                .map(box -> !box.cutHolds(crossings, longestRun))
                .orElse(signal());
    }
}
