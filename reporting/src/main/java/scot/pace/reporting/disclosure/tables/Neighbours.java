package scot.pace.reporting.disclosure.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Divides many cells into parts that a program can ask about one by one while the rest keep their counts. Cells of the same few codes
 * of the dimension that has most stand in one part, and with them whatever is a total of that dimension: that is where the room of a
 * cell mostly is.
 */
public final class Neighbours {

    private Neighbours() {}

    /**
     * Several ways to divide, the smaller parts first.
     *
     * @param keys the key of each cell
     * @param size how many cells a part has, about
     */
    public static List<List<BitSet>> groupings(IntFunction<CellKey> keys, BitSet cells, int size) {
        var codes = cells.stream().mapToObj(cell -> keys.apply(cell).codes()).toList();
        int dimension = widest(codes);
        var inner = new ArrayList<>(
                new TreeSet<>(codes.stream().map(code -> code.get(dimension)).toList()));
        inner.remove(CellKey.TOTAL);
        int many = inner.size();
        int groups = Math.max(2, (cells.cardinality() + size - 1) / size);
        var ways = new ArrayList<List<BitSet>>();
        ways.add(parts(keys, cells, dimension, inner, 2 * groups, code -> code * 2 * groups / many));
        ways.add(parts(keys, cells, dimension, inner, groups, code -> code * groups / many));
        ways.add(parts(keys, cells, dimension, inner, groups, code -> code % groups));
        ways.add(parts(keys, cells, dimension, inner, groups, code -> code / 2 % groups));
        ways.add(parts(keys, cells, dimension, inner, groups - 1, code -> code / groups % (groups - 1)));
        return ways;
    }

    /** Every other cell, and the rest. */
    public static List<BitSet> halves(BitSet cells) {
        var halves = List.of(new BitSet(), new BitSet());
        int number = 0;
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            halves.get(number++ % 2).set(cell);
        }
        return halves;
    }

    private static int widest(List<List<String>> codes) {
        int widest = 0;
        long most = 0;
        int shortest = codes.stream().mapToInt(List::size).min().orElse(0);
        for (int i = 0; i < shortest; i++) {
            int dimension = i;
            long different =
                    codes.stream().map(code -> code.get(dimension)).distinct().count();
            if (different > most) {
                widest = i;
                most = different;
            }
        }
        return widest;
    }

    private static List<BitSet> parts(
            IntFunction<CellKey> keys,
            BitSet cells,
            int dimension,
            List<String> inner,
            int groups,
            IntUnaryOperator groupOf) {
        var parts = IntStream.range(0, groups).mapToObj(any -> new BitSet()).toList();
        cells.stream().forEach(cell -> {
            int code = inner.indexOf(keys.apply(cell).codes().get(dimension));
            if (code < 0) {
                parts.forEach(part -> part.set(cell));
            } else {
                parts.get(groupOf.applyAsInt(code)).set(cell);
            }
        });
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
