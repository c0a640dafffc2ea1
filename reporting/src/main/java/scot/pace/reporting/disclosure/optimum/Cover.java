package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.Arrays;
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
 * The cheapest pattern that fulfils every cut so far. That there are at least two hidden cells in a line would make a cut for every cell
 * and line: only those are added that a solution breaks, first one in which cells may be hidden in part. Cells that no chain of cuts
 * connects are chosen apart from each other, and a group whose cuts have not changed is not solved again.
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
        chooseInPart();
        while (true) {
            var hidden = task.forced();
            double bound = 0;
            for (var group : groups()) {
                var choice = solved.computeIfAbsent(group, this::solve);
                hidden.or(choice.hidden());
                bound += choice.bound();
            }
            var shares = new double[task.size()];
            hidden.stream().forEach(cell -> shares[cell] = 1);
            boolean broken =
                    !brokenLines(shares).stream().filter(cuts::add).toList().isEmpty();
            if (!broken || gap > 0) {
                return new Choice(hidden, bound);
            }
        }
    }

    /** Adds the lines that are broken by the cheapest choice of cells to be hidden in part. */
    private void chooseInPart() {
        try (var program = solver.linear()) {
            var variables = new TreeMap<Integer, Integer>();
            cuts.forEach(cut -> addTo(program, variables, cut, false));
            List<Cut> broken;
            do {
                program.minimize();
                var shares = new double[task.size()];
                variables.tailMap(0).forEach((cell, variable) -> shares[cell] = program.value(variable));
                task.forced().stream().forEach(cell -> shares[cell] = 1);
                broken = brokenLines(shares).stream().filter(cuts::add).toList();
                broken.forEach(cut -> addTo(program, variables, cut, false));
            } while (!broken.isEmpty());
        }
    }

    /** A cell hidden alone in a line can be worked out: the others must be hidden by as much. */
    private List<Cut> brokenLines(double[] shares) {
        var broken = new ArrayList<Cut>();
        for (int number = 0; number < task.sums(); number++) {
            int most = -1;
            double all = 0;
            for (int cell : task.cellsOf(number)) {
                if (task.mayHide(cell)) {
                    all += shares[cell];
                    most = most < 0 || shares[cell] > shares[most] ? cell : most;
                }
            }
            if (most >= 0 && task.isAsked(most) && all - shares[most] < shares[most] - 1e-6) {
                broken.add(line(task.cellsOf(number), most));
            }
        }
        return broken;
    }

    private Cut line(int[] cells, int alone) {
        var others = Arrays.stream(cells)
                .filter(cell -> cell != alone && task.mayHide(cell))
                .sorted()
                .mapToObj(cell -> new Cut.Term(cell, 1))
                .toList();
        if (others.isEmpty() && task.isForced(alone)) {
            throw new IllegalStateException(task.key(alone) + " cannot be protected, whatever else is hidden");
        }
        return new Cut(others, task.isForced(alone) ? Cut.ALWAYS : alone);
    }

    private Iterable<List<Cut>> groups() {
        var together = new Groups(task.size());
        for (var cut : cuts) {
            cut.terms().forEach(term -> together.join(first(cut), term.cell()));
            if (cut.swing() != Cut.ALWAYS) {
                together.join(first(cut), cut.swing());
            }
        }
        var groups = new TreeMap<Integer, List<Cut>>();
        cuts.forEach(cut -> groups.computeIfAbsent(together.of(first(cut)), any -> new ArrayList<>())
                .add(cut));
        return groups.values();
    }

    private static int first(Cut cut) {
        if (cut.condition() != Cut.ALWAYS) {
            return cut.condition();
        }
        if (cut.swing() != Cut.ALWAYS) {
            return cut.swing();
        }
        if (cut.terms().isEmpty()) {
            throw new IllegalStateException("a cell cannot be protected, whatever else is hidden");
        }
        return cut.terms().get(0).cell();
    }

    private Choice solve(List<Cut> group) {
        try (var program = solver.whole(gap, nodes)) {
            var variables = new TreeMap<Integer, Integer>();
            group.forEach(cut -> addTo(program, variables, cut, true));
            if (program.minimize() == Program.Outcome.NONE) {
                throw new IllegalStateException("no pattern fulfils the cuts");
            }
            var hidden = new BitSet();
            variables.tailMap(0).forEach((cell, variable) -> hidden.set(cell, program.value(variable) > 0.5));
            return new Choice(hidden, program.bound());
        }
    }

    private void addTo(Program program, Map<Integer, Integer> variables, Cut cut, boolean whole) {
        boolean always = cut.condition() == Cut.ALWAYS;
        boolean swings = cut.swing() != Cut.ALWAYS;
        // a swing of 1 is up, of 0 is down: the cut is let off by 1 where the cell goes the other way
        int row = program.row((always ? 1 : 0) - (swings && cut.way() > 0 ? 1 : 0), Program.UNBOUNDED);
        cut.terms().forEach(term -> program.term(row, variable(program, variables, term.cell(), whole), term.factor()));
        if (!always) {
            program.term(row, variable(program, variables, cut.condition(), whole), -1);
        }
        if (swings) {
            // numbered below the cells
            int swing = variables.computeIfAbsent(-1 - cut.swing(), any -> program.variable(0, 1, whole));
            program.term(row, swing, -cut.way());
        }
    }

    private int variable(Program program, Map<Integer, Integer> variables, int cell, boolean whole) {
        return variables.computeIfAbsent(cell, any -> {
            int variable = program.variable(0, 1, whole);
            program.objective(variable, (double) task.weight(cell));
            return variable;
        });
    }
}
