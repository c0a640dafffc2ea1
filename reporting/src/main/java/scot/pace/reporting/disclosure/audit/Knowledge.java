package scot.pace.reporting.disclosure.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import scot.pace.reporting.disclosure.tables.CellKey;

/**
 * What an attacker knows, of however many tables and releases: counts, hidden cells, and equations between them. A cell is named by
 * its codes, whatever they are; the same name is the same cell, wherever it was published. A cell that only an equation names is
 * hidden.
 */
public final class Knowledge {

    private final SortedMap<CellKey, Long> known = new TreeMap<>();
    private final SortedSet<CellKey> cells = new TreeSet<>();
    private final List<Equation> equations = new ArrayList<>();

    /**
     * A count that was published, or that the attacker has from elsewhere.
     *
     * @throws IllegalArgumentException where another count is known of the cell: a count that was revised is a cell of its release
     */
    public void known(CellKey cell, long count) {
        var other = known.putIfAbsent(cell, count);
        if (other != null && other != count) {
            throw new IllegalArgumentException(cell + " is known to be " + other + " and " + count);
        }
        cells.add(cell);
    }

    /** A cell of which a symbol is shown; nothing changes where its count is known. */
    public void hidden(CellKey cell) {
        cells.add(cell);
    }

    /** A whole and its parts, as a hierarchy, a rolling window or a numerator and its complement make them. */
    public void sum(String because, CellKey whole, Iterable<CellKey> parts) {
        add(Equation.sum(because, whole, parts));
    }

    /** Two cells that always count the same. */
    public void same(String because, CellKey one, CellKey other) {
        sum(because, one, List.of(other));
    }

    /**
     * A percentage beside hidden counts: it bounds the part by the whole.
     *
     * @param percent as it is shown, {@code 37} or {@code 37.5}: it may be out by half a unit of its last digit
     */
    public void percentage(String because, CellKey part, CellKey whole, String percent) {
        double stated = Double.parseDouble(percent);
        ratio(because, part, whole, (stated - half(percent)) / 100, (stated + half(percent)) / 100);
    }

    /** Half a unit of the last digit. */
    static double half(String percent) {
        int point = percent.indexOf('.');
        return 0.5 * Math.pow(10, point < 0 ? 0 : -(percent.length() - point - 1));
    }

    /** A ratio that lies between two numbers. */
    public void ratio(String because, CellKey part, CellKey whole, double low, double high) {
        var least = new TreeMap<CellKey, Double>();
        least.put(part, 1.0);
        var most = new TreeMap<CellKey, Double>(least);
        least.merge(whole, -low, Double::sum);
        most.merge(whole, -high, Double::sum);
        add(new Equation(because, least, 0, Double.POSITIVE_INFINITY));
        add(new Equation(because, most, Double.NEGATIVE_INFINITY, 0));
    }

    /** Anything else that is linear. */
    public void add(Equation equation) {
        equations.add(equation);
        cells.addAll(equation.terms().keySet());
    }

    /** The same, of somebody who knows more counts: an authority its own, a reader those of others. */
    public Knowledge with(Map<CellKey, Long> more) {
        var together = new Knowledge();
        together.known.putAll(known);
        together.cells.addAll(cells);
        together.equations.addAll(equations);
        more.forEach(together::known);
        return together;
    }

    /** Every cell that is not known, in order. */
    public SortedSet<CellKey> hidden() {
        var hidden = new TreeSet<>(cells);
        hidden.removeAll(known.keySet());
        return hidden;
    }

    SortedMap<CellKey, Long> known() {
        return Collections.unmodifiableSortedMap(known);
    }

    List<Equation> equations() {
        return Collections.unmodifiableList(equations);
    }
}
