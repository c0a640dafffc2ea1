package scot.pace.reporting.disclosure.tables;

import java.util.ArrayList;
import java.util.List;

/** Which cell: a code of every dimension, {@value #TOTAL} where the cell counts all of them. Ordered dimension by dimension. */
public record CellKey(List<String> codes) implements Comparable<CellKey> {

    /** The code that stands for all codes of a dimension. */
    public static final String TOTAL = "Total";

    public CellKey {
        codes = List.copyOf(codes);
    }

    public static CellKey of(String... codes) {
        return new CellKey(List.of(codes));
    }

    /** The cell that has another code in one dimension. */
    CellKey with(int dimension, String code) {
        var changed = new ArrayList<>(codes);
        changed.set(dimension, code);
        return new CellKey(changed);
    }

    @Override
    public int compareTo(CellKey other) {
        for (int i = 0; i < Math.min(codes.size(), other.codes.size()); i++) {
            int order = codes.get(i).compareTo(other.codes.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(codes.size(), other.codes.size());
    }

    @Override
    public String toString() {
        return String.join(",", codes);
    }
}
