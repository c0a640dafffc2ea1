package scot.pace.reporting.disclosure.release;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.Figure;

/**
 * What a release tells: its true counts and what they add up to.
 *
 * @param release its name
 * @param addsUp whether its counts add up as their measures say
 */
record Told(String release, boolean addsUp, Map<Count, Long> values, List<Equality> equalities, Withheld withheld) {

    static Told of(String release, Collection<Figure> figures, boolean addsUp) {
        var values = Count.in(figures);
        var equalities = addsUp ? ReleaseSums.among(figures, values) : List.<Equality>of();
        return new Told(release, addsUp, values, equalities, Withheld.among(figures));
    }

    static Told of(ReadRelease release) {
        return of(release.name(), release.shownTruth(), release.addsUp());
    }

    /** The pairs that are the same by their meaning, as far as it says. */
    Set<List<Count>> same() {
        var same = new HashSet<List<Count>>();
        equalities.stream()
                .filter(Equality::isSame)
                .forEach(one -> same.add(List.of(one.left().get(0), one.right().get(0))));
        return same;
    }

    /** Whether it has both and does not say that they are the same: one was a part of the other when others were silent. */
    boolean denies(List<Count> pair, Set<List<Count>> same) {
        return addsUp && values.keySet().containsAll(pair) && !same.contains(pair);
    }
}
