package scot.pace.reporting.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import scot.pace.reporting.disclosure.audit.Part.Limits;
import scot.pace.reporting.disclosure.solver.Solver;

/**
 * Bounds unknown cells by linear programs. Every solution is a witness for all cells at once: what it shows to be possible is kept, and
 * a cell is asked about only while that is not enough. Of many cells, neighbours are asked about first while the others stay; what is
 * left is asked about with all, many together before any alone.
 */
final class Bounding {

    private static final double EXACT = 1e-6;
    /** More cells than this are asked about in parts. */
    private static final int MANY = 1200;

    private final Solver solver;
    private final List<Line> lines;
    private final Limits limits;
    private final double[] needed;
    private final int cells;
    private int programs;

    /** Takes what follows from the file, the bounds each cell has by itself, and the upper bound it needs (0 where it must only not be certain). */
    Bounding(Solver solver, Deductions deductions, double[] lowest, double[] highest, double[] needed) {
        this.solver = solver;
        lines = deductions.lines();
        limits = new Limits(lowest, highest);
        this.needed = needed;
        cells = lowest.length;
    }

    /** What can be found about the cells. */
    record Found(boolean fits, Ranges ranges, int programs) {}

    /** Finds it; {@code likely} are values that fit if the attacker is right, and is only used where they do. */
    Found run(double[] likely) {
        var witness = likely.clone();
        var ranges = new Ranges(witness, needed);
        if (!fits(witness)) {
            try (var whole = new Part(solver, lines, limits, witness, ranges, all(), all())) {
                programs++;
                if (!whole.fit(witness)) {
                    return new Found(false, ranges, programs);
                }
            }
            ranges = new Ranges(witness, needed);
        }
        if (cells > MANY) {
            askParts(witness, ranges, MANY / 2, 0);
            askParts(witness, ranges, MANY, 0);
            askParts(witness, ranges, MANY, MANY / 2);
            askParts(witness, ranges, 2 * MANY, 0);
        }
        ask(halves(open(ranges)), witness, ranges);
        return new Found(true, ranges, programs);
    }

    private boolean fits(double[] values) {
        for (int cell = 0; cell < cells; cell++) {
            if (values[cell] < limits.lowest(cell) || values[cell] > limits.highest(cell)) {
                return false;
            }
        }
        return lines.stream().allMatch(line -> {
            double sum = 0;
            for (var term : line.terms().entrySet()) {
                sum += term.getValue() * values[term.getKey()];
            }
            return sum >= line.low() - EXACT && sum <= line.high() + EXACT;
        });
    }

    private BitSet all() {
        var all = new BitSet();
        all.set(0, cells);
        return all;
    }

    private BitSet open(Ranges ranges) {
        var open = all();
        open.stream().filter(ranges::isSettled).forEach(open::clear);
        return open;
    }

    /** Cells are numbered by their codes, so that neighbours stand in the same sums. */
    private void askParts(double[] witness, Ranges ranges, int size, int shift) {
        var parts = new ArrayList<BitSet>();
        for (int from = -shift; from < cells; from += size) {
            var part = new BitSet();
            part.set(Math.max(0, from), Math.min(cells, from + size));
            parts.add(part);
        }
        var asked = parts.parallelStream()
                .map(part -> {
                    try (var own = new Part(solver, lines, limits, witness, ranges, part, part)) {
                        own.together();
                        return new Found(true, own.ranges(), own.programs());
                    }
                })
                .toList();
        asked.forEach(found -> learn(ranges, found));
    }

    /** Two halves of many, however many processors there are: what is found must not depend on them. */
    private List<BitSet> halves(BitSet open) {
        if (cells <= MANY || open.isEmpty()) {
            return List.of(open);
        }
        var first = new BitSet();
        var second = new BitSet();
        open.stream().forEach(cell -> (first.cardinality() < open.cardinality() / 2 ? first : second).set(cell));
        return List.of(first, second);
    }

    private void ask(List<BitSet> halves, double[] witness, Ranges ranges) {
        var asked = halves.parallelStream()
                .filter(half -> !half.isEmpty())
                .map(half -> {
                    try (var whole = new Part(solver, lines, limits, witness, ranges, all(), half)) {
                        whole.together();
                        whole.alone();
                        return new Found(true, whole.ranges(), whole.programs());
                    }
                })
                .toList();
        asked.forEach(found -> learn(ranges, found));
    }

    private void learn(Ranges ranges, Found found) {
        ranges.learn(found.ranges());
        programs += found.programs();
    }
}
