package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import scot.pace.reporting.disclosure.solver.Program;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Shows of most hidden cells that they have room, many of them in one program: each solution is other counts that fit every sum, and
 * proves every cell safe that it moves far enough. It begins with parts of the cells, which is quick. A cell that was safe stays so while
 * more cells are hidden.
 */
final class Sweep {

    private static final int ROUNDS = 60;
    private static final double EXACT = 1e-6;
    /** A change beyond which nothing need be asked. */
    private static final double FAR = 1e7;

    private static final int SMALL_PART = 600;
    private static final int PART = 1200;

    private final Task task;
    private final Solver solver;
    private final BitSet safe = new BitSet();

    Sweep(Task task, Solver solver) {
        this.task = task;
        this.solver = solver;
    }

    /** Learns from elsewhere that a cell is safe. */
    void isSafe(int cell) {
        safe.set(cell);
    }

    /** The cells it cannot show to be safe; {@code hidden} lacks none of those hidden at the last call, save such as had no room. */
    BitSet open(BitSet hidden) {
        if (open(hidden, safe).cardinality() > PART) {
            askParts(hidden, SMALL_PART, 0);
            askParts(hidden, PART, 0);
            askParts(hidden, PART, PART / 2);
        }
        if (!open(hidden, safe).isEmpty()) {
            safe.or(safeWithin(hidden));
        }
        return open(hidden, safe);
    }

    private static BitSet open(BitSet hidden, BitSet safe) {
        var open = Task.copy(hidden);
        open.andNot(safe);
        return open;
    }

    /** Neighbours by key are asked about apart from the others, which keep their counts. */
    private void askParts(BitSet hidden, int size, int shift) {
        List<BitSet> parts = new ArrayList<>();
        int number = shift;
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            if (parts.size() <= number / size) {
                parts.add(new BitSet());
            }
            parts.get(number++ / size).set(cell);
        }
        parts.parallelStream().map(this::safeWithin).toList().forEach(safe::or);
    }

    private BitSet safeWithin(BitSet part) {
        try (var asked = new Part(part)) {
            return asked.ask();
        }
    }

    /** Cells that may change while all others keep their counts. */
    private final class Part implements AutoCloseable {

        private final Program program = solver.linear();
        private final BitSet cells;
        private final BitSet found = new BitSet();
        private final int[] variables = new int[task.size()];

        Part(BitSet cells) {
            this.cells = Task.copy(cells);
            Arrays.fill(variables, -1);
            var sums = new BitSet();
            cells.stream().filter(task::mayHide).forEach(cell -> {
                variables[cell] = program.variable(-task.slack(cell), FAR, false);
                task.sumsOf(cell).forEach(sums::set);
            });
            sums.stream().forEach(this::addSum);
            found.or(safe);
        }

        private void addSum(int sum) {
            int row = program.row(0, 0);
            var terms = task.cellsOf(sum);
            for (int i = 0; i < terms.length; i++) {
                if (variables[terms[i]] >= 0) {
                    program.term(row, variables[terms[i]], i == 0 ? -1 : 1);
                }
            }
        }

        /** Half of the cells up and half down, none further than it needs, until too few are gained by it. */
        BitSet ask() {
            int idle = 0;
            for (int round = 0; round < ROUNDS && idle < 2; round++) {
                var open = open(cells, found);
                if (open.isEmpty()) {
                    break;
                }
                for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
                    ask(cell, open.get(cell), round);
                }
                program.maximize();
                cells.stream().filter(this::isMovedEnough).forEach(found::set);
                int gained = open.cardinality() - open(cells, found).cardinality();
                idle = gained * 50 < open.cardinality() ? idle + 1 : 0;
            }
            return found;
        }

        private void ask(int cell, boolean open, int round) {
            boolean up = task.rise(cell) > 0 || task.slack(cell) < 1 || (cell * 31 + round * 17) / 7 % 2 == 0;
            int variable = variables[cell];
            program.objective(variable, !open ? 0 : up ? 1 : -1);
            program.bounds(
                    variable,
                    open && !up ? -Math.min(1, task.slack(cell)) : -task.slack(cell),
                    open && up ? Math.max(1, task.rise(cell)) : FAR);
        }

        private boolean isMovedEnough(int cell) {
            double change = program.value(variables[cell]);
            double rise = task.rise(cell);
            return rise > 0 ? change >= rise - EXACT : Math.abs(change) >= 1 - EXACT;
        }

        @Override
        public void close() {
            program.close();
        }
    }
}
