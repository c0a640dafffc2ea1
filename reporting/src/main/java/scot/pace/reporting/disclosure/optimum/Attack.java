package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.solver.Program;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Looks for another value of one hidden cell. It begins with the sums about the cell and adds the next only where a solution breaks
 * them: most answers lie close by. Where even the sums it has leave too little room, their duals say which cells would make more.
 */
final class Attack implements AutoCloseable {

    private static final double EXACT = 1e-6;

    private final Task task;
    private final BitSet hidden;
    private final int cell;
    private final int direction;
    private final double wanted;
    private final Program program;
    private final TreeMap<Integer, Integer> variables = new TreeMap<>();
    private final TreeMap<Integer, Integer> rows = new TreeMap<>();
    private boolean done;

    private Attack(Task task, Solver solver, BitSet hidden, int cell, int direction, double wanted) {
        this.task = task;
        this.hidden = hidden;
        this.cell = cell;
        this.direction = direction;
        this.wanted = wanted;
        program = solver.linear();
    }

    /** Either a witness, or a cut that says what is missing. */
    record Answer(Optional<Witness> witness, Optional<Cut> cut, double reached) {}

    /** Tries to change the cell by {@code wanted} in a direction, 1 or -1. */
    static Answer on(Task task, Solver solver, BitSet hidden, int cell, int direction, double wanted) {
        try (var attack = new Attack(task, solver, hidden, cell, direction, wanted)) {
            return attack.answer();
        }
    }

    private Answer answer() {
        int own = variable(cell);
        program.objective(own, direction);
        if (direction > 0) {
            program.bounds(own, -task.slack(cell), wanted);
        } else {
            program.bounds(own, -Math.min(wanted, task.slack(cell)), Program.UNBOUNDED);
        }
        task.sumsOf(cell).forEach(this::addSum);
        for (int near : List.copyOf(variables.keySet())) {
            task.sumsOf(near).forEach(this::addSum);
        }
        while (true) {
            program.maximize();
            if (program.objectiveValue() < wanted - EXACT) {
                return new Answer(Optional.empty(), Optional.of(cut()), program.objectiveValue());
            }
            done = true;
            for (int changed : List.copyOf(variables.keySet())) {
                if (change(changed) != 0) {
                    task.sumsOf(changed).forEach(this::addBroken);
                }
            }
            if (done) {
                return new Answer(Optional.of(witness()), Optional.empty(), wanted);
            }
        }
    }

    private int variable(int about) {
        return variables.computeIfAbsent(about, any -> program.variable(-task.slack(about), Program.UNBOUNDED, false));
    }

    private double change(int about) {
        var variable = variables.get(about);
        double change = variable == null ? 0 : program.value(variable);
        return Math.abs(change) < 1e-7 ? 0 : change;
    }

    private void addBroken(int number) {
        if (rows.containsKey(number)) {
            return;
        }
        var sum = task.sum(number);
        double rest = -change(sum.whole());
        for (int part : sum.parts()) {
            rest += change(part);
        }
        if (Math.abs(rest) > EXACT) {
            done = false;
            addSum(number);
        }
    }

    private void addSum(int number) {
        if (rows.containsKey(number)) {
            return;
        }
        int row = program.row(0, 0);
        rows.put(number, row);
        addTerm(row, task.sum(number).whole(), -1);
        task.sum(number).parts().forEach(part -> addTerm(row, part, 1));
    }

    private void addTerm(int row, int about, double factor) {
        if (hidden.get(about) && task.mayHide(about)) {
            program.term(row, variable(about), factor);
        }
    }

    private Witness witness() {
        var changes = new BitSet();
        var proves = new BitSet();
        for (int changed : variables.keySet()) {
            double change = change(changed);
            changes.set(changed, change != 0);
            double rise = task.rise(changed);
            boolean enough = rise > 0 ? change >= rise - EXACT : Math.abs(change) >= 1 - EXACT;
            proves.set(changed, enough);
        }
        return new Witness(changes, proves);
    }

    /**
     * The dual prices weigh the sums into one that bounds the cell: whatever lets it pass must be a cell that this sum can raise, or
     * hidden cells that it can lower by enough together. That holds for any prices, so that errors of rounding do no harm.
     */
    private Cut cut() {
        var reduced = new double[task.size()];
        reduced[cell] = direction;
        var touched = new BitSet();
        rows.forEach((number, row) -> {
            double price = program.dual(row);
            if (Math.abs(price) > 1e-9) {
                reduce(reduced, touched, task.sum(number).whole(), price);
                task.sum(number).parts().forEach(part -> reduce(reduced, touched, part, -price));
            }
        });
        return cut(reduced, touched);
    }

    private static void reduce(double[] reduced, BitSet touched, int about, double by) {
        reduced[about] += by;
        touched.set(about);
    }

    private Cut cut(double[] reduced, BitSet touched) {
        var factors = new double[task.size()];
        double certain = 0;
        for (int about = touched.nextSetBit(0); about >= 0; about = touched.nextSetBit(about + 1)) {
            if (about == cell || !task.mayHide(about)) {
                continue;
            }
            double factor = 0;
            if (reduced[about] > 1e-7) {
                factor = 1;
            } else if (reduced[about] < -1e-7) {
                factor = Math.min(1, -reduced[about] * task.slack(about) / wanted);
            }
            factors[about] = factor;
            certain += task.isForced(about) ? factor : 0;
        }
        double missing = Math.max(1e-6, 1 - certain);
        var terms = new ArrayList<Cut.Term>();
        for (int about = touched.nextSetBit(0); about >= 0; about = touched.nextSetBit(about + 1)) {
            double share = Math.min(1, factors[about] / missing);
            if (share > 1e-6 && !task.isForced(about)) {
                terms.add(new Cut.Term(about, share > 1 - 1e-6 ? 1 : share));
            }
        }
        return new Cut(terms, task.isForced(cell) ? Cut.ALWAYS : cell);
    }

    @Override
    public void close() {
        program.close();
    }
}
