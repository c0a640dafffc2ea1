package scot.pace.reporting.disclosure.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pace.reporting.disclosure.tables.CellKey;

/**
 * Cells that, each taken so many times, add up to a number between two others, both included.
 *
 * @param because how an attacker comes to know it, in words
 */
public record Equation(String because, SortedMap<CellKey, Double> terms, double low, double high) {

    public Equation {
        if (low > high) {
            throw new IllegalArgumentException(because + ": low is higher than high");
        }
        terms = Collections.unmodifiableSortedMap(new TreeMap<>((java.util.Map<CellKey, Double>) terms));
    }

    /** The whole is the sum of its parts. */
    static Equation sum(String because, CellKey whole, Iterable<CellKey> parts) {
        var terms = new TreeMap<CellKey, Double>();
        terms.put(whole, -1.0);
        parts.forEach(part -> terms.merge(part, 1.0, Double::sum));
        return new Equation(because, terms, 0, 0);
    }

    /** The equation with a number where the cell is known: what a reader would put down. */
    String written(SortedMap<CellKey, Long> known) {
        return because + ": "
                + terms.entrySet().stream()
                        .map(term -> times(term.getValue())
                                + (known.containsKey(term.getKey())
                                        ? Long.toString(known.getOrDefault(term.getKey(), 0L))
                                        : "[" + term.getKey() + "]"))
                        .collect(Collectors.joining(" "))
                + (low == high ? " = " + plain(low) : " is " + plain(low) + " to " + plain(high));
    }

    private static String times(double factor) {
        if (Math.abs(factor) == 1) {
            return factor > 0 ? "+ " : "- ";
        }
        return (factor > 0 ? "+ " : "- ") + plain(Math.abs(factor)) + " x ";
    }

    private static String plain(double number) {
        return number == Math.rint(number) && !Double.isInfinite(number)
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
