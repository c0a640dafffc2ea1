package scot.pace.reporting.disclosure.optimum;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import scot.pace.reporting.disclosure.solver.Program;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Finds out why a hidden cell cannot move far enough. It begins with the sums about the cell and adds the next only where a solution
 * breaks them: most reasons lie close by. Where the sums it has leave too little room, their duals say which cells would make more.
 */
final class Attack implements AutoCloseable {

    private static final double EXACT = 1e-6;
    /** Where more sums than this have to be looked at, all are at once. */
    private static final int NEAR = 150;

    private final Task task;
    private final BitSet hidden;
    private final int cell;
    private final int direction;
    private final double wanted;
    private final Program program;
    private final TreeMap<Integer, Integer> variables = new TreeMap<>();
    private final TreeMap<Integer, Integer> rows = new TreeMap<>();

    private Attack(Task task, Solver solver, BitSet hidden, int cell, int direction) {
        this.task = task;
        this.hidden = hidden;
        this.cell = cell;
        this.direction = direction;
        wanted = Math.max(1, task.rise(cell));
        program = solver.linear();
    }

    /**
     * What every safe pattern fulfils and this one does not; empty where the cell can move far enough.
     *
     * @param direction 1 for up, -1 for down
     * @param suspected sums that may be the reason
     */
    static Optional<Cut> on(Task task, Solver solver, BitSet hidden, int cell, int direction, BitSet suspected) {
        try (var attack = new Attack(task, solver, hidden, cell, direction)) {
            return attack.cut(suspected);
        }
    }

    private Optional<Cut> cut(BitSet suspected) {
        int own = variable(cell);
        program.objective(own, direction);
        if (direction > 0) {
            program.bounds(own, -task.slack(cell), wanted);
        } else {
            program.bounds(own, -Math.min(wanted, task.slack(cell)), Program.UNBOUNDED);
        }
        task.sumsOf(cell).forEach(this::addSum);
        suspected.stream().forEach(this::addSum);
        while (true) {
            program.maximize();
            if (program.objectiveValue() < wanted - EXACT) {
                return Optional.of(cut());
            }
            if (!addBroken()) {
                return Optional.empty();
            }
            if (rows.size() > NEAR) {
                IntStream.range(0, task.sums()).forEach(this::addSum);
            }
        }
    }

    /** Adds every sum that the solution breaks; false where it breaks none. */
    private boolean addBroken() {
        int before = rows.size();
        for (int changed : List.copyOf(variables.keySet())) {
            if (change(changed) == 0) {
                continue;
            }
            for (int number : task.sumsOf(changed)) {
                if (!rows.containsKey(number) && Math.abs(rest(task.cellsOf(number))) > EXACT) {
                    addSum(number);
                }
            }
        }
        return rows.size() > before;
    }

    private double rest(int[] cells) {
        double rest = -change(cells[0]);
        for (int i = 1; i < cells.length; i++) {
            rest += change(cells[i]);
        }
        return rest;
    }

    private int variable(int about) {
        return variables.computeIfAbsent(about, any -> program.variable(-task.slack(about), Program.UNBOUNDED, false));
    }

    private double change(int about) {
        var variable = variables.get(about);
        double change = variable == null ? 0 : program.value(variable);
        return Math.abs(change) < 1e-7 ? 0 : change;
    }

    private void addSum(int number) {
        if (rows.containsKey(number)) {
            return;
        }
        int row = program.row(0, 0);
        rows.put(number, row);
        var cells = task.cellsOf(number);
        for (int i = 0; i < cells.length; i++) {
            if (hidden.get(cells[i]) && task.mayHide(cells[i])) {
                program.term(row, variable(cells[i]), i == 0 ? -1 : 1);
            }
        }
    }

    private Cut cut() {
        var prices = new TreeMap<Integer, Double>();
        rows.forEach((number, row) -> prices.put(number, program.dual(row)));
        return Cut.priced(prices, cell, wanted, task);
    }

    @Override
    public void close() {
        program.close();
    }
}
