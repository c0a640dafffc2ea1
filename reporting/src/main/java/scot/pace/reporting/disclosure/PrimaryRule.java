package scot.pace.reporting.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.disclosure.tables.CellSystem;

/**
 * Which cells tell of few by themselves. In a dimension whose codes are parts of a whole, the rest of the whole counts too: where it is
 * small and no cell of its own, it joins the system as a cell that is never published, so that it is protected like any other.
 */
public final class PrimaryRule {

    private PrimaryRule() {}

    /** The system with the rests it may have gained, and the reason of each cell that is hidden for itself. */
    public record Applied(CellSystem system, SortedMap<CellKey, Reason> primary, List<CellKey> unpublished) {}

    /** Applies the rule; {@code shares} holds the dimensions, from 0, whose codes are parts of a whole. */
    public static Applied apply(CellSystem system, DisclosurePolicy policy, List<Integer> shares) {
        var primary = new TreeMap<CellKey, Reason>();
        for (int cell = 0; cell < system.size(); cell++) {
            if (policy.isPrimary(system.value(cell))) {
                primary.put(system.key(cell), Reason.PRIMARY);
            }
        }
        var rests = new TreeMap<CellKey, Long>();
        var sums = new ArrayList<CellSystem.KeyedSum>();
        for (int dimension : shares) {
            for (int cell = 0; cell < system.size(); cell++) {
                share(system, policy.smallCounts(), dimension, cell, primary, rests, sums);
            }
        }
        if (rests.isEmpty()) {
            return new Applied(system, primary, List.of());
        }
        rests.keySet().forEach(rest -> primary.put(rest, Reason.COMPLEMENT));
        return new Applied(with(system, rests, sums), primary, List.copyOf(rests.keySet()));
    }

    private static void share(
            CellSystem system,
            SmallCounts counts,
            int dimension,
            int cell,
            Map<CellKey, Reason> primary,
            SortedMap<CellKey, Long> rests,
            List<CellSystem.KeyedSum> sums) {
        var key = system.key(cell);
        var codes = new ArrayList<>(key.codes());
        if (codes.set(dimension, CellKey.TOTAL).equals(CellKey.TOTAL)) {
            return;
        }
        var whole = new CellKey(codes);
        long all = system.value(system.number(whole));
        long rest = all - system.value(cell);
        if (counts.isSmall(rest)) {
            primary.putIfAbsent(key, Reason.COMPLEMENT);
            codes.set(dimension, "all but " + key.codes().get(dimension));
            rests.put(new CellKey(codes), rest);
            sums.add(new CellSystem.KeyedSum(whole, List.of(key, new CellKey(codes))));
        } else if (counts.tellsOfAll(system.value(cell), all)) {
            primary.putIfAbsent(key, Reason.TOO_FEW);
        }
    }

    private static CellSystem with(
            CellSystem system, SortedMap<CellKey, Long> rests, List<CellSystem.KeyedSum> restSums) {
        var cells = new TreeMap<>(rests);
        for (int cell = 0; cell < system.size(); cell++) {
            cells.put(system.key(cell), system.value(cell));
        }
        var sums = new ArrayList<>(restSums);
        for (var sum : system.sums()) {
            sums.add(new CellSystem.KeyedSum(
                    system.key(sum.whole()),
                    sum.parts().stream().map(system::key).toList()));
        }
        return CellSystem.of(cells, sums);
    }
}
