package scot.pace.reporting.disclosure.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.disclosure.solver.Program;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.CellKey;

/**
 * Works out hidden cells from what is known, as far as linear programs can: each island of cells apart from the others.
 *
 * <p>The programs allow for fractions; a cell is certain where its bounds leave one whole number. That several cells together leave
 * fewer whole numbers than their bounds is not looked for.
 */
public final class Attacker {

    private static final double EXACT = 1e-7;
    /** Higher than any count: a cell that may be as high has no upper bound. */
    private static final double FAR = 1e9;

    private final Solver solver;

    public Attacker(Solver solver) {
        this.solver = solver;
    }

    /**
     * The whole numbers a hidden cell may be for an attacker.
     *
     * @param least the least, and {@code greatest} the greatest; where the cell is {@code safe}, it may be more than these
     * @param safe whether it is neither certain nor below what it needs: nothing more was asked then
     */
    public record Bounds(long least, long greatest, boolean safe) {

        public boolean certain() {
            return least >= greatest;
        }
    }

    /**
     * What was worked out.
     *
     * @param fits whether any counts fit what is known and taken for granted; there are no bounds where none do
     * @param bounds of every hidden cell
     * @param islands how many sets of hidden cells there are that have nothing to do with each other
     * @param largest how many cells the largest of them has
     * @param programs how many linear programs it took
     */
    public record WorkedOut(boolean fits, SortedMap<CellKey, Bounds> bounds, int islands, int largest, int programs) {

        /** The cells that are certain, or below what they need. */
        public SortedMap<CellKey, Bounds> unsafe() {
            var unsafe = new TreeMap<CellKey, Bounds>(bounds);
            unsafe.values().removeIf(Bounds::safe);
            return unsafe;
        }
    }

    /**
     * Works out what can be.
     *
     * @param prior what is taken for granted about each hidden cell
     * @param claims changes of the likely counts that somebody says are possible: each is checked, and saves programs where it fits
     */
    public WorkedOut workOut(
            Knowledge knowledge, Function<CellKey, Prior> prior, List<SortedMap<CellKey, Double>> claims) {
        var islands = Island.of(knowledge);
        var claimed = new Claims(claims);
        var found = islands.parallelStream()
                .map(island -> new Bounding(
                                solver,
                                island,
                                island.cells().stream().map(prior).toList())
                        .run(claimed.of(island.cells())))
                .toList();
        var bounds = new TreeMap<CellKey, Bounds>();
        for (int i = 0; i < islands.size(); i++) {
            var ranges = found.get(i).ranges();
            var cells = islands.get(i).cells();
            for (int cell = 0; cell < cells.size() && found.get(i).fits(); cell++) {
                bounds.put(
                        cells.get(cell), new Bounds(ranges.least(cell), ranges.greatest(cell), ranges.isSettled(cell)));
            }
        }
        return new WorkedOut(
                found.stream().allMatch(Bounding.Found::fits),
                bounds,
                islands.size(),
                islands.stream().mapToInt(island -> island.cells().size()).max().orElse(0),
                found.stream().mapToInt(Bounding.Found::programs).sum());
    }

    /**
     * From which owners of cells it is not shown yet that hidden cells are safe, of those cells that need an upper bound.
     *
     * @param owner who knows a cell; null where nobody does
     * @param claims as {@link #workOut} takes them
     * @return the cells to be worked out for each owner, by owner
     */
    public SortedMap<String, SortedSet<CellKey>> doubts(
            Knowledge knowledge,
            Function<CellKey, Prior> prior,
            Function<CellKey, @Nullable String> owner,
            List<SortedMap<CellKey, Double>> claims) {
        var claimed = new Claims(claims);
        var all = new TreeSet<String>();
        knowledge.hidden().forEach(cell -> Optional.ofNullable(owner.apply(cell))
                .ifPresent(all::add));
        var doubts = new TreeMap<String, SortedSet<CellKey>>();
        for (var island : Island.of(knowledge)) {
            var cells = island.cells();
            var owners = new ArrayList<@Nullable String>();
            cells.forEach(cell -> owners.add(owner.apply(cell)));
            new Bounding(solver, island, cells.stream().map(prior).toList())
                    .doubts(claimed.of(cells), owners, all)
                    .forEach((cell, from) -> from.forEach(one ->
                            doubts.computeIfAbsent(one, any -> new TreeSet<>()).add(cells.get(cell))));
        }
        return doubts;
    }

    /** The equations from which a cell's bounds follow, each as a reader would put it down; for messages, a program or two each. */
    public List<String> how(Knowledge knowledge, Function<CellKey, Prior> prior, CellKey cell) {
        var island = Island.of(knowledge).stream()
                .filter(one -> one.cells().contains(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(cell + " is not hidden"));
        var written = new LinkedHashSet<String>();
        for (int direction : new int[] {1, -1}) {
            reasons(island, prior, cell, direction).forEach(reason -> written.add(reason.written(knowledge.known())));
        }
        return List.copyOf(written);
    }

    private List<Equation> reasons(Island island, Function<CellKey, Prior> prior, CellKey cell, int direction) {
        var reasons = new ArrayList<Equation>();
        try (var program = solver.linear()) {
            for (var each : island.cells()) {
                int variable = program.variable(
                        prior.apply(each).low(), Math.min(FAR, prior.apply(each).high()), false);
                program.objective(variable, each.equals(cell) ? direction : 0);
            }
            for (var line : island.lines()) {
                int row = program.row(line.low(), line.high());
                line.terms().forEach((variable, factor) -> program.term(row, variable, factor));
            }
            if (program.maximize() == Program.Outcome.NONE) {
                return List.of();
            }
            for (int row = 0; row < island.lines().size(); row++) {
                if (Math.abs(program.dual(row)) > EXACT) {
                    reasons.add(island.equations().get(row));
                }
            }
        }
        return reasons;
    }
}
