package scot.pace.reporting.publication;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import scot.pace.reporting.charts.RunChart;
import scot.pace.reporting.statistics.Phase;
import scot.pace.schema.LocalAim;
import scot.pace.schema.NewMedian;
import scot.pace.schema.Quarter;
import scot.pace.schema.TestOfChange;

/**
 * What authorities say of themselves, and analysts of run charts, as it was known when the publication was made.
 *
 * @param newMedians of the run charts of any area
 */
public record LocalWords(List<LocalAim> aims, List<TestOfChange> testsOfChange, List<NewMedian> newMedians) {

    public static final LocalWords NONE = new LocalWords(List.of(), List.of(), List.of());

    public LocalWords {
        aims = List.copyOf(aims);
        testsOfChange = List.copyOf(testsOfChange);
        newMedians = List.copyOf(newMedians);
    }

    /** The aims of an authority by name, each by the line that is in force at the end of the quarter or was last in it. */
    public List<LocalAim> aims(String authority, Quarter quarter) {
        return List.copyOf(aims.stream()
                .filter(aim -> aim.authority().equals(authority) && aim.isInForce(quarter))
                .collect(Collectors.toMap(
                        LocalAim::aim,
                        aim -> aim,
                        BinaryOperator.maxBy(Comparator.comparing(LocalAim::effectiveFrom)),
                        TreeMap::new))
                .values());
    }

    /**
     * A run chart of an area with what is known beside its figures: the new medians that were set for it, and the tests of change of
     * an authority for the aim. A median that begins before the second quarter of the chart, or after its last, is not in it.
     */
    public RunChart marked(RunChart chart, String area, String aim) {
        var tests = testsOfChange(area).stream()
                .filter(test -> test.aim().equals(aim))
                .map(test -> new scot.pace.reporting.charts.TestOfChange(test.started(), test.change()))
                .toList();
        return withNewMedians(chart, area, aim).testing(tests);
    }

    RunChart withNewMedians(RunChart chart, String area, String aim) {
        var quarters = chart.points().stream().map(RunChart.Point::quarter).toList();
        return chart.withNewMedians(newMedians(area, aim).stream()
                .filter(median -> quarters.indexOf(median.from()) > 0)
                .map(median -> new Phase(quarters.indexOf(median.from()), median.setOn(), median.reason()))
                .toList());
    }

    /** The new medians of an area and an aim, the earliest first. */
    List<NewMedian> newMedians(String area, String aim) {
        return newMedians.stream()
                .filter(median -> median.area().equals(area) && median.aim().equals(aim))
                .sorted(Comparator.comparing(NewMedian::from))
                .toList();
    }

    /** The tests of change of an authority, the latest first. */
    public List<TestOfChange> testsOfChange(String authority) {
        return testsOfChange.stream()
                .filter(test -> test.authority().equals(authority))
                .sorted(Comparator.comparing(TestOfChange::started).reversed().thenComparing(TestOfChange::test))
                .toList();
    }
}
