package scot.pace.reporting.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import scot.pace.reporting.statistics.RunChartRules;
import scot.pace.reporting.statistics.Side;

/**
 * A shift or a trend of a run chart, from its first to its last point.
 *
 * @param points indexes of its points, gaps left out
 * @param up above the centre line, or rising
 */
record Signal(List<Integer> points, boolean up) {

    static List<Signal> shifts(RunChartRules rules) {
        var signals = new ArrayList<Signal>();
        var run = new ArrayList<Integer>();
        boolean up = false;
        for (int i : marked(rules, RunChartRules.Point::shift)) {
            var point = rules.points().get(i);
            boolean above = point.side() == Side.ON ? up : point.side() == Side.ABOVE;
            if (!run.isEmpty() && (above != up || broken(rules, run, i, RunChartRules.Point::shift))) {
                signals.add(new Signal(List.copyOf(run), up));
                run.clear();
            }
            up = above;
            run.add(i);
        }
        return closed(signals, run, up);
    }

    /** Where a rise turns into a fall, the point that turns belongs to both. */
    static List<Signal> trends(RunChartRules rules) {
        var signals = new ArrayList<Signal>();
        var run = new ArrayList<Integer>();
        int way = 0;
        for (int i : marked(rules, RunChartRules.Point::trend)) {
            boolean broken = !run.isEmpty() && broken(rules, run, i, RunChartRules.Point::trend);
            int step = run.isEmpty() || broken ? 0 : step(rules, run.get(run.size() - 1), i);
            if (broken || step * way < 0) {
                signals.add(new Signal(List.copyOf(run), way > 0));
                run.subList(0, broken ? run.size() : run.size() - 1).clear();
                way = 0;
            }
            way = step == 0 ? way : step;
            run.add(i);
        }
        return closed(signals, run, way > 0);
    }

    private static List<Signal> closed(List<Signal> signals, List<Integer> run, boolean up) {
        if (!run.isEmpty()) {
            signals.add(new Signal(List.copyOf(run), up));
        }
        return signals;
    }

    private static List<Integer> marked(RunChartRules rules, Predicate<RunChartRules.Point> mark) {
        var indexes = new ArrayList<Integer>();
        for (int i = 0; i < rules.points().size(); i++) {
            if (mark.test(rules.points().get(i))) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    private static int step(RunChartRules rules, int from, int to) {
        return Double.compare(
                rules.points().get(to).value(), rules.points().get(from).value());
    }

    /** Whether a point that is not marked, or a new median, lies between the run and the next. */
    private static boolean broken(
            RunChartRules rules, List<Integer> run, int next, Predicate<RunChartRules.Point> mark) {
        int last = run.get(run.size() - 1);
        return rules.points().get(last).phase() != rules.points().get(next).phase()
                || rules.points().subList(last, next).stream()
                        .anyMatch(point -> !Double.isNaN(point.value()) && !mark.test(point));
    }
}
