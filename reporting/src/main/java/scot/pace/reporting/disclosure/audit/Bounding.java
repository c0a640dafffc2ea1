package scot.pace.reporting.disclosure.audit;

import java.util.BitSet;
import java.util.List;
import scot.pace.reporting.disclosure.solver.Program;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Bounds unknown cells by linear programs. Every solution is a witness for all cells at once: what it shows to be possible is kept, and
 * a cell is asked about only while that is not enough. Many cells are asked about together before any is asked about alone.
 */
final class Bounding implements AutoCloseable {

    private static final double EXACT = 1e-6;
    private static final int ROUNDS = 60;

    private final Program program;
    private final double[] lowest;
    private final double[] highest;
    private final double[] needed;
    private final double[] low;
    private final double[] high;
    private final BitSet settled = new BitSet();
    private int programs;

    /** Takes the bounds each cell has by itself, and the upper bound it needs (0 where it must only not be certain). */
    Bounding(Solver solver, List<Line> lines, double[] lowest, double[] highest, double[] needed) {
        this.lowest = lowest;
        this.highest = highest;
        this.needed = needed;
        low = new double[lowest.length];
        high = new double[lowest.length];
        program = solver.linear();
        for (int cell = 0; cell < lowest.length; cell++) {
            program.variable(lowest[cell], highest[cell], false);
        }
        for (var line : lines) {
            int row = program.row(line.low(), line.high());
            line.terms().forEach((cell, factor) -> program.term(row, cell, factor));
        }
    }

    /** Finds what can be found; false where no values of the cells fit the file. */
    boolean run() {
        programs++;
        if (program.maximize() == Program.Outcome.NONE) {
            return false;
        }
        for (int cell = 0; cell < low.length; cell++) {
            low[cell] = program.value(cell);
            high[cell] = program.value(cell);
            settle(cell);
        }
        together();
        for (int cell = 0; cell < low.length; cell++) {
            if (!settled.get(cell)) {
                alone(cell, true);
            }
            if (!settled.get(cell)) {
                alone(cell, false);
            }
        }
        return true;
    }

    int programs() {
        return programs;
    }

    /** The least whole number the cell may be; exact where the cell is not safe. */
    long low(int cell) {
        return (long) Math.ceil(low[cell] - EXACT);
    }

    /** The greatest whole number the cell may be; exact where the cell is not safe. */
    long high(int cell) {
        return (long) Math.floor(high[cell] + EXACT);
    }

    boolean isSafe(int cell) {
        return settled.get(cell);
    }

    boolean isCertain(int cell) {
        return low(cell) >= high(cell);
    }

    /** Asks about all open cells at once, some up and some down, none further than it needs. */
    private void together() {
        int idle = 0;
        for (int round = 0; round < ROUNDS && idle < 3 && settled.cardinality() < low.length; round++) {
            int before = settled.cardinality();
            for (int cell = 0; cell < low.length; cell++) {
                boolean open = !settled.get(cell);
                boolean up = high[cell] < needed[cell] - EXACT || (cell * 31 + round * 17) / 7 % 2 == 0;
                // whichever way, the last solution stays within these bounds
                double most = Math.max(high[cell], Math.max(needed[cell], Math.floor(low[cell] + EXACT) + 1));
                double least = Math.min(low[cell], Math.ceil(high[cell] - EXACT) - 1);
                program.objective(cell, !open ? 0 : up ? 1 : -1);
                program.bounds(
                        cell,
                        open && !up ? Math.max(lowest[cell], least) : lowest[cell],
                        open && up ? Math.min(highest[cell], most) : highest[cell]);
            }
            program.maximize();
            learn();
            int gained = settled.cardinality() - before;
            idle = gained * 50 < low.length - before ? idle + 1 : 0;
        }
        for (int cell = 0; cell < low.length; cell++) {
            program.objective(cell, 0);
            program.bounds(cell, lowest[cell], highest[cell]);
        }
    }

    private void alone(int cell, boolean up) {
        program.objective(cell, up ? 1 : -1);
        // further than that it need not be asked, and a cell without an upper bound must not be asked without end
        double enough = Math.max(high[cell], Math.max(needed[cell], low[cell] + 2));
        program.bounds(cell, lowest[cell], up ? Math.min(highest[cell], enough) : highest[cell]);
        program.maximize();
        learn();
        program.objective(cell, 0);
        program.bounds(cell, lowest[cell], highest[cell]);
    }

    private void learn() {
        programs++;
        for (int cell = 0; cell < low.length; cell++) {
            double value = program.value(cell);
            low[cell] = Math.min(low[cell], value);
            high[cell] = Math.max(high[cell], value);
            settle(cell);
        }
    }

    private void settle(int cell) {
        if (!isCertain(cell) && high[cell] >= needed[cell] - EXACT) {
            settled.set(cell);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
