package scot.pace.reporting.disclosure.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;

/** Changes of the likely counts that somebody says are possible, found by the cells they change. */
final class Claims {

    private final Map<CellKey, Map<Integer, Double>> byCell = new HashMap<>();

    Claims(List<SortedMap<CellKey, Double>> claims) {
        for (int i = 0; i < claims.size(); i++) {
            int claim = i;
            claims.get(i).forEach((cell, change) -> byCell.computeIfAbsent(cell, any -> new TreeMap<>())
                    .put(claim, change));
        }
    }

    /** Each that changes one of these cells, a number for each of them. */
    List<double[]> of(List<CellKey> cells) {
        var changes = new TreeMap<Integer, double[]>();
        for (int i = 0; i < cells.size(); i++) {
            int cell = i;
            byCell.getOrDefault(cells.get(i), Map.of())
                    .forEach((claim, change) ->
                            changes.computeIfAbsent(claim, any -> new double[cells.size()])[cell] = change);
        }
        return List.copyOf(changes.values());
    }
}
