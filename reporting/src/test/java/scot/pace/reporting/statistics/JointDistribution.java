package scot.pace.reporting.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The exact joint distribution of crossings and longest run in a series of independent points that lie above the median with one probability: built
 * point by point, from what is known of the run the last point stands in.
 */
final class JointDistribution {

    private final List<double[][]> byPoints = new ArrayList<>();

    JointDistribution(double above, int points) {
        double[] chances = {above, 1 - above};
        var now =
                new double[2][points + 1][points + 1][points + 1]; // side, crossings, run the last point is in, longest
        now[0][0][1][1] = above;
        now[1][0][1][1] = 1 - above;
        byPoints.add(new double[0][0]);
        for (int n = 1; n <= points; n++) {
            byPoints.add(joint(now, n));
            now = n == points ? now : next(now, n, chances);
        }
    }

    /** The probabilities of {@code [crossings][longest run]} with so many points. */
    double[][] of(int points) {
        return byPoints.get(points);
    }

    private static double[][][][] next(double[][][][] now, int n, double[] chances) {
        int size = now[0].length;
        var next = new double[2][size][size][size];
        for (int side = 0; side < 2; side++) {
            for (int c = 0; c < n; c++) {
                for (int run = 1; run <= n; run++) {
                    for (int longest = run; longest <= n; longest++) {
                        double p = now[side][c][run][longest];
                        if (p > 0) {
                            next[side][c][run + 1][Math.max(longest, run + 1)] += p * chances[side];
                            next[1 - side][c + 1][1][longest] += p * chances[1 - side];
                        }
                    }
                }
            }
        }
        return next;
    }

    private static double[][] joint(double[][][][] now, int n) {
        var joint = new double[n][n + 1];
        for (var side : now) {
            for (int c = 0; c < n; c++) {
                for (var run : side[c]) {
                    for (int longest = 1; longest <= n; longest++) {
                        joint[c][longest] += run[longest];
                    }
                }
            }
        }
        return joint;
    }
}
