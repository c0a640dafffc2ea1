package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.solver.Program;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Shows of hidden cells that they have room, many of them in one program: each solution is other counts that fit every sum, and proves
 * every cell safe that it moves far enough. It begins with parts of the cells, which is quick; what is left is asked about cell by cell.
 * A cell that was safe stays so while more cells are hidden.
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

    /**
     * Why cells are unsafe, in the order of the cells; empty where all are safe. {@code hidden} lacks none of those hidden at the last
     * call, save such as had no room.
     */
    List<Reason> unsafe(BitSet hidden) {
        safe.or(task.knownElsewhere());
        if (open(hidden, safe).cardinality() > PART) {
            askParts(hidden, SMALL_PART, 0);
            askParts(hidden, PART, 0);
            askParts(hidden, PART, PART / 2);
        }
        if (open(hidden, safe).isEmpty()) {
            return List.of();
        }
        try (var all = new Part(hidden)) {
            safe.or(all.ask());
            var reasons = all.alone();
            safe.or(all.found);
            return reasons;
        }
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
        private final SortedMap<Integer, Integer> rows = new TreeMap<>();
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
            rows.put(sum, row);
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
                learn();
                int gained = open.cardinality() - open(cells, found).cardinality();
                idle = gained * 50 < open.cardinality() ? idle + 1 : 0;
            }
            return found;
        }

        /** Asks about each cell that is left, and keeps the reason of those that cannot move far enough. */
        List<Reason> alone() {
            cells.stream().forEach(cell -> ask(cell, false, true));
            List<Reason> reasons = new ArrayList<>();
            for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
                if (!found.get(cell)) {
                    alone(cell).ifPresent(reasons::add);
                }
            }
            return reasons;
        }

        private Optional<Reason> alone(int cell) {
            var up = move(cell, true);
            boolean mayFall = task.rise(cell) == 0 && task.slack(cell) >= 1;
            if (up.isEmpty() || !mayFall) {
                return up.map(cut -> new Reason(cell, cut, false));
            }
            return move(cell, false).map(down -> Reason.either(cell, up.get(), down, cells));
        }

        /** Empty where the cell moves far enough, either way; else the cut. */
        private Optional<Cut> move(int cell, boolean up) {
            ask(cell, true, up);
            learn();
            Optional<Cut> cut = Optional.empty();
            if (!found.get(cell)) {
                var prices = new TreeMap<Integer, Double>();
                rows.forEach((sum, row) -> prices.put(sum, program.dual(row)));
                cut = Optional.of(Cut.priced(prices, cell, up ? Math.max(1, task.rise(cell)) : 1, task));
            }
            ask(cell, false, true);
            return cut;
        }

        private void learn() {
            program.maximize();
            cells.stream().filter(this::isMovedEnough).forEach(found::set);
        }

        private void ask(int cell, boolean open, int round) {
            ask(cell, open, task.rise(cell) > 0 || task.slack(cell) < 1 || (cell * 31 + round * 17) / 7 % 2 == 0);
        }

        private void ask(int cell, boolean open, boolean up) {
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
