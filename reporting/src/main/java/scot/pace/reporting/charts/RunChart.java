package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.statistics.RunChartRules;
import scot.pace.schema.Quarter;

/**
 * A percentage by quarter. The centre line is the median of the first {@value #BASELINE} points that are shown and stays where it
 * is; with fewer there is none. A quarter that is hidden, missing or smaller than asked for is a gap.
 *
 * @param points every quarter from the first to the last, one after the other
 */
public record RunChart(List<Point> points, Optional<BigDecimal> centre) {

    /** So many points make the centre line. */
    public static final int BASELINE = RunChartRules.BASELINE;

    /**
     * A quarter.
     *
     * @param percent empty where there is a gap
     * @param denominator what the percentage is of; empty where there is a gap
     */
    public record Point(Quarter quarter, Optional<BigDecimal> percent, Optional<Long> denominator) {}

    public RunChart {
        points = List.copyOf(points);
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
        return new RunChart(points, centreOf(points));
    }

    private static Point point(Quarter quarter, Map<Quarter, ShownFigure> byQuarter, long atLeast) {
        return Optional.ofNullable(byQuarter.get(quarter))
                .filter(figure -> figure.denominator().orElse(0) >= atLeast)
                .filter(figure -> figure.value().isPresent())
                .map(figure -> new Point(
                        quarter,
                        figure.value(),
                        Optional.of(figure.denominator().getAsLong())))
                .orElse(new Point(quarter, Optional.empty(), Optional.empty()));
    }

    private static Optional<BigDecimal> centreOf(List<Point> points) {
        var baseline = points.stream()
                .flatMap(point -> point.percent().stream())
                .limit(BASELINE)
                .sorted()
                .toList();
        if (baseline.size() < BASELINE) {
            return Optional.empty();
        }
        var middle = baseline.get(BASELINE / 2 - 1).add(baseline.get(BASELINE / 2));
        return Optional.of(middle.divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP));
    }

    /** How many quarters are not gaps. */
    public long shown() {
        return points.stream().filter(point -> point.percent().isPresent()).count();
    }

    /** The same in words, for a reader who does not see it. */
    public String inWords() {
        var words = new StringBuilder("Run chart of percentages by quarter.");
        for (var point : points) {
            words.append(' ').append(point.quarter()).append(": ");
            words.append(point.percent()
                    .map(percent -> percent.toPlainString() + "% of "
                            + point.denominator().orElseThrow() + ".")
                    .orElse("not shown."));
        }
        return words.append(centre.map(line -> " Centre line: " + line.toPlainString() + "%.")
                        .orElse(" No centre line."))
                .toString();
    }
}
