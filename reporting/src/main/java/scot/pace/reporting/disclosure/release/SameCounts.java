package scot.pace.reporting.disclosure.release;

import java.util.HashMap;
import java.util.Map;
import scot.pace.reporting.measures.Count;

/** Counts that are the same by their meaning: the first of them stands for all. */
final class SameCounts {

    private final Map<Count, Count> earlier = new HashMap<>();

    void join(Count one, Count other) {
        var first = firstOf(one);
        var second = firstOf(other);
        if (first.compareTo(second) < 0) {
            earlier.put(second, first);
        } else if (first.compareTo(second) > 0) {
            earlier.put(first, second);
        }
    }

    Count firstOf(Count count) {
        var first = count;
        for (var before = earlier.get(first); before != null; before = earlier.get(first)) {
            first = before;
        }
        return first;
    }
}
