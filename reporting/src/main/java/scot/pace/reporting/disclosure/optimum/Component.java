package scot.pace.reporting.disclosure.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.disclosure.tables.CellSystem;

/**
 * Part of a task in which something is hidden, and which shares no cell that may be hidden with the rest: it is solved by itself. Of a
 * release with tens of thousands of cells, all parts are small.
 *
 * @param cells the number that each cell of the part has in the whole
 */
record Component(Task task, List<Integer> cells) {

    Component {
        cells = List.copyOf(cells);
    }

    /** The components of a task, in the order of their first cells. */
    static List<Component> of(Task task, CellSystem system) {
        var groups = new Groups(task.size());
        var sumsOf = new TreeMap<Integer, List<Integer>>();
        for (int sum = 0; sum < task.sums(); sum++) {
            int first = first(task, sum);
            for (int cell : task.cellsOf(sum)) {
                if (first >= 0 && task.mayHide(cell)) {
                    groups.join(first, cell);
                }
            }
        }
        for (int sum = 0; sum < task.sums(); sum++) {
            int first = first(task, sum);
            if (first >= 0) {
                sumsOf.computeIfAbsent(groups.of(first), any -> new ArrayList<>())
                        .add(sum);
            }
        }
        var forced = new TreeMap<Integer, BitSet>();
        task.forced().stream().forEach(cell -> forced.computeIfAbsent(groups.of(cell), any -> new BitSet())
                .set(cell));
        return forced.entrySet().stream()
                .map(entry -> part(task, system, entry.getValue(), sumsOf.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static int first(Task task, int sum) {
        for (int cell : task.cellsOf(sum)) {
            if (task.mayHide(cell)) {
                return cell;
            }
        }
        return -1;
    }

    private static Component part(Task task, CellSystem system, BitSet forced, List<Integer> sums) {
        var cells = Task.copy(forced);
        var keyed = new ArrayList<CellSystem.KeyedSum>();
        for (int sum : sums) {
            for (int cell : task.cellsOf(sum)) {
                cells.set(cell);
            }
            keyed.add(new CellSystem.KeyedSum(
                    system.key(task.sum(sum).whole()),
                    task.sum(sum).parts().stream().map(system::key).toList()));
        }
        SortedMap<CellKey, Long> values = new TreeMap<>();
        cells.stream().forEach(cell -> values.put(system.key(cell), system.value(cell)));
        var numbers = cells.stream().boxed().toList();
        return new Component(task.part(CellSystem.of(values, keyed), numbers), numbers);
    }

    /**
     * What changes of the whole change in each component, by the numbers of that.
     *
     * @return a list for each component, in their order; a change of none of its cells is not in it
     */
    static List<List<SortedMap<Integer, Double>>> each(
            List<Component> components, List<SortedMap<Integer, Double>> changes) {
        var places = new HashMap<Integer, Place>();
        var each = new ArrayList<List<SortedMap<Integer, Double>>>();
        for (int number = 0; number < components.size(); number++) {
            var cells = components.get(number).cells;
            for (int cell = 0; cell < cells.size(); cell++) {
                if (components.get(number).task.mayHide(cell)) {
                    places.put(cells.get(cell), new Place(number, cell));
                }
            }
            each.add(new ArrayList<>());
        }
        for (var change : changes) {
            var parts = new TreeMap<Integer, SortedMap<Integer, Double>>();
            change.forEach((cell, by) -> {
                var place = places.get(cell);
                if (place != null) {
                    parts.computeIfAbsent(place.component, any -> new TreeMap<>())
                            .put(place.cell, by);
                }
            });
            parts.forEach((number, part) -> each.get(number).add(part));
        }
        return each;
    }

    /** The number of a cell in its component. */
    private record Place(int component, int cell) {}

    /** Numbers of the part as those of the whole. */
    BitSet whole(BitSet own) {
        var whole = new BitSet();
        own.stream().forEach(cell -> whole.set(cells.get(cell)));
        return whole;
    }

    SortedMap<Integer, Double> whole(SortedMap<Integer, Double> changes) {
        var whole = new TreeMap<Integer, Double>();
        changes.forEach((cell, change) -> whole.put(cells.get(cell), change));
        return whole;
    }
}
