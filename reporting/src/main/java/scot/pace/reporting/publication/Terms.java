package scot.pace.reporting.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.pace.reporting.measures.FigureKey;

/**
 * Which figure is meant, as table files write it: {@code measure=s1-classes aim=aim-2 class=MET part=numerator}. A word that
 * is not {@code measure}, {@code area} or {@code part} is a breakdown with its category. Without
 * {@code part} the value is meant.
 */
record Terms(Map<String, String> said) {

    private static final Set<String> NOT_BREAKDOWNS = Set.of("measure", "area", "part");

    Terms {
        said = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(said));
        if (breakdowns(said).size() > FigureKey.MOST_BREAKDOWNS) {
            throw new IllegalArgumentException("more than three breakdowns: " + said);
        }
    }

    static Terms parse(String written) {
        var said = new LinkedHashMap<String, String>();
        for (var term :
                written.isBlank() ? List.<String>of() : List.of(written.strip().split(" +"))) {
            int equals = term.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'" + term + "' is not written like word=value");
            }
            said.put(term.substring(0, equals), term.substring(equals + 1));
        }
        Part.written(said.getOrDefault("part", "value"));
        return new Terms(said);
    }

    /** Both together; where both say the same word, the other has the last say. */
    Terms and(Terms other) {
        var both = new LinkedHashMap<>(said);
        both.putAll(other.said);
        return new Terms(both);
    }

    /** The measure that is meant; IllegalStateException where none is said. */
    String measure() {
        var measure = said.get("measure");
        if (measure == null) {
            throw new IllegalStateException("no measure is said in " + said);
        }
        return measure;
    }

    /** The number in an area and period; an area that is said goes before the one given. */
    Cell in(String area, String period) {
        var key = FigureKey.total(measure(), said.getOrDefault("area", area), period);
        for (var breakdown : breakdowns(said)) {
            key = key.by(breakdown, said.getOrDefault(breakdown, ""));
        }
        return new Cell(key, Part.written(said.getOrDefault("part", "value")));
    }

    private static List<String> breakdowns(Map<String, String> said) {
        return said.keySet().stream()
                .filter(word -> !NOT_BREAKDOWNS.contains(word))
                .toList();
    }
}
