package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    /** What lowered the upper bound of each cell, in order, and after all cells what raised the lower bounds. */
    private final Map<Integer, List<Cause>> causes = new HashMap<>();

    private int steps;

    private double[] low;
    private double[] high;

    /** A step that tightened a bound of a cell, and the sum that told it. */
    private record Cause(int step, int cell, boolean high, int sum) {}

    Reach(Task task, BitSet hidden) {
        this.task = task;
        this.hidden = Task.copy(hidden);
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

    /** The sums that together keep a cell from moving further up, or down: every step is followed back to those it came from. */
    BitSet why(int cell, boolean up) {
        var sums = new BitSet();
        var seen = new HashSet<Cause>();
        var queue = new ArrayDeque<Cause>();
        follow(bound(cell, up), Integer.MAX_VALUE, seen, queue);
        while (!queue.isEmpty()) {
            var cause = queue.remove();
            sums.set(cause.sum());
            var cells = task.cellsOf(cause.sum());
            boolean whole = cells[0] == cause.cell();
            for (int i = 0; i < cells.length; i++) {
                // a part rises no further than the whole rises and the other parts fall
                boolean otherWay = i > 0 && !whole;
                if (cells[i] != cause.cell()) {
                    follow(bound(cells[i], cause.high() != otherWay), cause.step(), seen, queue);
                }
            }
        }
        return sums;
    }

    private void follow(int bound, int before, Set<Cause> seen, ArrayDeque<Cause> queue) {
        var all = causes.getOrDefault(bound, List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).step() < before) {
                if (seen.add(all.get(i))) {
                    queue.add(all.get(i));
                }
                return;
            }
        }
    }

    private int bound(int cell, boolean high) {
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
        if (newHigh < high[cell]) {
            because(new Cause(steps, cell, true, number));
        }
        if (newLow > low[cell]) {
            because(new Cause(steps, cell, false, number));
        }
        steps++;
    }

    private void because(Cause cause) {
        causes.computeIfAbsent(bound(cause.cell(), cause.high()), any -> new ArrayList<>())
                .add(cause);
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
