package scot.pace.reporting.measures;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.schema.Authority;

/**
 * Which figure it is.
 *
 * @param measure id of the measure, the name of its file
 * @param area code of the area: an authority, a family group, or {@code S92000003} for Scotland
 * @param period a quarter, {@code 2019-20-Q4}, or a CLAS year, {@code 2019-20}
 * @param by what it is broken down by and the category it stands for, {@code aim} and {@code aim-2}; at most three, empty for a total
 */
public record FigureKey(String measure, String area, String period, SortedMap<String, String> by)
        implements Comparable<FigureKey> {

    /** A figure is broken down by so many things at most. */
    public static final int MOST_BREAKDOWNS = 3;

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::measure)
            .thenComparing(FigureKey::area)
            .thenComparing(FigureKey::period)
            .thenComparing(FigureKey::compareBreakdowns);

    public FigureKey {
        if (by.size() > MOST_BREAKDOWNS) {
            throw new IllegalArgumentException(measure + ": more than three breakdowns: " + by);
        }
        by = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) by));
    }

    /** A figure that is not broken down. */
    public static FigureKey total(String measure, String area, String period) {
        return new FigureKey(measure, area, period, Collections.emptySortedMap());
    }

    /** The same, broken down further, or by another category of the same breakdown. */
    public FigureKey by(String breakdown, String category) {
        var more = new TreeMap<>((Map<String, String>) by);
        more.put(breakdown, category);
        return new FigureKey(measure, area, period, more);
    }

    /** Whether it is of one authority, not of several. */
    public boolean isOfAnAuthority() {
        return Authority.withCode(area).isPresent();
    }

    /** The same of another area. */
    public FigureKey in(String otherArea) {
        return new FigureKey(measure, otherArea, period, by);
    }

    /** The same as an earlier release has it, where it was revised since. */
    public FigureKey asIn(String release) {
        return new FigureKey(measure, area, period + " as in " + release, by);
    }

    /** The category it stands for; blank where it is not broken down by that. */
    public String category(String breakdown) {
        return by.getOrDefault(breakdown, "");
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }

    private static int compareBreakdowns(FigureKey one, FigureKey other) {
        var mine = one.by.entrySet().iterator();
        var theirs = other.by.entrySet().iterator();
        while (mine.hasNext() && theirs.hasNext()) {
            var entry = mine.next();
            var beside = theirs.next();
            int compared = entry.getKey().compareTo(beside.getKey());
            compared = compared != 0 ? compared : entry.getValue().compareTo(beside.getValue());
            if (compared != 0) {
                return compared;
            }
        }
        return Boolean.compare(mine.hasNext(), theirs.hasNext());
    }
}
