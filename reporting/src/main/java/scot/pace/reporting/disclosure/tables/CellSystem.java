package scot.pace.reporting.disclosure.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cells, numbered in the order of their keys, and the sums between them. The same cells and sums make the same system, whatever order
 * they came in.
 */
public final class CellSystem {

    private final List<CellKey> keys;
    private final long[] values;
    private final List<Sum> sums;

    private CellSystem(List<CellKey> keys, long[] values, List<Sum> sums) {
        this.keys = keys;
        this.values = values;
        this.sums = sums;
    }

    /** A whole and its parts by key. */
    public record KeyedSum(CellKey whole, List<CellKey> parts) {
        public KeyedSum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Puts a system together.
     *
     * @throws IllegalArgumentException where a value is negative, a sum names a cell that is not there or does not hold
     */
    public static CellSystem of(SortedMap<CellKey, Long> cells, List<KeyedSum> sums) {
        var keys = List.copyOf(cells.keySet());
        var numbers = new TreeMap<CellKey, Integer>();
        var values = new long[keys.size()];
        for (var cell : cells.entrySet()) {
            if (cell.getValue() < 0) {
                throw new IllegalArgumentException("a count is negative: " + cell.getKey());
            }
            values[numbers.size()] = cell.getValue();
            numbers.put(cell.getKey(), numbers.size());
        }
        var numbered = new ArrayList<Sum>();
        for (var sum : sums) {
            var parts = sum.parts().stream()
                    .map(key -> number(numbers, key))
                    .sorted()
                    .toList();
            int whole = number(numbers, sum.whole());
            if (parts.stream().mapToLong(part -> values[part]).sum() != values[whole]) {
                throw new IllegalArgumentException("the parts do not add up to " + sum.whole());
            }
            numbered.add(new Sum(whole, parts));
        }
        var ordered = numbered.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Sum::whole)
                        .thenComparing(sum -> sum.parts().toString()))
                .toList();
        return new CellSystem(keys, values, ordered);
    }

    private static int number(Map<CellKey, Integer> numbers, CellKey key) {
        var number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("a sum names a cell that is not there: " + key);
        }
        return number;
    }

    /** How many cells there are; they are numbered from 0. */
    public int size() {
        return values.length;
    }

    public CellKey key(int cell) {
        return keys.get(cell);
    }

    public long value(int cell) {
        return values[cell];
    }

    public List<Sum> sums() {
        return sums;
    }

    /** The number of a cell; -1 where there is none with this key. */
    public int number(CellKey key) {
        return Math.max(-1, java.util.Collections.binarySearch(keys, key));
    }
}
