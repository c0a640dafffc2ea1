package scot.pace.reporting.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.pace.schema.Authority;

/**
 * Authorities that never sent a return. SQL knows nothing of them; each stands, withheld, beside every figure that a measure has of
 * another authority, so that every national table shows that it is missing and not that it has nobody. What speaks of another's own
 * aims and tests of change has no place for it.
 */
final class SilentAuthorities {

    private static final List<String> OF_ONE_AUTHORITY = List.of("local_aim", "test_of_change");

    private SilentAuthorities() {}

    /** What was counted, and the withheld figures of those of whom a measure says nothing. */
    static List<Figure> added(List<Figure> counted) {
        var all = new ArrayList<>(counted);
        Map<String, List<Figure>> ofAuthorities = new LinkedHashMap<>();
        counted.stream()
                .filter(figure -> figure.key().isOfAnAuthority()
                        && Collections.disjoint(figure.key().by().keySet(), OF_ONE_AUTHORITY))
                .forEach(figure -> ofAuthorities
                        .computeIfAbsent(figure.key().measure(), measure -> new ArrayList<>())
                        .add(figure));
        ofAuthorities.values().forEach(figures -> all.addAll(withheld(figures)));
        return all;
    }

    private static List<Figure> withheld(List<Figure> ofOneMeasure) {
        Set<String> heard = new LinkedHashSet<>();
        Map<FigureKey, Figure> places = new LinkedHashMap<>();
        for (var figure : ofOneMeasure) {
            heard.add(figure.key().area());
            places.putIfAbsent(figure.key().in(""), figure);
        }
        var withheld = new ArrayList<Figure>();
        for (var authority : Authority.all()) {
            if (!heard.contains(authority.code())) {
                places.forEach((place, figure) ->
                        withheld.add(Figure.counted(place.in(authority.code()), 0, null, figure.unit())
                                .marked(List.of(Mark.WITHHELD))));
            }
        }
        return withheld;
    }
}
