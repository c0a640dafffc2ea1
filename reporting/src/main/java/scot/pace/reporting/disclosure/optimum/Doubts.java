package scot.pace.reporting.disclosure.optimum;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changes of counts do not show yet: that a hidden cell may be another number, and that a cell which tells of few may be so for each
 * owner of others. An owner believes no change of the own cells.
 */
final class Doubts {

    private final Task task;
    private final BitSet safe = new BitSet();
    /** Of each cell that tells of few, the owners for whom nothing has shown it safe. */
    private final SortedMap<Integer, BitSet> owners = new TreeMap<>();

    Doubts(Task task) {
        this.task = task;
        for (int cell = 0; cell < task.size(); cell++) {
            if (task.rise(cell) > 0) {
                owners.put(cell, others(cell));
            }
        }
    }

    private BitSet others(int cell) {
        var others = new BitSet();
        for (int owner = 0; owner < task.owners(); owner++) {
            others.set(owner, !task.owned(owner).get(cell));
        }
        return others;
    }

    /** Whether a cell is not shown to be safe for this owner. */
    boolean of(int owner) {
        return owners.values().stream().anyMatch(open -> open.get(owner));
    }

    /** Takes a change that keeps every sum; false where it shows nothing new. */
    boolean learn(SortedMap<Integer, Double> change) {
        var changed = new BitSet();
        for (int owner = 0; owner < task.owners(); owner++) {
            var own = task.owned(owner);
            changed.set(owner, change.keySet().stream().anyMatch(own::get));
        }
        boolean learned = false;
        for (var one : change.entrySet()) {
            int cell = one.getKey();
            if (task.isEnough(cell, one.getValue())) {
                learned |= !safe.get(cell);
                safe.set(cell);
                learned |= settles(cell, changed);
            }
        }
        return learned;
    }

    private boolean settles(int cell, BitSet changed) {
        var open = owners.get(cell);
        if (open == null) {
            return false;
        }
        int before = open.cardinality();
        open.and(changed);
        return open.cardinality() < before;
    }
}
