package scot.pace.reporting.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;

/** Changes of the likely counts that somebody says are possible, found by the cells they change. */
final class Claims {

    private final List<SortedMap<CellKey, Double>> claims;
    private final Map<CellKey, List<Integer>> byCell = new HashMap<>();

    Claims(List<SortedMap<CellKey, Double>> claims) {
        this.claims = claims;
        for (int i = 0; i < claims.size(); i++) {
            for (var cell : claims.get(i).keySet()) {
                byCell.computeIfAbsent(cell, any -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Each that changes one of these cells, a number for each of them. */
    List<double[]> of(List<CellKey> cells) {
        var changes = new TreeMap<Integer, double[]>();
        for (int i = 0; i < cells.size(); i++) {
            for (int claim : byCell.getOrDefault(cells.get(i), List.of())) {
                changes.computeIfAbsent(claim, any -> new double[cells.size()])[i] =
                        claims.get(claim).getOrDefault(cells.get(i), 0.0);
            }
        }
        return List.copyOf(changes.values());
    }
}
