package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;

/** The withheld figures, and what becomes of sums with them. */
final class Withheld {

    /** What has figures of every authority, and is withheld where one is silent. */
    private static final String STOCK = "t06";

    private final Set<FigureKey> all = new HashSet<>();
    /** Of which there are figures of authorities at all. */
    private final Set<String> told = new HashSet<>();

    private final Map<String, Set<Authority>> silent = new HashMap<>();
    /** Of authorities that have sent nothing of it: they are nought in the sums of areas, and else no number. */
    private final Set<FigureKey> nothing = new HashSet<>();

    /** Those of some figures. */
    static Withheld among(Collection<Figure> figures) {
        var withheld = new Withheld();
        for (var figure : figures) {
            if (figure.key().isOfAnAuthority()) {
                withheld.told.add(told(figure.key()));
            }
            if (figure.isWithheld()) {
                withheld.add(figure);
            }
        }
        return withheld;
    }

    private void add(Figure figure) {
        var key = figure.key();
        all.add(key);
        Authority.withCode(key.area()).ifPresent(authority -> {
            silent.computeIfAbsent(told(key), any -> new HashSet<>()).add(authority);
            if (figure.numerator() == 0) {
                nothing.add(key);
            }
        });
    }

    /** Whether a sum within an authority is none, because a figure of it is no number. */
    boolean saysNothing(Equality equality) {
        return keys(equality).map(FigureKey::area).distinct().count() == 1
                && keys(equality).anyMatch(nothing::contains);
    }

    /** The measures that leave out the same authorities: {@code s1}. */
    private static String kin(FigureKey key) {
        return key.measure().split("-", 2)[0];
    }

    private static String told(FigureKey key) {
        return kin(key) + " " + key.period();
    }

    /** The authorities of its area that have told nothing of it: what is of Scotland alone leaves out whom the stock leaves out. */
    SortedSet<String> silentIn(FigureKey key) {
        var by = told.contains(told(key)) ? told(key) : STOCK + " " + key.period();
        return silent.getOrDefault(by, Set.of()).stream()
                .filter(authority -> Stream.of(
                                Area.SCOTLAND.code(),
                                Area.familyGroup(authority).code(),
                                authority.code())
                        .anyMatch(key.area()::equals))
                .map(Authority::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The authorities that are counted in one period of the same measures and not in another. */
    Set<String> apart(Equality equality) {
        var ofMeasures = new TreeMap<String, List<Set<String>>>();
        keys(equality).filter(key -> !key.isOfAnAuthority()).forEach(key -> ofMeasures
                .computeIfAbsent(kin(key), any -> new ArrayList<>())
                .add(silentIn(key)));
        var apart = new TreeSet<String>();
        for (var silentIn : ofMeasures.values()) {
            silentIn.stream()
                    .flatMap(Set::stream)
                    .filter(authority -> !silentIn.stream().allMatch(one -> one.contains(authority)))
                    .forEach(apart::add);
        }
        return apart;
    }

    /** Whether a sum that does not hold is none, and no mistake. */
    boolean mayBreak(Equality equality) {
        return keys(equality)
                .anyMatch(key -> all.contains(key)
                        || (!key.isOfAnAuthority() && !silentIn(key).isEmpty()));
    }

    private static Stream<FigureKey> keys(Equality equality) {
        return equality.counts().map(Count::figure);
    }
}
