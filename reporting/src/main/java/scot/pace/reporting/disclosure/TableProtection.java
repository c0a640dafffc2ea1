package scot.pace.reporting.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.optimum.Optimum;
import scot.pace.reporting.disclosure.optimum.Suppression;
import scot.pace.reporting.disclosure.optimum.Task;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.disclosure.tables.CellSystem;
import scot.pace.reporting.disclosure.tables.LinkedTables;

/** Decides which cells of linked tables are hidden, so that none of them can be worked out from the others. */
public final class TableProtection {

    private TableProtection() {}

    /**
     * Linked tables, and why cells of them are hidden.
     *
     * @param reasons of every hidden cell; a cell that is not in it is shown
     * @param optimum what it cost
     * @param witnesses changes of counts that show to an audit that hidden cells may be other numbers; it need not believe them
     */
    public record ProtectedTables(
            CellSystem system,
            SortedMap<CellKey, Reason> reasons,
            Optimum optimum,
            List<SortedMap<CellKey, Double>> witnesses) {

        /** Whether a cell is hidden for itself. */
        public boolean isPrimary(CellKey key) {
            var reason = reasons.get(key);
            return reason != null && reason != Reason.SECONDARY && reason != Reason.LINKED;
        }
    }

    /**
     * Protects the tables.
     *
     * @param shares dimensions, from 0, whose codes are parts of a whole and may be read as percentages of it
     * @param known cells that are known to an attacker from elsewhere
     */
    public static ProtectedTables protect(
            LinkedTables.Read tables,
            DisclosurePolicy policy,
            List<Integer> shares,
            Set<CellKey> known,
            Solver solver) {
        var rule = PrimaryRule.apply(tables.system(), policy, shares);
        var system = rule.system();
        var task = new Task(
                system,
                cells(system, rule.primary().keySet()),
                cells(system, rule.unpublished()),
                cells(system, known),
                cell -> needed(policy, system.value(cell), rule.primary().get(system.key(cell))));
        var optimum = Suppression.of(task, solver);
        return new ProtectedTables(
                tables.system(),
                reasons(system, rule, optimum, tables.linked()),
                optimum,
                optimum.witnesses().stream()
                        .map(changes -> byKey(system, changes))
                        .toList());
    }

    private static long needed(DisclosurePolicy policy, long value, @org.jspecify.annotations.Nullable Reason reason) {
        boolean small = policy.isPrimary(value) || (reason == Reason.TOO_FEW && value == 0);
        return small ? policy.upperBoundNeeded(value) : 0;
    }

    private static SortedMap<CellKey, Reason> reasons(
            CellSystem system, PrimaryRule.Applied rule, Optimum optimum, SortedSet<CellKey> linked) {
        var reasons = new TreeMap<>(rule.primary());
        optimum.hidden().stream()
                .mapToObj(system::key)
                .forEach(key -> reasons.putIfAbsent(key, linked.contains(key) ? Reason.LINKED : Reason.SECONDARY));
        rule.unpublished().forEach(reasons::remove);
        return reasons;
    }

    private static SortedMap<CellKey, Double> byKey(CellSystem system, SortedMap<Integer, Double> changes) {
        var byKey = new TreeMap<CellKey, Double>();
        changes.forEach((cell, change) -> byKey.put(system.key(cell), change));
        return byKey;
    }

    private static BitSet cells(CellSystem system, Iterable<CellKey> keys) {
        var cells = new BitSet();
        var missing = new ArrayList<CellKey>();
        for (var key : keys) {
            int cell = system.number(key);
            if (cell < 0) {
                missing.add(key);
            } else {
                cells.set(cell);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("these cells are in no table: " + missing);
        }
        return cells;
    }
}
