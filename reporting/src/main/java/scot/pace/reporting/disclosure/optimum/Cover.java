package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.solver.Program;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * The cheapest pattern that fulfils every cut so far. Cells that no chain of cuts connects are chosen apart from each other, and a group
 * whose cuts have not changed is not solved again.
 */
final class Cover {

    /** What was chosen, what it costs, and what no choice can cost less than. */
    record Choice(BitSet hidden, double bound) {}

    private final Task task;
    private final Solver solver;
    private final double gap;
    private final long nodes;
    private final Set<Cut> cuts = new LinkedHashSet<>();
    private final Map<List<Cut>, Choice> solved = new HashMap<>();

    Cover(Task task, Solver solver, double gap, long nodes) {
        this.task = task;
        this.solver = solver;
        this.gap = gap;
        this.nodes = nodes;
    }

    /** Adds a cut; false where it was there. */
    boolean add(Cut cut) {
        return cuts.add(cut);
    }

    /** The forced cells and the cheapest others. */
    Choice choose() {
        var hidden = task.forced();
        double bound = 0;
        for (var group : groups()) {
            var choice = solved.computeIfAbsent(group, this::solve);
            hidden.or(choice.hidden());
            bound += choice.bound();
        }
        return new Choice(hidden, bound);
    }

    private Iterable<List<Cut>> groups() {
        var leader = new int[task.size()];
        for (int cell = 0; cell < leader.length; cell++) {
            leader[cell] = cell;
        }
        for (var cut : cuts) {
            int first = cut.condition() == Cut.ALWAYS ? cut.terms().get(0).cell() : cut.condition();
            cut.terms().forEach(term -> leader[find(leader, term.cell())] = find(leader, first));
        }
        var groups = new TreeMap<Integer, List<Cut>>();
        for (var cut : cuts) {
            int first = cut.condition() == Cut.ALWAYS ? cut.terms().get(0).cell() : cut.condition();
            groups.computeIfAbsent(find(leader, first), any -> new ArrayList<>())
                    .add(cut);
        }
        return groups.values();
    }

    private static int find(int[] leader, int cell) {
        int top = cell;
        while (leader[top] != top) {
            leader[top] = leader[leader[top]];
            top = leader[top];
        }
        return top;
    }

    private Choice solve(List<Cut> group) {
        try (var program = solver.whole(gap, nodes)) {
            var variables = new TreeMap<Integer, Integer>();
            for (var cut : group) {
                boolean always = cut.condition() == Cut.ALWAYS;
                int row = program.row(always ? 1 : 0, Program.UNBOUNDED);
                cut.terms()
                        .forEach(term -> program.term(row, variable(program, variables, term.cell()), term.factor()));
                if (!always) {
                    program.term(row, variable(program, variables, cut.condition()), -1);
                }
            }
            if (program.minimize() == Program.Outcome.NONE) {
                throw new IllegalStateException("no pattern fulfils the cuts");
            }
            var hidden = new BitSet();
            variables.forEach((cell, variable) -> hidden.set(cell, program.value(variable) > 0.5));
            return new Choice(hidden, program.bound());
        }
    }

    private int variable(Program program, Map<Integer, Integer> variables, int cell) {
        return variables.computeIfAbsent(cell, any -> {
            int variable = program.variable(0, 1, true);
            program.objective(variable, (double) task.weight(cell));
            return variable;
        });
    }
}
