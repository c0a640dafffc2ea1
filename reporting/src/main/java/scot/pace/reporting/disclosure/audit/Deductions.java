package scot.pace.reporting.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.disclosure.tables.Hierarchies;

/**
 * What follows from a published file. A code that has codes below it in a hierarchy, and Total, is the sum of the innermost codes below
 * it.
 */
final class Deductions {

    private static final String TOTAL = "Total";

    private final PublishedTable published;
    private final List<String> dimensions;
    private final SortedMap<List<String>, Long> known;
    private final List<SortedMap<String, SortedSet<String>>> innermost = new ArrayList<>();
    private final Knowledge knowledge = new Knowledge();

    Deductions(
            PublishedTable published,
            List<String> dimensions,
            Hierarchies hierarchies,
            SortedMap<List<String>, Long> known) {
        this.published = published;
        this.dimensions = dimensions;
        this.known = known;
        for (int i = 0; i < dimensions.size(); i++) {
            innermost.add(innermost(i, hierarchies.children(dimensions.get(i))));
        }
        published.counts().keySet().forEach(this::tell);
        published.counts().keySet().forEach(codes -> {
            for (int i = 0; i < dimensions.size(); i++) {
                addSum(codes, i);
            }
        });
        addPercentages();
    }

    Knowledge knowledge() {
        return knowledge;
    }

    private CellKey tell(List<String> codes) {
        var cell = new CellKey(codes);
        long value = value(codes);
        if (value < 0) {
            knowledge.hidden(cell);
        } else {
            knowledge.known(cell, value);
        }
        return cell;
    }

    private SortedMap<String, SortedSet<String>> innermost(int dimension, Map<String, SortedSet<String>> children) {
        var codes = new TreeSet<String>();
        published.counts().keySet().forEach(key -> codes.add(key.get(dimension)));
        children.values().forEach(codes::addAll);
        codes.addAll(children.keySet());
        var inner = new TreeSet<>(codes);
        inner.removeAll(children.keySet());
        inner.remove(TOTAL);
        var found = new TreeMap<String, SortedSet<String>>();
        for (var code : children.keySet()) {
            var below = new TreeSet<String>();
            var open = new ArrayList<>(children.getOrDefault(code, new TreeSet<>()));
            var seen = new TreeSet<String>();
            while (!open.isEmpty()) {
                var next = open.remove(open.size() - 1);
                if (seen.add(next)) {
                    below.addAll(inner.contains(next) ? List.of(next) : List.of());
                    open.addAll(children.getOrDefault(next, new TreeSet<>()));
                }
            }
            found.put(code, below);
        }
        found.put(TOTAL, inner);
        return found;
    }

    /** The count if it is shown or known, else -1. */
    private long value(List<String> codes) {
        var text = published.counts().get(codes);
        if (text != null && PublishedTable.isCount(text)) {
            return Long.parseLong(text);
        }
        return known.getOrDefault(codes, -1L);
    }

    private void addSum(List<String> whole, int dimension) {
        var below = innermost.get(dimension).get(whole.get(dimension));
        if (below == null) {
            return;
        }
        var parts = new ArrayList<List<String>>();
        boolean divided = false;
        for (var code : below) {
            var part = new ArrayList<>(whole);
            part.set(dimension, code);
            parts.add(part);
            divided |= published.counts().containsKey(part);
        }
        if (divided) {
            knowledge.sum(
                    "sum over " + dimensions.get(dimension),
                    tell(whole),
                    parts.stream().map(this::tell).toList());
        }
    }

    /** A percentage is of the whole in the one dimension in which all percentages of shown counts come out right. */
    private void addPercentages() {
        for (int i = 0; i < dimensions.size(); i++) {
            int dimension = i;
            var stated = published.percentages().entrySet().stream()
                    .filter(entry -> entry.getValue().matches("[0-9]+(\\.[0-9]+)?"))
                    .toList();
            boolean fits = stated.stream().allMatch(entry -> fits(entry.getKey(), entry.getValue(), dimension));
            boolean divides = stated.stream()
                    .anyMatch(entry -> !entry.getKey().get(dimension).equals(TOTAL));
            if (fits && divides) {
                stated.forEach(entry -> addPercentage(entry.getKey(), entry.getValue(), dimension));
                return;
            }
        }
    }

    private boolean fits(List<String> codes, String percent, int dimension) {
        long part = value(codes);
        long whole = value(whole(codes, dimension));
        double stated = Double.parseDouble(percent);
        return part < 0 || whole <= 0 || Math.abs(100.0 * part / whole - stated) <= Knowledge.half(percent) + 1e-9;
    }

    private void addPercentage(List<String> codes, String percent, int dimension) {
        var whole = whole(codes, dimension);
        if (value(codes) < 0 || value(whole) < 0) {
            knowledge.percentage(percent + "% of " + dimensions.get(dimension), tell(codes), tell(whole), percent);
        }
    }

    private static List<String> whole(List<String> codes, int dimension) {
        var whole = new ArrayList<>(codes);
        whole.set(dimension, TOTAL);
        return whole;
    }
}
