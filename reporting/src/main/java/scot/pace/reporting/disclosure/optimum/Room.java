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

/** One program of how far cells can move: some may change while all others keep their counts. */
final class Room implements AutoCloseable {

    private static final int ROUNDS = 60;
    /** Where a round gains fewer cells than this, asking about each alone is quicker. */
    private static final int LITTLE = 8;

    /** A change beyond which nothing need be asked. */
    private static final double FAR = 1e7;

    private final Task task;
    private final Program program;
    private final BitSet cells;
    private final BitSet asked;
    private final BitSet safe = new BitSet();
    private final List<SortedMap<Integer, Double>> witnesses = new ArrayList<>();
    private final SortedMap<Integer, Integer> rows = new TreeMap<>();
    private final int[] variables;

    /** Takes the cells that may change, and those among them that are asked about. */
    Room(Task task, Solver solver, BitSet cells, BitSet asked) {
        this.task = task;
        this.cells = Task.copy(cells);
        this.asked = Task.copy(asked);
        program = solver.linear();
        variables = new int[task.size()];
        Arrays.fill(variables, -1);
        var sums = new BitSet();
        cells.stream().filter(task::mayHide).forEach(cell -> {
            variables[cell] = program.variable(-task.slack(cell), FAR, false);
            task.sumsOf(cell).forEach(sums::set);
        });
        sums.stream().forEach(this::addSum);
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

    /** The cells that were found to move far enough. */
    BitSet safe() {
        return safe;
    }

    /** The changes that showed it. */
    List<SortedMap<Integer, Double>> witnesses() {
        return witnesses;
    }

    /** Half of the cells up and half down, none further than it needs, until too few are gained by it. */
    void together() {
        int gained = LITTLE;
        for (int round = 0; round < ROUNDS && gained >= LITTLE; round++) {
            var open = open();
            for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
                ask(cell, open.get(cell), round);
            }
            learn();
            gained = open.cardinality() - open().cardinality();
        }
    }

    /** Asks about each cell that is left, and returns the reasons of those that cannot move far enough. */
    List<Reason> alone() {
        cells.stream().forEach(cell -> ask(cell, false, true));
        var reasons = new ArrayList<Reason>();
        for (int cell = asked.nextSetBit(0); cell >= 0; cell = asked.nextSetBit(cell + 1)) {
            if (!safe.get(cell)) {
                alone(cell).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private BitSet open() {
        var open = Task.copy(asked);
        open.andNot(safe);
        return open;
    }

    private Optional<Reason> alone(int cell) {
        var up = move(cell, true);
        boolean mayFall = task.rise(cell) == 0 && task.slack(cell) >= 1;
        if (up.isEmpty() || !mayFall) {
            return up.map(cut -> Reason.of(cell, cut));
        }
        return move(cell, false).map(down -> Reason.either(cell, up.get(), down, cells));
    }

    /** Empty where the cell moves far enough, either way; else the cut. */
    private Optional<Cut> move(int cell, boolean up) {
        ask(cell, true, up);
        learn();
        Optional<Cut> cut = Optional.empty();
        if (!safe.get(cell)) {
            var prices = new TreeMap<Integer, Double>();
            rows.forEach((sum, row) -> prices.put(sum, program.dual(row)));
            cut = Optional.of(Cut.priced(prices, cell, up ? Math.max(1, task.rise(cell)) : 1, task));
        }
        ask(cell, false, true);
        return cut;
    }

    private void learn() {
        program.maximize();
        int before = safe.cardinality();
        cells.stream().filter(this::isMovedEnough).forEach(safe::set);
        if (safe.cardinality() > before) {
            var changes = new TreeMap<Integer, Double>();
            cells.stream()
                    .filter(cell -> Math.abs(change(cell)) > 1e-6)
                    .forEach(cell -> changes.put(cell, change(cell)));
            witnesses.add(changes);
        }
    }

    private double change(int cell) {
        return program.value(variables[cell]);
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
        return task.isEnough(cell, change(cell));
    }

    @Override
    public void close() {
        program.close();
    }
}
