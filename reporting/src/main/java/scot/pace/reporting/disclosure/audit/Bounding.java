package scot.pace.reporting.disclosure.audit;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.disclosure.audit.Part.Limits;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.Neighbours;

/**
 * Bounds the cells of an island by linear programs. Every solution is a witness for all cells at once: what it shows to be possible is
 * kept, and a cell is asked about only while that is not enough. Of many cells, parts are asked about first while the others stay; what
 * is left is asked about with all, many together before any alone.
 */
final class Bounding {

    private static final double EXACT = 1e-6;
    /** More cells than this are asked about in parts. */
    private static final int MANY = 1200;

    private final Solver solver;
    private final Island island;
    private final Limits limits;
    private final double[] needed;
    private final double[] likely;
    private final int cells;
    private int programs;

    Bounding(Solver solver, Island island, List<Prior> priors) {
        this.solver = solver;
        this.island = island;
        limits = new Limits(
                priors.stream().mapToDouble(Prior::low).toArray(),
                priors.stream().mapToDouble(Prior::high).toArray());
        needed = priors.stream().mapToDouble(Prior::upperBoundNeeded).toArray();
        likely = priors.stream().mapToDouble(Prior::likely).toArray();
        cells = priors.size();
    }

    /** What can be found about the cells; nothing fits where they contradict each other. */
    record Found(boolean fits, Ranges ranges, int programs) {}

    /** Finds it; {@code claims} are changes of the likely counts, of which only those are used that fit. */
    Found run(List<double[]> claims) {
        var witness = likely.clone();
        var ranges = new Ranges(witness, needed);
        if (!fits(witness)) {
            try (var whole = part(witness, ranges, all(), all())) {
                programs++;
                if (!whole.fit(witness)) {
                    return new Found(false, ranges, programs);
                }
            }
            ranges = new Ranges(witness, needed);
        }
        for (var claim : claims) {
            learn(claim, ranges);
        }
        if (open(ranges).cardinality() > MANY) {
            for (var parts : Neighbours.groupings(island.cells()::get, all(), MANY)) {
                ask(parts, false, witness, ranges);
            }
        }
        var open = open(ranges);
        ask(cells > MANY ? Neighbours.halves(open) : List.of(open), true, witness, ranges);
        return new Found(true, ranges, programs);
    }

    private void learn(double[] claim, Ranges ranges) {
        var changed = changed(claim);
        if (fits(changed)) {
            ranges.learn(new Ranges(changed, needed));
        }
    }

    private double[] changed(double[] claim) {
        var changed = likely.clone();
        for (int cell = 0; cell < cells; cell++) {
            changed[cell] += claim[cell];
        }
        return changed;
    }

    /**
     * From whom claims do not show a cell to be safe, of each cell that needs an upper bound: those of whom each claim that moves it far
     * enough changes a cell.
     *
     * @param owners of each cell; null where nobody knows it
     * @param all whoever owns a cell
     */
    SortedMap<Integer, Set<String>> doubts(List<double[]> claims, List<@Nullable String> owners, Set<String> all) {
        var doubts = new TreeMap<Integer, Set<String>>();
        for (int cell = 0; cell < cells; cell++) {
            if (needed[cell] > 0) {
                doubts.put(cell, new TreeSet<>(all));
            }
        }
        for (var claim : claims) {
            var changed = changed(claim);
            if (fits(changed)) {
                var touched = new TreeSet<String>();
                for (int cell = 0; cell < cells; cell++) {
                    var owner = owners.get(cell);
                    if (owner != null && Math.abs(claim[cell]) > EXACT) {
                        touched.add(owner);
                    }
                }
                doubts.forEach((cell, from) -> {
                    if (changed[cell] >= needed[cell] - EXACT) {
                        from.retainAll(touched);
                    }
                });
            }
        }
        doubts.forEach((cell, from) -> from.removeIf(owner -> owner.equals(owners.get(cell))));
        return doubts;
    }

    private boolean fits(double[] values) {
        for (int cell = 0; cell < cells; cell++) {
            if (values[cell] < limits.lowest(cell) - EXACT || values[cell] > limits.highest(cell) + EXACT) {
                return false;
            }
        }
        return island.lines().stream().allMatch(line -> {
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

    /** Asks about sets of cells; at {@code last} all cells may change, and each that stays open is asked about alone. */
    private void ask(List<BitSet> sets, boolean last, double[] witness, Ranges ranges) {
        var asked = sets.parallelStream()
                .filter(set -> set.stream().anyMatch(cell -> !ranges.isSettled(cell)))
                .map(set -> {
                    try (var own = part(witness, ranges, last ? all() : set, set)) {
                        own.together();
                        if (last) {
                            own.alone();
                        }
                        return new Found(true, own.ranges(), own.programs());
                    }
                })
                .toList();
        for (var found : asked) {
            ranges.learn(found.ranges());
            programs += found.programs();
        }
    }

    private Part part(double[] witness, Ranges ranges, BitSet mayChange, BitSet asked) {
        return new Part(solver, island.lines(), limits, witness, ranges, mayChange, asked);
    }
}
