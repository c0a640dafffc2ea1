package scot.pace.reporting.disclosure.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;

/**
 * What a release tells: its true counts and what they add up to.
 *
 * @param release its name
 * @param addsUp whether its counts add up as their measures say
 * @param truth its figures by key, those that were kept inside among them
 */
record Told(
        String release,
        boolean addsUp,
        Map<Count, Long> values,
        List<Equality> equalities,
        Withheld withheld,
        NavigableMap<FigureKey, Figure> truth) {

    static Told of(String release, Collection<Figure> figures, NavigableMap<FigureKey, Figure> truth, boolean addsUp) {
        var values = Count.in(figures);
        var equalities = addsUp ? ReleaseSums.among(figures, values) : List.<Equality>of();
        return new Told(release, addsUp, values, equalities, Withheld.among(figures), truth);
    }

    static Told of(ReadRelease release) {
        return of(release.name(), release.shownTruth(), release.byKey(), release.addsUp());
    }

    /** The pairs that are the same by their meaning, as far as it says. */
    Stream<List<Count>> same() {
        return pairs(equalities.stream().filter(Equality::isSame));
    }

    /** The pairs of which one is a part of a sum that the other stands for, and so not the same. */
    Stream<List<Count>> notSame() {
        return pairs(equalities.stream().filter(equality -> !equality.isSame()));
    }

    private static Stream<List<Count>> pairs(Stream<Equality> equalities) {
        return equalities.flatMap(
                one -> one.left().stream().flatMap(left -> one.right().stream().map(right -> List.of(left, right))));
    }
}
