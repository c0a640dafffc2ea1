package scot.pace.reporting.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A series of single quarters against its median, and which points stand in a shift or a trend.
 *
 * <p>The median is that of the first points with a value, {@value #BASELINE} where it is published, and stays there: points that come later never move it.
 * With fewer there is no median and no rule. A {@link Phase} begins a new median from its first point on; no run goes across its beginning.
 *
 * <p>Quarters must not overlap: rolling years break the rules.
 *
 * @param points as they came, gaps as well
 */
public record RunChartRules(List<Point> points) {

    /** So many points make the median. */
    public static final int BASELINE = 8;

    /**
     * A point.
     *
     * @param value {@code NaN} where there is a gap
     * @param phase 0, and one more with every phase that has begun
     * @param median of its phase; {@code NaN} where there is none
     */
    public record Point(double value, int phase, double median, Side side, boolean shift, boolean trend) {}

    public RunChartRules {
        points = List.copyOf(points);
    }

    /** The published way: the median of the first {@value #BASELINE} points of each phase, frozen. */
    public static RunChartRules frozen(double[] values, List<Phase> phases) {
        return of(values, BASELINE, BASELINE, phases);
    }

    /** The median of all points of each phase, for looking back on a series that is complete. */
    public static RunChartRules ofAll(double[] values, List<Phase> phases) {
        return of(values, 1, Integer.MAX_VALUE, phases);
    }

    /**
     * The rules.
     *
     * @param atLeast with fewer points there is no median and no rule
     * @param first so many points make the median
     * @param phases in the order of the points they begin at
     */
    public static RunChartRules of(double[] values, int atLeast, int first, List<Phase> phases) {
        var points = new ArrayList<Point>();
        for (int phase = 0; phase <= phases.size(); phase++) {
            int from = phase == 0 ? 0 : phases.get(phase - 1).from();
            int to = phase == phases.size() ? values.length : phases.get(phase).from();
            points.addAll(ofPhase(Arrays.copyOfRange(values, from, to), phase, atLeast, first));
        }
        return new RunChartRules(points);
    }

    private static List<Point> ofPhase(double[] values, int phase, int atLeast, int first) {
        double median = median(values, atLeast, first);
        var sides =
                Arrays.stream(values).mapToObj(value -> Side.of(value, median)).toList();
        var shift = Shift.marked(sides);
        var trend = Double.isNaN(median) ? new boolean[values.length] : Trend.marked(values);
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Point(values[i], phase, median, sides.get(i), shift[i], trend[i]))
                .toList();
    }

    private static double median(double[] values, int atLeast, int first) {
        var shown = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return shown.length < atLeast || shown.length == 0
                ? Double.NaN
                : Quantiles.of(Arrays.copyOf(shown, Math.min(first, shown.length)))
                        .median();
    }

    /** The median of a phase; {@code NaN} where there is none. */
    public double median(int phase) {
        return points.stream()
                .filter(point -> point.phase() == phase)
                .findFirst()
                .map(Point::median)
                .orElse(Double.NaN);
    }

    /** The figures of Anhoej of the phase: points without a median count as gaps. */
    public Anhoej anhoej(int phase) {
        var own = points.stream().filter(point -> point.phase() == phase).toList();
        return Anhoej.of(own.stream().map(Point::side).toList());
    }
}
