package scot.pace.reporting.measures;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One whole number that a figure tells: what it counts, what that is a part of, and the rest of the whole, which a reader gets by
 * subtraction.
 */
public record Count(FigureKey figure, Part part) implements Comparable<Count> {

    private static final Comparator<Count> ORDER =
            Comparator.comparing(Count::figure).thenComparing(Count::part);

    /** Which number of the figure. */
    public enum Part {
        NUMERATOR,
        REST,
        DENOMINATOR
    }

    /**
     * The number of children, clocks or the like; empty where the figure has no such number. The population of a rate is public and
     * no count; weeks and shares of waits have only the number of those they speak of.
     */
    public static OptionalLong in(Figure figure, Part part) {
        var whole = figure.denominator();
        boolean counted = figure.unit() != Unit.WEEKS && figure.unit() != Unit.PERCENT_OF_WAITS;
        boolean divided = whole != null && figure.unit() != Unit.PER_1000;
        if (!figure.unit().aboutChildren()) {
            return OptionalLong.empty();
        }
        if (part == Part.NUMERATOR) {
            return counted ? OptionalLong.of(figure.numerator()) : OptionalLong.empty();
        }
        if (whole == null || !divided || (part == Part.REST && !counted)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(part == Part.REST ? whole - figure.numerator() : whole);
    }

    /** All counts of some figures, in their order. */
    public static Map<Count, Long> in(Collection<Figure> figures) {
        var counts = new LinkedHashMap<Count, Long>();
        for (var figure : figures) {
            for (var part : Part.values()) {
                in(figure, part).ifPresent(value -> counts.put(new Count(figure.key(), part), value));
            }
        }
        return counts;
    }

    /** The same as an earlier release has it, where it was revised since. */
    public Count asIn(String release) {
        return new Count(figure.asIn(release), part);
    }

    @Override
    public int compareTo(Count other) {
        return ORDER.compare(this, other);
    }
}
