package scot.pace.reporting.publication;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
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
    List<LocalAim> aims(String authority, Quarter quarter) {
        return List.copyOf(aims.stream()
                .filter(aim -> aim.authority().equals(authority) && aim.isInForce(quarter))
                .collect(Collectors.toMap(
                        LocalAim::aim,
                        aim -> aim,
                        BinaryOperator.maxBy(Comparator.comparing(LocalAim::effectiveFrom)),
                        TreeMap::new))
                .values());
    }

    /** The new medians of an area and an aim, the earliest first. */
    List<NewMedian> newMedians(String area, String aim) {
        return newMedians.stream()
                .filter(median -> median.area().equals(area) && median.aim().equals(aim))
                .sorted(Comparator.comparing(NewMedian::from))
                .toList();
    }

    /** The tests of change of an authority, the latest first. */
    List<TestOfChange> testsOfChange(String authority) {
        return testsOfChange.stream()
                .filter(test -> test.authority().equals(authority))
                .sorted(Comparator.comparing(TestOfChange::started).reversed().thenComparing(TestOfChange::test))
                .toList();
    }
}
