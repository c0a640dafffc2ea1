package scot.pace.reporting.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import scot.pace.reporting.disclosure.tables.Hierarchies;

/**
 * What follows from a published file: its unknown cells, numbered in the order of their codes, and a line for each sum that has one. A
 * code that has codes below it in a hierarchy, and Total, is the sum of the innermost codes below it.
 */
final class Deductions {

    private static final String TOTAL = "Total";

    private final PublishedTable published;
    private final List<String> dimensions;
    private final SortedMap<List<String>, Long> known;
    private final List<SortedMap<String, SortedSet<String>>> innermost = new ArrayList<>();
    private final SortedMap<String, Integer> numbers = new TreeMap<>();
    private final List<List<String>> unknown = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

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
        published.counts().keySet().forEach(codes -> {
            if (value(codes) < 0) {
                number(codes);
            }
        });
        published.counts().keySet().forEach(codes -> {
            for (int i = 0; i < dimensions.size(); i++) {
                addSum(codes, i);
            }
        });
        addPercentages();
    }

    List<List<String>> unknown() {
        return unknown;
    }

    List<Line> lines() {
        return lines;
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

    private int number(List<String> codes) {
        return numbers.computeIfAbsent(String.join("\n", codes), any -> {
            unknown.add(codes);
            return unknown.size() - 1;
        });
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
            var terms = new TreeMap<Integer, Double>();
            double rest = -take(whole, -1, terms);
            for (var part : parts) {
                rest -= take(part, 1, terms);
            }
            lines.add(new Line(terms, rest, rest));
        }
    }

    /** Takes a cell into a sum: as a term if it is unknown, else by the number that is returned. */
    private double take(List<String> codes, double factor, SortedMap<Integer, Double> terms) {
        long value = value(codes);
        if (value >= 0) {
            return factor * value;
        }
        terms.merge(number(codes), factor, Double::sum);
        return 0;
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
        return part < 0 || whole <= 0 || Math.abs(100.0 * part / whole - stated) <= half(percent) + 1e-9;
    }

    private void addPercentage(List<String> codes, String percent, int dimension) {
        double stated = Double.parseDouble(percent);
        var whole = whole(codes, dimension);
        if (value(codes) >= 0 && value(whole) >= 0) {
            return;
        }
        var above = new TreeMap<Integer, Double>();
        double least = -take(codes, 1, above) - take(whole, -(stated - half(percent)) / 100, above);
        lines.add(new Line(above, least, Double.POSITIVE_INFINITY));
        var below = new TreeMap<Integer, Double>();
        double most = -take(codes, 1, below) - take(whole, -(stated + half(percent)) / 100, below);
        lines.add(new Line(below, Double.NEGATIVE_INFINITY, most));
    }

    private static List<String> whole(List<String> codes, int dimension) {
        var whole = new ArrayList<>(codes);
        whole.set(dimension, TOTAL);
        return whole;
    }

    /** Half a unit of the last digit. */
    private static double half(String percent) {
        int point = percent.indexOf('.');
        return 0.5 * Math.pow(10, point < 0 ? 0 : -(percent.length() - point - 1));
    }
}
