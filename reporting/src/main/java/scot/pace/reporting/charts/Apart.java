package scot.pace.reporting.charts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Moves labels along a line until none lies on another, each as near as it can be to where it belongs. */
final class Apart {

    private Apart() {}

    /**
     * Where the middles go, in the order of {@code wanted}. With more labels than there is room for, the last ones lie beyond {@code to}.
     *
     * @param sizes how much of the line each takes
     * @param from where the line begins
     */
    static double[] placed(double[] wanted, double[] sizes, double from, double to) {
        var order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .toList();
        var placed = wanted.clone();
        double free = to;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            placed[i] = Math.min(placed[i], free - sizes[i] / 2);
            free = placed[i] - sizes[i] / 2;
        }
        double taken = from;
        for (int i : order) {
            placed[i] = Math.max(placed[i], taken + sizes[i] / 2);
            taken = placed[i] + sizes[i] / 2;
        }
        return placed;
    }

    static double[] same(double size, int labels) {
        var sizes = new double[labels];
        Arrays.fill(sizes, size);
        return sizes;
    }
}
