package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/**
 * The cells to hide, the forced ones among them.
 *
 * @param knownElsewhere forced cells that follow from what is known elsewhere, whatever is hidden
 * @param witnesses changes of counts that keep every sum, by cell: between them they show that each hidden cell may be another number
 * @param valueLost the counts of those that are hidden for the sake of others
 * @param bound no safe pattern loses less
 * @param optimal whether it is proved that none loses less than this one
 * @param parts how many parts it has that have nothing to do with each other
 * @param largest how many cells the largest of them has
 */
public record Optimum(
        BitSet hidden,
        BitSet knownElsewhere,
        List<SortedMap<Integer, Double>> witnesses,
        long valueLost,
        long bound,
        boolean optimal,
        int parts,
        int largest) {
    public Optimum {
        witnesses = List.copyOf(witnesses);
    }

    /** The same where more is hidden for the sake of the owners of cells. */
    Optimum with(BitSet hiddenNow, List<SortedMap<Integer, Double>> more) {
        return new Optimum(hiddenNow, knownElsewhere, more, valueLost, bound, optimal, parts, largest);
    }

    /** Of parts that have nothing to do with each other, so that what is possible in each is possible in all at once. */
    static Optimum together(List<Component> components, List<Optimum> optima) {
        var hidden = new BitSet();
        var knownElsewhere = new BitSet();
        var witnesses = new ArrayList<SortedMap<Integer, Double>>();
        for (int i = 0; i < optima.size(); i++) {
            var component = components.get(i);
            hidden.or(component.whole(optima.get(i).hidden));
            knownElsewhere.or(component.whole(optima.get(i).knownElsewhere));
            optima.get(i).witnesses.forEach(changes -> witnesses.add(component.whole(changes)));
        }
        return new Optimum(
                hidden,
                knownElsewhere,
                witnesses,
                optima.stream().mapToLong(Optimum::valueLost).sum(),
                optima.stream().mapToLong(Optimum::bound).sum(),
                optima.stream().allMatch(Optimum::optimal),
                optima.size(),
                components.stream()
                        .mapToInt(component -> component.cells().size())
                        .max()
                        .orElse(0));
    }
}
