package scot.pace.reporting.disclosure.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Equality;

/**
 * The names of the counts of several releases. Counts that are the same by their meaning have one, and so has a count that was not
 * revised from one release to another: who reads both knows that there is one number behind them. Releases name theirs the newest first.
 */
final class CountNames {

    private final SameCounts same = new SameCounts();
    private final Map<Count, Map<Long, CellKey>> byValue = new HashMap<>();

    /** Learns which counts are the same; before anything is named. */
    void learn(List<Equality> equalities) {
        equalities.stream()
                .filter(Equality::isSame)
                .forEach(one -> same.join(one.left().get(0), one.right().get(0)));
    }

    /** Whether two counts of a figure are the same, so that there is never a rest. */
    boolean isAlwaysAll(Count count) {
        return same.firstOf(new Count(count.figure(), Count.Part.NUMERATOR))
                .equals(same.firstOf(new Count(count.figure(), Count.Part.DENOMINATOR)));
    }

    /** The name of a count that is {@code value} in this release. */
    CellKey name(Count count, long value, String release) {
        var first = same.firstOf(count);
        var names = byValue.computeIfAbsent(first, any -> new HashMap<>());
        boolean isNewest = names.isEmpty();
        return names.computeIfAbsent(value, any -> ReleaseSums.cell(isNewest ? first : first.asIn(release)));
    }
}
