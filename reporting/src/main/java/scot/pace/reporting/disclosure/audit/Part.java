package scot.pace.reporting.disclosure.audit;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.solver.Program;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * A program of some cells, the others staying as a witness has them: whatever it finds possible is possible. With all cells it also
 * finds what is not.
 */
final class Part implements AutoCloseable {

    private static final int ROUNDS = 60;
    /** Where a round gains fewer cells than this, asking about each alone is quicker. */
    private static final int LITTLE = 8;

    private final Program program;
    private final BitSet cells;
    private final BitSet asked;
    private final Limits limits;
    private final Ranges ranges;
    private final SortedMap<Integer, Integer> variables = new TreeMap<>();
    private int programs;

    /** What is certain of each cell by itself. */
    static final class Limits {

        private final double[] lowest;
        private final double[] highest;

        Limits(double[] lowest, double[] highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        double lowest(int cell) {
            return lowest[cell];
        }

        double highest(int cell) {
            return highest[cell];
        }
    }

    /** Takes the cells that may change and, among them, those that are asked about. */
    Part(Solver solver, List<Line> lines, Limits limits, double[] witness, Ranges ranges, BitSet cells, BitSet asked) {
        program = solver.linear();
        this.limits = limits;
        this.ranges = ranges.copy();
        this.cells = (BitSet) cells.clone();
        this.asked = (BitSet) asked.clone();
        cells.stream()
                .forEach(cell ->
                        variables.put(cell, program.variable(limits.lowest(cell), limits.highest(cell), false)));
        lines.forEach(line -> add(line, witness));
    }

    private void add(Line line, double[] witness) {
        if (line.terms().keySet().stream().noneMatch(cells::get)) {
            return;
        }
        var own = new TreeMap<Integer, Double>();
        double rest = 0;
        for (var term : line.terms().entrySet()) {
            if (cells.get(term.getKey())) {
                own.put(variable(term.getKey()), term.getValue());
            } else {
                rest += term.getValue() * witness[term.getKey()];
            }
        }
        int row = program.row(line.low() - rest, line.high() - rest);
        own.forEach((variable, factor) -> program.term(row, variable, factor));
    }

    private int variable(int cell) {
        return variables.getOrDefault(cell, -1);
    }

    /** Any values that fit; false where there are none. */
    boolean fit(double[] witness) {
        programs++;
        boolean fits = program.maximize() != Program.Outcome.NONE;
        variables.forEach((cell, variable) -> witness[cell] = program.value(variable));
        return fits;
    }

    /** Asks about all open cells at once, some up and some down, none further than it needs, until too few are gained by it. */
    void together() {
        int gained = LITTLE;
        for (int round = 0; round < ROUNDS && gained >= LITTLE; round++) {
            int before = open();
            for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
                boolean isOpen = asked.get(cell) && !ranges.isSettled(cell);
                ask(cell, !isOpen ? 0 : !ranges.isHighEnough(cell) || (cell * 31 + round * 17) / 7 % 2 == 0 ? 1 : -1);
            }
            learn();
            gained = before - open();
        }
    }

    /** Asks about each cell that is still open. */
    void alone() {
        cells.stream().forEach(cell -> ask(cell, 0));
        asked.stream().forEach(cell -> {
            alone(cell, 1);
            alone(cell, -1);
        });
    }

    private void alone(int cell, int direction) {
        if (!ranges.isSettled(cell)) {
            ask(cell, direction);
            learn();
            ask(cell, 0);
        }
    }

    private int open() {
        return (int) asked.stream().filter(cell -> !ranges.isSettled(cell)).count();
    }

    /** Up with 1, down with -1, not at all with 0; a cell without an upper bound must not be asked without end. */
    private void ask(int cell, int direction) {
        double lowest = limits.lowest(cell);
        double highest = limits.highest(cell);
        program.objective(variable(cell), direction);
        program.bounds(
                variable(cell),
                direction < 0 ? Math.max(lowest, ranges.enoughDown(cell)) : lowest,
                direction > 0 ? Math.min(highest, ranges.enoughUp(cell)) : highest);
    }

    private void learn() {
        programs++;
        program.maximize();
        variables.forEach((cell, variable) -> ranges.learn(cell, program.value(variable)));
    }

    Ranges ranges() {
        return ranges;
    }

    int programs() {
        return programs;
    }

    @Override
    public void close() {
        program.close();
    }
}
