package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.disclosure.tables.CellSystem;
import scot.pace.reporting.disclosure.tables.Sum;

/**
 * What has to be hidden, what may be, and what an attacker knows beforehand. An attacker knows every sum, every shown and every known
 * cell, and that a hidden cell counts at least 1 unless it counts nothing: that is at least as much as one who allows for hidden zeros
 * everywhere, so that protection against it holds at both lower bounds.
 */
public final class Task {

    private static final double EXACT = 1e-6;

    private final CellSystem system;
    private final BitSet forced;
    private final BitSet unpublished;
    private final BitSet hideable;
    private final BitSet knownElsewhere = new BitSet();
    private final double[] rise;
    private final BitSet known;
    private final List<List<Integer>> sumsOf;
    private final List<int[]> cellsOf;
    private final IntToLongFunction weight;
    private final List<BitSet> owned;
    private boolean ofAnOwner;

    /** What is lost with a cell is its count, and nobody has cells of the own; see the other one. */
    public Task(
            CellSystem system, BitSet forced, BitSet unpublished, BitSet known, IntToLongFunction upperBoundNeeded) {
        this(system, forced, unpublished, known, upperBoundNeeded, system::value, List.of());
    }

    /**
     * @param forced cells hidden for themselves, the unpublished among them
     * @param unpublished cells that are hidden and cost nothing
     * @param known cells an attacker knows from elsewhere: hiding them helps nobody
     * @param upperBoundNeeded what an attacker's upper bound of a forced cell must reach; 0 where it need only not be exact
     * @param weight what is lost where a cell is hidden for others
     * @param owned the cells that each of those knows who have cells of their own
     */
    public Task(
            CellSystem system,
            BitSet forced,
            BitSet unpublished,
            BitSet known,
            IntToLongFunction upperBoundNeeded,
            IntToLongFunction weight,
            List<BitSet> owned) {
        this.system = system;
        this.owned = List.copyOf(owned);
        this.weight = weight;
        this.forced = copy(forced);
        this.forced.andNot(known);
        this.unpublished = copy(unpublished);
        this.known = copy(known);
        hideable = new BitSet();
        rise = new double[system.size()];
        sumsOf = new ArrayList<>();
        for (int cell = 0; cell < system.size(); cell++) {
            sumsOf.add(new ArrayList<>());
            hideable.set(
                    cell,
                    this.forced.get(cell) || (!known.get(cell) && (system.value(cell) > 0 || unpublished.get(cell))));
            if (this.forced.get(cell)) {
                rise[cell] = Math.max(0, upperBoundNeeded.applyAsLong(cell) - system.value(cell));
            }
        }
        cellsOf = new ArrayList<>();
        for (int sum = 0; sum < system.sums().size(); sum++) {
            var cells = cells(system.sums().get(sum));
            cellsOf.add(cells);
            for (int cell : cells) {
                sumsOf.get(cell).add(sum);
            }
        }
    }

    /** The same of some of the cells, which a system of their own numbers in the same order. */
    Task part(CellSystem part, List<Integer> cells) {
        return new Task(
                part,
                among(forced, cells),
                among(unpublished, cells),
                among(known, cells),
                cell -> rise[cells.get(cell)] > 0 ? Math.round(rise[cells.get(cell)]) + part.value(cell) : 0,
                cell -> weight.applyAsLong(cells.get(cell)),
                owned.stream().map(own -> among(own, cells)).toList());
    }

    /**
     * The same as an owner sees it who knows the own cells and all others that are shown. What is hidden stays hidden, and only those
     * cells of others are asked for that tell of few.
     */
    Task seenBy(int owner, BitSet hidden) {
        var knownToOwner = copy(known);
        knownToOwner.or(owned.get(owner));
        var seen = new Task(
                system,
                hidden,
                unpublished,
                knownToOwner,
                cell -> rise[cell] > 0 ? Math.round(rise[cell]) + system.value(cell) : 0,
                weight,
                List.of());
        seen.knownElsewhere.set(0, size());
        seen.knownElsewhere.stream().filter(cell -> seen.rise(cell) > 0).forEach(seen.knownElsewhere::clear);
        seen.hideable.and(hideable);
        seen.ofAnOwner = true;
        return seen;
    }

    /** Lets a cell go that an owner can work out whatever else is hidden; false where this is how everybody sees it. */
    boolean giveUp(int cell) {
        var cells = new BitSet();
        cells.set(cell);
        if (ofAnOwner) {
            setAside(cells);
        }
        return ofAnOwner;
    }

    /** How many have cells of their own. */
    int owners() {
        return owned.size();
    }

    /** What one of them knows of its own; not to be changed. */
    BitSet owned(int owner) {
        return owned.get(owner);
    }

    /** All that can be solved apart from each other. */
    List<Component> components() {
        return Component.of(this, system);
    }

    private static BitSet among(BitSet set, List<Integer> cells) {
        var among = new BitSet();
        for (int i = 0; i < cells.size(); i++) {
            among.set(i, set.get(cells.get(i)));
        }
        return among;
    }

    private static int[] cells(Sum sum) {
        return IntStream.concat(IntStream.of(sum.whole()), sum.parts().stream().mapToInt(Integer::intValue))
                .toArray();
    }

    static BitSet copy(BitSet set) {
        return (BitSet) set.clone();
    }

    int size() {
        return system.size();
    }

    CellKey key(int cell) {
        return system.key(cell);
    }

    /** How many cells the search may choose from. */
    public int candidates() {
        return hideable.cardinality() - forced.cardinality();
    }

    BitSet forced() {
        return copy(forced);
    }

    boolean isForced(int cell) {
        return forced.get(cell);
    }

    boolean mayHide(int cell) {
        return hideable.get(cell);
    }

    /** What it costs to hide the cell. */
    long weight(int cell) {
        return unpublished.get(cell) ? 0 : weight.applyAsLong(cell);
    }

    /** By how much an attacker who knows it to be hidden can lower the cell. */
    double slack(int cell) {
        return Math.max(0, system.value(cell) - 1);
    }

    /** Whether an attacker knows more than what is published. */
    boolean knowsMore() {
        return !known.isEmpty();
    }

    /** Whether a change of a hidden cell is as much as an attacker must hold possible. */
    boolean isEnough(int cell, double change) {
        return rise[cell] > 0 ? change >= rise[cell] - EXACT : Math.abs(change) >= 1 - EXACT;
    }

    /** Sets cells aside that follow from what is known elsewhere: what is hidden of them stays so, and nothing is asked for it. */
    void setAside(BitSet cells) {
        var free = copy(cells);
        free.andNot(forced);
        hideable.andNot(free);
        var bound = copy(cells);
        bound.and(forced);
        knownElsewhere.or(bound);
        bound.stream().forEach(cell -> rise[cell] = 0);
    }

    BitSet knownElsewhere() {
        return copy(knownElsewhere);
    }

    /** Whether the cell has to be safe when it is hidden. */
    boolean isAsked(int cell) {
        return !knownElsewhere.get(cell);
    }

    /** Every cell that may be hidden. */
    BitSet hideable() {
        return copy(hideable);
    }

    /** By how much an attacker must be able to raise the cell; 0 where a change either way is enough. */
    double rise(int cell) {
        return rise[cell];
    }

    Sum sum(int number) {
        return system.sums().get(number);
    }

    int sums() {
        return system.sums().size();
    }

    /** The cells of a sum, the whole first. */
    int[] cellsOf(int sum) {
        return cellsOf.get(sum);
    }

    List<Integer> sumsOf(int cell) {
        return sumsOf.get(cell);
    }
}
