package scot.pace.reporting.disclosure.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The codes of a dimension, and which add up to which. A code may lie under several parents, and a parent may be divided in several
 * ways: each way is a partition of its own, made whole with inner codes where the hierarchy leaves some out.
 */
final class Dimension {

    /** A code that is the sum of others. */
    record Partition(String whole, List<String> parts) {}

    private final SortedMap<String, SortedSet<String>> innerUnder;
    private final List<Partition> partitions;

    private Dimension(SortedMap<String, SortedSet<String>> innerUnder, List<Partition> partitions) {
        this.innerUnder = innerUnder;
        this.partitions = partitions;
    }

    /**
     * A dimension from its inner codes and the children of each parent.
     *
     * @throws IllegalArgumentException where a code lies under itself; the message is the code
     */
    static Dimension of(SortedSet<String> inner, SortedMap<String, SortedSet<String>> children) {
        var all = new TreeMap<>(children);
        var tops = new TreeSet<>(inner);
        tops.addAll(children.keySet());
        children.values().forEach(tops::removeAll);
        tops.remove(CellKey.TOTAL);
        all.computeIfAbsent(CellKey.TOTAL, total -> new TreeSet<>());
        var underTotal = new TreeSet<>(all.getOrDefault(CellKey.TOTAL, new TreeSet<>()));
        underTotal.addAll(tops);
        all.put(CellKey.TOTAL, underTotal);
        var innerUnder = new TreeMap<String, SortedSet<String>>();
        var partitions = new ArrayList<Partition>();
        for (var whole : all.keySet()) {
            innerUnder(whole, all, innerUnder, new ArrayList<>());
        }
        all.forEach((whole, parts) -> partitions.addAll(partitions(whole, parts, innerUnder)));
        return new Dimension(innerUnder, partitions);
    }

    /** Every code, the inner ones and {@value CellKey#TOTAL} among them. */
    SortedSet<String> codes() {
        return new TreeSet<>(innerUnder.keySet());
    }

    List<Partition> partitions() {
        return partitions;
    }

    /** Every code that counts this inner code, itself among them. */
    List<String> above(String inner) {
        return innerUnder.entrySet().stream()
                .filter(entry -> entry.getValue().contains(inner))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static SortedSet<String> innerUnder(
            String code,
            SortedMap<String, SortedSet<String>> children,
            SortedMap<String, SortedSet<String>> found,
            List<String> path) {
        var known = found.get(code);
        if (known != null) {
            return known;
        }
        if (path.contains(code)) {
            throw new IllegalArgumentException(code);
        }
        path.add(code);
        var inner = new TreeSet<String>();
        var below = children.get(code);
        if (below == null) {
            inner.add(code);
        } else {
            below.forEach(child -> inner.addAll(innerUnder(child, children, found, path)));
        }
        path.remove(code);
        found.put(code, inner);
        return inner;
    }

    /** Takes the children in order into as few partitions as they fit without overlap. */
    private static List<Partition> partitions(
            String whole, SortedSet<String> children, SortedMap<String, SortedSet<String>> innerUnder) {
        var ways = new ArrayList<List<String>>();
        List<SortedSet<String>> covered = new ArrayList<>();
        for (var child : children) {
            var inner = under(innerUnder, child);
            int way = 0;
            while (way < ways.size() && !Collections.disjoint(covered.get(way), inner)) {
                way++;
            }
            if (way == ways.size()) {
                ways.add(new ArrayList<>());
                covered.add(new TreeSet<>());
            }
            ways.get(way).add(child);
            covered.get(way).addAll(inner);
        }
        var partitions = new ArrayList<Partition>();
        for (int way = 0; way < ways.size(); way++) {
            var parts = new ArrayList<>(ways.get(way));
            for (var inner : under(innerUnder, whole)) {
                if (!covered.get(way).contains(inner)) {
                    parts.add(inner);
                }
            }
            partitions.add(new Partition(whole, parts));
        }
        return partitions;
    }

    private static SortedSet<String> under(SortedMap<String, SortedSet<String>> innerUnder, String code) {
        return innerUnder.getOrDefault(code, new TreeSet<>());
    }
}
