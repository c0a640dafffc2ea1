package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.disclosure.optimum.Optimum;
import scot.pace.reporting.disclosure.optimum.Suppression;
import scot.pace.reporting.disclosure.optimum.Task;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;

/**
 * Hides all figures of a release together: those that tell of few, and as many others, at as little cost as was found, as it takes
 * that none of them follows from what is shown.
 *
 * <p>A hidden figure hides every count of it: what is chosen is forced in whole, and the choice made again, until nothing more
 * is torn apart. A median or a share that is hidden for want of children does not hide how many there are, where those are not few.
 */
public final class ReleaseProtection {

    private final Map<FigureKey, Figure> figures = new HashMap<>();
    private final List<ReadRelease> earlier;
    private final CountSystem counts;
    private final DisclosurePolicy policy;
    private final Solver solver;
    private final BitSet known = new BitSet();
    private final BitSet unpublished = new BitSet();
    private final BitSet mustRise = new BitSet();
    /** Cells that are known already: an earlier release shows them, or they are the nought of an authority that sent nothing. */
    private final BitSet certain = new BitSet();

    private final SortedSet<FigureKey> hidden = new TreeSet<>();
    private final long[] lost;

    private ReleaseProtection(
            List<Figure> released,
            List<Figure> all,
            List<ReadRelease> earlier,
            DisclosurePolicy policy,
            Solver solver) {
        released.forEach(figure -> figures.put(figure.key(), figure));
        this.earlier = earlier;
        counts = CountSystem.of(released, all, earlier);
        this.policy = policy;
        this.solver = solver;
        lost = new long[counts.system().size()];
        counts.now().ofFigure().forEach((key, cells) -> cells.forEach(cell -> lost[cell] += worth(key)));
    }

    /** What is lost with a figure: as many as it speaks of. So a total that stands in many tables is hidden last. */
    private long worth(FigureKey key) {
        return counts.now().of(key).stream()
                .mapToLong(cell -> counts.system().value(cell))
                .max()
                .orElse(0);
    }

    /**
     * What is hidden, and what it took.
     *
     * @param hidden the keys of all hidden figures; withheld ones are not among them
     * @param cells how many counts there are, each once
     * @param sums how many sums
     * @param parts how many parts there are that have nothing to do with each other, and {@code largest} the cells of the largest
     * @param witnesses changes of true counts that show to an audit that hidden counts may be other numbers; it need not believe them
     */
    public record Hidden(
            SortedSet<FigureKey> hidden,
            int cells,
            int sums,
            int parts,
            int largest,
            List<SortedMap<CellKey, Double>> witnesses) {}

    /**
     * Hides what must be hidden.
     *
     * @param figures those that are to be released
     * @param all they and those that are kept inside
     * @param earlier every release that was ever published: what it showed is known, and what it hid and is still so stays hidden
     * @throws IllegalStateException where the counts do not add up as a measure says
     */
    public static Hidden of(
            List<Figure> figures, List<Figure> all, List<ReadRelease> earlier, DisclosurePolicy policy, Solver solver) {
        return new ReleaseProtection(figures, all, earlier, policy, solver).run();
    }

    private Hidden run() {
        var forced = new BitSet();
        for (int i = 0; i < earlier.size(); i++) {
            remember(earlier.get(i), counts.earlier().get(i), forced);
        }
        figures.values().forEach(figure -> start(figure, forced));
        forceWhatNoFigureTells(forced);
        followZeros(forced);
        setKnown(forced);
        var safe = protect(forced, List.of(), List.of());
        return found(protect(forced, owned(), safe.witnesses()));
    }

    /** Forces what has to be hidden for these, until no figure is torn apart. */
    private Optimum protect(BitSet forced, List<BitSet> owned, List<SortedMap<Integer, Double>> before) {
        for (var changes = before; ; ) {
            var optimum = Suppression.of(
                    new Task(counts.system(), forced, unpublished, known, this::needed, cell -> lost[cell], owned),
                    solver,
                    Suppression.Effort.BRISK,
                    changes);
            changes = optimum.witnesses();
            var chosen = closed(optimum.hidden());
            chosen.andNot(known);
            chosen.andNot(unpublished);
            chosen.andNot(forced);
            if (chosen.isEmpty()) {
                return optimum;
            }
            forced.or(chosen);
            followZeros(forced);
        }
    }

    /** The cells of each authority. */
    private List<BitSet> owned() {
        var owned = new TreeMap<String, BitSet>();
        releases().forEach(release -> release.ofFigure().forEach((key, cells) -> {
            if (key.isOfAnAuthority()) {
                var own = owned.computeIfAbsent(key.area(), any -> new BitSet());
                cells.forEach(own::set);
            }
        }));
        return List.copyOf(owned.values());
    }

    private Hidden found(Optimum optimum) {
        var system = counts.system();
        var witnesses = new ArrayList<SortedMap<CellKey, Double>>();
        for (var changes : optimum.witnesses()) {
            var byKey = new TreeMap<CellKey, Double>();
            changes.forEach((cell, change) -> byKey.put(system.key(cell), change));
            witnesses.add(byKey);
        }
        return new Hidden(hidden, system.size(), system.sums().size(), optimum.parts(), optimum.largest(), witnesses);
    }

