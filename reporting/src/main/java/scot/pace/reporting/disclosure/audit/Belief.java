package scot.pace.reporting.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an attacker takes for granted about the cells behind a symbol: their lowest and highest count.
 *
 * @param fitsTruth whether it is known to hold, so that an attacker is right to believe it
 */
record Belief(String name, SortedMap<String, Bounds> bySymbol, boolean fitsTruth) {

    record Bounds(double low, double high) {}

    static final Bounds ANY = new Bounds(0, Double.POSITIVE_INFINITY);
    private static final Bounds SOME = new Bounds(1, Double.POSITIVE_INFINITY);

    /** What can be believed of these symbols; {@code small} is the highest count that is hidden for itself. */
    static List<Belief> about(Iterable<String> symbols, int small, boolean zerosMayBeHidden) {
        var all = new ArrayList<String>();
        symbols.forEach(all::add);
        var beliefs = new ArrayList<Belief>();
        beliefs.add(same("hidden cells count 1 or more", all, SOME, !zerosMayBeHidden));
        if (zerosMayBeHidden) {
            beliefs.add(same("hidden cells may count nothing", all, ANY, true));
        }
        if (all.size() > 1 || all.stream().anyMatch(Belief::saysLessThan)) {
            all.forEach(symbol -> beliefs.add(tellsSmall(symbol, all, small)));
        }
        return beliefs;
    }

    private static boolean saysLessThan(String symbol) {
        return symbol.matches("<\\s*[0-9]{1,6}");
    }

    private static Belief same(String name, List<String> symbols, Bounds bounds, boolean fitsTruth) {
        var bySymbol = new TreeMap<String, Bounds>();
        symbols.forEach(symbol -> bySymbol.put(symbol, bounds));
        return new Belief(name, bySymbol, fitsTruth);
    }

    /** One symbol stands for small counts, the others for counts that are not. */
    private static Belief tellsSmall(String symbol, List<String> all, int small) {
        int most = saysLessThan(symbol) ? Integer.parseInt(symbol.replaceAll("[^0-9]", "")) - 1 : small;
        var bySymbol = new TreeMap<String, Bounds>();
        for (var other : all) {
            bySymbol.put(
                    other,
                    other.equals(symbol) ? new Bounds(1, most) : new Bounds(most + 1.0, Double.POSITIVE_INFINITY));
        }
        return new Belief("'" + symbol + "' stands for small counts, other symbols do not", bySymbol, false);
    }
}
