package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.statistics.Phase;
import scot.pace.reporting.statistics.RunChartRules;
import scot.pace.schema.Quarter;

/**
 * A percentage by quarter, read by the {@link RunChartRules rules} of the points that are shown. The centre line is the median of the
 * first {@value #BASELINE} of them and stays where it is; with fewer there is none. A quarter that is hidden, missing or smaller than
 * asked for is a gap.
 *
 * @param points every quarter from the first to the last, one after the other
 * @param phases where an analyst has set a new median
 * @param target the local target, a percentage
 * @param tests in the order in which they began
 */
public record RunChart(List<Point> points, List<Phase> phases, Optional<BigDecimal> target, List<TestOfChange> tests)
        implements Picture {

    /** So many points make the centre line. */
    public static final int BASELINE = RunChartRules.BASELINE;

    /**
     * A quarter.
     *
     * @param percent empty where there is a gap
     * @param denominator what the percentage is of; empty where there is a gap
     * @param gap why there is one, in square brackets; empty where there is none
     */
    public record Point(Quarter quarter, Optional<BigDecimal> percent, Optional<Long> denominator, String gap) {

        static Point gap(Quarter quarter, String reason) {
            return new Point(quarter, Optional.empty(), Optional.empty(), reason);
        }
    }

    public RunChart {
        points = List.copyOf(points);
        phases = List.copyOf(phases);
        tests = tests.stream().sorted(Comparator.comparing(TestOfChange::began)).toList();
    }

    /**
     * The chart of percentages of single quarters.
     *
     * @param atLeast a quarter with a smaller denominator is a gap
     */
    public static RunChart of(List<ShownFigure> quarters, long atLeast) {
        var byQuarter = new TreeMap<Quarter, ShownFigure>();
        quarters.forEach(figure -> byQuarter.put(Quarter.parse(figure.key().period()), figure));
        var points = new ArrayList<Point>();
        if (!byQuarter.isEmpty()) {
            for (var quarter = byQuarter.firstKey();
                    quarter.compareTo(byQuarter.lastKey()) <= 0;
                    quarter = quarter.plus(1)) {
                points.add(point(quarter, byQuarter, atLeast));
            }
        }
        return new RunChart(points, List.of(), Optional.empty(), List.of());
    }

    private static Point point(Quarter quarter, Map<Quarter, ShownFigure> byQuarter, long atLeast) {
        var figure = byQuarter.get(quarter);
        if (figure == null) {
            return Point.gap(quarter, ChartTable.NOT_AVAILABLE);
        }
        if (figure.value().isEmpty() || figure.denominator().isEmpty()) {
            return Point.gap(quarter, ChartTable.reason(figure));
        }
        long of = figure.denominator().getAsLong();
        return of < atLeast
                ? Point.gap(quarter, ChartTable.TOO_FEW)
                : new Point(quarter, figure.value(), Optional.of(of), "");
    }

    /** The same with a thin line at the target. */
    public RunChart aimingAt(BigDecimal percent) {
        return new RunChart(points, phases, Optional.of(percent), tests);
    }

    /** The same with tests of change marked; one that began before the first quarter or after the last is not. */
    public RunChart testing(List<TestOfChange> changes) {
        var within = changes.stream()
                .filter(test ->
                        points.stream().anyMatch(point -> point.quarter().equals(Quarter.of(test.began()))))
                .toList();
        return new RunChart(points, phases, target, within);
    }

    /** The same with new medians. */
    public RunChart withNewMedians(List<Phase> newMedians) {
        return new RunChart(points, newMedians, target, tests);
    }

    /** What the rules say of each point, in the same order. */
    public RunChartRules rules() {
        var values = points.stream()
                .mapToDouble(
                        point -> point.percent().map(BigDecimal::doubleValue).orElse(Double.NaN))
                .toArray();
        return RunChartRules.frozen(values, phases);
    }

    /** The median of the first points, with one place. */
    public Optional<BigDecimal> centre() {
        return centre(0);
    }

    Optional<BigDecimal> centre(int phase) {
        double median = rules().median(phase);
        return Double.isNaN(median) ? Optional.empty() : Optional.of(Wording.rounded(median));
    }

    /** How many quarters are not gaps. */
    public long shown() {
        return points.stream().filter(point -> point.percent().isPresent()).count();
    }

    @Override
    public byte[] svg() {
        return shown() == 0 ? Sheet.only("No quarter can be shown.", inWords()) : new RunChartDrawing(this).svg();
    }

    @Override
    public String inWords() {
        return RunChartWords.of(this);
    }

    @Override
    public ChartTable table() {
        var rules = rules().points();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var gap = !point.gap().isEmpty();
            rows.add(List.of(
                    point.quarter().toString(),
                    point.percent().map(BigDecimal::toPlainString).orElse(point.gap()),
                    point.denominator().map(of -> Long.toString(of)).orElse(point.gap()),
                    ChartTable.cell(centre(rules.get(i).phase())),
                    gap ? point.gap() : rules.get(i).shift() ? "yes" : "no",
                    gap ? point.gap() : rules.get(i).trend() ? "yes" : "no"));
        }
        return new ChartTable(List.of("Quarter", "Per cent", "Of", "Centre line", "In a shift", "In a trend"), rows);
    }
}
