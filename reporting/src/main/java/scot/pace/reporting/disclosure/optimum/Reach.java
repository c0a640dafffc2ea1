package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * How far each hidden cell can move, as far as one sum at a time tells: a cell moves no further than the others of its sum together make
 * room for. It proves most unsafe cells unsafe without a program; of the others it proves nothing.
 */
final class Reach {

    /** Bounds are tightened at most so often for each sum: some would creep on for ever. */
    private static final int PASSES = 30;

    private static final double EXACT = 1e-6;

    private final Task task;
    private final BitSet hidden;
    /** The sums that lowered the upper bound of each cell, and after them those that raised its lower bound. */
    private final BitSet[] causes;

    private double[] low;
    private double[] high;

    Reach(Task task, BitSet hidden) {
        this.task = task;
        this.hidden = Task.copy(hidden);
        causes = new BitSet[2 * task.size()];
        low = new double[task.size()];
        high = new double[task.size()];
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            if (task.mayHide(cell)) {
                low[cell] = -task.slack(cell);
                high[cell] = Double.POSITIVE_INFINITY;
            }
        }
        var all = new BitSet();
        all.set(0, task.sums());
        tighten(all);
    }

    Unsafe unsafe() {
        var cells = new BitSet();
        var stuck = new BitSet();
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            cells.set(cell, isUnsafe(cell));
            stuck.set(cell, high[cell] < EXACT && low[cell] > -EXACT);
        }
        stuck.and(cells);
        return new Unsafe(cells, stuck);
    }

    /** The sums that together keep a cell from moving further up, or down. */
    BitSet why(int cell, boolean up) {
        var sums = new BitSet();
        var seen = new BitSet();
        var queue = new ArrayDeque<Integer>();
        queue.add(cause(cell, up));
        while (!queue.isEmpty()) {
            int bound = queue.remove();
            if (seen.get(bound) || causes[bound] == null) {
                continue;
            }
            seen.set(bound);
            boolean ofHigh = bound < task.size();
            int about = ofHigh ? bound : bound - task.size();
            causes[bound].stream().forEach(sum -> {
                sums.set(sum);
                var cells = task.cellsOf(sum);
                for (int i = 0; i < cells.length; i++) {
                    // a part rises no further than the others fall and the whole rises
                    boolean sameSign = (i == 0) == (cells[0] == about);
                    queue.add(cause(cells[i], ofHigh != sameSign));
                }
            });
        }
        return sums;
    }

    private int cause(int cell, boolean high) {
        return high ? cell : cell + task.size();
    }

    /** Shows a cell unless that makes another unsafe; false where it does. Expects that none is unsafe now. */
    boolean show(int cell) {
        var lowBefore = low.clone();
        var highBefore = high.clone();
        low[cell] = 0;
        high[cell] = 0;
        hidden.clear(cell);
        var open = new BitSet();
        task.sumsOf(cell).forEach(open::set);
        if (tighten(open)) {
            return true;
        }
        low = lowBefore;
        high = highBefore;
        hidden.set(cell);
        return false;
    }

    private boolean isUnsafe(int cell) {
        if (!task.isAsked(cell)) {
            return false;
        }
        double rise = task.rise(cell);
        return rise > 0 ? high[cell] < rise - EXACT : high[cell] < 1 - EXACT && low[cell] > -1 + EXACT;
    }

    /** Tightens until nothing changes; false where a cell became unsafe. */
    private boolean tighten(BitSet open) {
        var queue = new ArrayDeque<Integer>();
        open.stream().forEach(queue::add);
        var passes = new int[task.sums()];
        boolean safe = true;
        while (!queue.isEmpty()) {
            int number = queue.remove();
            open.clear(number);
            if (passes[number]++ < PASSES) {
                safe &= tighten(number, open, queue);
            }
        }
        return safe;
    }

    private boolean tighten(int number, BitSet open, ArrayDeque<Integer> queue) {
        var cells = task.cellsOf(number);
        var least = new Total();
        var most = new Total();
        for (int i = 0; i < cells.length; i++) {
            least.add(least(cells, i));
            most.add(most(cells, i));
        }
        boolean safe = true;
        for (int i = 0; i < cells.length; i++) {
            double raised = Math.max(least(cells, i), -most.without(most(cells, i)));
            double lowered = Math.min(most(cells, i), -least.without(least(cells, i)));
            int cell = cells[i];
            double newLow = i == 0 ? -lowered : raised;
            double newHigh = i == 0 ? -raised : lowered;
            if (newLow > low[cell] + EXACT || newHigh < high[cell] - EXACT) {
                because(number, cell, newLow, newHigh);
                low[cell] = newLow;
                high[cell] = newHigh;
                safe &= !hidden.get(cell) || !isUnsafe(cell);
                for (int next : task.sumsOf(cell)) {
                    if (!open.get(next)) {
                        open.set(next);
                        queue.add(next);
                    }
                }
            }
        }
        return safe;
    }

    private void because(int number, int cell, double newLow, double newHigh) {
        for (int bound : new int[] {cause(cell, true), cause(cell, false)}) {
            if (bound == cell ? newHigh < high[cell] : newLow > low[cell]) {
                causes[bound] = causes[bound] == null ? new BitSet() : causes[bound];
                causes[bound].set(number);
            }
        }
    }

    /** The least a cell adds to its sum; the whole stands first and adds what it falls. */
    private double least(int[] cells, int i) {
        return i == 0 ? -high[cells[i]] : low[cells[i]];
    }

    private double most(int[] cells, int i) {
        return i == 0 ? -low[cells[i]] : high[cells[i]];
    }

    /** A sum of bounds, some of which may be without end. */
    private static final class Total {

        private double finite;
        private int endless;
        private double end;

        void add(double bound) {
            if (Double.isInfinite(bound)) {
                endless++;
                end = bound;
            } else {
                finite += bound;
            }
        }

        double without(double bound) {
            boolean infinite = Double.isInfinite(bound);
            if (endless > (infinite ? 1 : 0)) {
                return end;
            }
            return infinite ? finite : finite - bound;
        }
    }
}
