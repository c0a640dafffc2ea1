package scot.pace.reporting.statistics;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Shift and trend as a stricter reader counts them: a point on the median, a point equal to the one before, or a gap ends the run. For comparing
 * with charts drawn by others; {@link RunChartRules} is the rule that is followed.
 */
public final class StrictRuns {

    private StrictRuns() {}

    /** Which points stand among 6 or more in a row on one side. */
    public static boolean[] shift(List<RunChartRules.Point> points) {
        return marked(points, Shift.POINTS, (a, b) -> a.side().useful() && a.side() == b.side());
    }

    /** Which points stand among 5 or more in a row all rising or all falling. */
    public static boolean[] trend(List<RunChartRules.Point> points) {
        var marks = marked(points, Trend.POINTS, (a, b) -> a.value() < b.value());
        var falling = marked(points, Trend.POINTS, (a, b) -> a.value() > b.value());
        IntStream.range(0, marks.length).forEach(i -> marks[i] |= falling[i]);
        return marks;
    }

    private static boolean[] marked(
            List<RunChartRules.Point> points,
            int atLeast,
            BiPredicate<RunChartRules.Point, RunChartRules.Point> goesOn) {
        var marks = new boolean[points.size()];
        int from = 0;
        for (int i = 1; i <= marks.length; i++) {
            if (i == marks.length
                    || points.get(i - 1).phase() != points.get(i).phase()
                    || !goesOn.test(points.get(i - 1), points.get(i))) {
                for (int j = from; j < i && i - from >= atLeast; j++) {
                    marks[j] = true;
                }
                from = i;
            }
        }
        return marks;
    }
}