    /** Where the whole counts nothing, nobody is in any part: a nought is hidden with its whole, and a whole with its parts. */
    private void followZeros(BitSet forced) {
        int before = -1;
        forced.andNot(certain);
        while (before != forced.cardinality()) {
            before = forced.cardinality();
            for (var sum : counts.system().sums()) {
                boolean nobody = counts.system().value(sum.whole()) == 0;
                if (nobody && sum.parts().stream().anyMatch(forced::get)) {
                    forced.set(sum.whole());
                }
                if (nobody && forced.get(sum.whole()) && sum.parts().stream().noneMatch(forced::get)) {
                    sum.parts().forEach(forced::set);
                }
            }
            forced.or(closed(forced));
            forced.andNot(certain);
        }
    }

    /** The cells with those of every figure of which one of them is a count; such a figure is hidden. */
    private BitSet closed(BitSet cells) {
        var closed = (BitSet) cells.clone();
        counts.now().ofFigure().forEach((key, those) -> {
            if (isShown(key) && those.stream().anyMatch(cells::get)) {
                hidden.add(key);
                counts.now().ownOf(key).forEach(closed::set);
            }
        });
        return closed;
    }

    private long needed(int cell) {
        return mustRise.get(cell) ? policy.upperBoundNeeded(counts.system().value(cell)) : 0;
    }

    private boolean isShown(FigureKey key) {
        var figure = figures.get(key);
        return figure != null && !figure.isWithheld();
    }

    /** Forces the counts of a figure that tells of few; what is withheld is hidden already. */
    private void start(Figure figure, BitSet forced) {
        if (figure.isWithheld()) {
            withhold(figure.key(), counts.now());
        } else if (Protection.tellsOfFew(figure)) {
            hidden.add(figure.key());
            force(figure, counts.now(), forced);
        }
    }

    /** Of a withheld figure nobody knows more than that an authority that sent nothing counts nothing. */
    private void withhold(FigureKey withheld, CountSystem.Cells cells) {
        boolean ofAnAuthority = withheld.isOfAnAuthority();
        cells.of(withheld).forEach(cell -> {
            boolean nobody = ofAnAuthority && counts.system().value(cell) == 0;
            (nobody ? certain : unpublished).set(cell);
        });
    }

    private void force(Figure figure, CountSystem.Cells cells, BitSet forced) {
        var own = cells.ownOf(figure.key());
        for (int cell : cells.of(figure.key())) {
            long value = counts.system().value(cell);
            boolean small = policy.smallCounts().isSmall(value);
            if (small || (own.contains(cell) && !speaksOfWaits(figure))) {
                forced.set(cell);
                mustRise.set(cell, mustRise.get(cell) || small || (value == 0 && tellsOfAll(figure)));
            } else {
                unpublished.set(cell);
            }
        }
    }

    /** What follows of few authorities alone must not follow, though no figure tells it. */
    private void forceWhatNoFigureTells(BitSet forced) {
        releases().forEach(release -> release.ofFigure().forEach((key, cells) -> {
            if (ReleaseSums.isApart(key)) {
                cells.stream()
                        .filter(cell ->
                                policy.smallCounts().isSmall(counts.system().value(cell)))
                        .forEach(cell -> {
                            forced.set(cell);
                            mustRise.set(cell);
                        });
                cells.forEach(unpublished::set);
            }
        }));
    }

    private Stream<CountSystem.Cells> releases() {
        return Stream.concat(Stream.of(counts.now()), counts.earlier().stream());
    }

    /** What a release has shown is known for ever, and what it hid stays hidden. */
    private void remember(ReadRelease release, CountSystem.Cells cells, BitSet forced) {
        var truth = release.byKey();
        for (var figure : release.shown()) {
            if (figure.symbol().filter(Symbol.CONFIDENTIAL::equals).isPresent()) {
                force(Objects.requireNonNull(truth.get(figure.key())), cells, forced);
            } else if (figure.numerator().isPresent()) {
                cells.of(figure.key()).forEach(certain::set);
            } else {
                withhold(figure.key(), cells);
            }
        }
    }

    private static boolean speaksOfWaits(Figure figure) {
        return figure.unit() == Unit.WEEKS || figure.unit() == Unit.PERCENT_OF_WAITS;
    }

    private boolean tellsOfAll(Figure figure) {
        var whole = figure.denominator();
        return whole != null && policy.smallCounts().tellsOfAll(figure.numerator(), whole);
    }

    /**
     * What stands in no figure that is to be shown is not published, where it is withheld or hidden in one for want of children; else
     * it helps nobody to hide anything.
     */
    private void setKnown(BitSet forced) {
        var shown = new BitSet();
        counts.now()
                .ofFigure()
                .forEach((key, cells) ->
                        cells.forEach((isShown(key) && !hidden.contains(key) ? shown : unpublished)::set));
        shown.andNot(certain);
        unpublished.andNot(certain);
        unpublished.andNot(shown);
        unpublished.andNot(forced);
        counts.unpublished().forEach(unpublished::set);
        known.set(0, counts.system().size());
        known.andNot(shown);
        known.andNot(unpublished);
        known.andNot(forced);
    }
}
