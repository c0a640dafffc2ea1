package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.disclosure.tables.CellSystem;
import scot.pace.reporting.disclosure.tables.CellSystem.KeyedSum;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Count.Part;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;

/**
 * The true counts of figures and what they add up to. Counts that are the same by their meaning are one cell, in however many tables
 * they stand.
 *
 * @param ofFigure the numbers of the cells of each figure that has any
 * @param own those of them that are hidden with it: all but a whole that another figure publishes in its own right
 * @param unpublished cells that stand for a sum which nobody publishes
 */
record CountSystem(
        CellSystem system,
        Map<FigureKey, List<Integer>> ofFigure,
        Map<FigureKey, List<Integer>> own,
        List<Integer> unpublished) {

    /**
     * Of these figures.
     *
     * @throws IllegalStateException where counts do not add up as a measure says: then it is not known what follows from them
     */
    static CountSystem of(Collection<Figure> figures) {
        Map<Count, Long> values = new LinkedHashMap<>();
        for (var figure : figures) {
            for (var part : Part.values()) {
                Count.in(figure, part).ifPresent(value -> values.put(new Count(figure.key(), part), value));
            }
        }
        var equalities = ReleaseSums.among(figures.stream().map(Figure::key).toList(), values);
        equalities.forEach(equality -> check(equality, values));
        return new Building(values, equalities).system();
    }

    private static void check(Equality equality, Map<Count, Long> values) {
        long left = sum(equality.left(), values);
        long right = sum(equality.right(), values);
        if (left != right) {
            throw new IllegalStateException("%s does not hold: %s make %d and %s make %d"
                    .formatted(equality.because(), equality.left(), left, equality.right(), right));
        }
    }

    private static long sum(List<Count> counts, Map<Count, Long> values) {
        return counts.stream()
                .mapToLong(count -> values.getOrDefault(count, 0L))
                .sum();
    }

    private static final class Building {

        private final Map<Count, Long> values;
        private final SameCounts same = new SameCounts();
        private final Map<Count, CellKey> cells = new HashMap<>();
        private final TreeMap<CellKey, Long> byCell = new TreeMap<>();
        private final Set<KeyedSum> sums = new LinkedHashSet<>();
        private final List<CellKey> unpublished = new ArrayList<>();

        Building(Map<Count, Long> values, List<Equality> equalities) {
            this.values = values;
            equalities.stream()
                    .filter(Equality::isSame)
                    .forEach(one -> same.join(one.left().get(0), one.right().get(0)));
            values.keySet().removeIf(this::isNever);
            values.forEach((count, value) -> {
                var cell = ReleaseSums.cell(same.firstOf(count));
                cells.put(count, cell);
                byCell.put(cell, value);
            });
            values.keySet().forEach(this::addRest);
            equalities.stream()
                    .filter(one -> !one.isSame())
                    .filter(one -> values.keySet().containsAll(one.left())
                            && one.right().stream().anyMatch(values::containsKey))
                    .forEach(this::add);
        }

        /** Whether it is a rest that there cannot be: the part is always the whole. */
        private boolean isNever(Count count) {
            return count.part() == Part.REST
                    && same.firstOf(new Count(count.figure(), Part.NUMERATOR))
                            .equals(same.firstOf(new Count(count.figure(), Part.DENOMINATOR)));
        }

        private void addRest(Count count) {
            var rest = new Count(count.figure(), Part.REST);
            if (count.part() == Part.DENOMINATOR && values.containsKey(rest)) {
                sums.add(new KeyedSum(cell(count), cells(List.of(new Count(count.figure(), Part.NUMERATOR), rest))));
            }
        }

        private void add(Equality equality) {
            if (equality.left().size() == 1) {
                sums.add(new KeyedSum(cell(equality.left().get(0)), cells(equality.right())));
            } else if (equality.right().size() == 1) {
                sums.add(new KeyedSum(cell(equality.right().get(0)), cells(equality.left())));
            } else {
                var codes =
                        new ArrayList<>(ReleaseSums.cell(equality.left().get(0)).codes());
                codes.add("and all that balances with it");
                var all = new CellKey(codes);
                byCell.put(all, sum(equality.left(), values));
                unpublished.add(all);
                sums.add(new KeyedSum(all, cells(equality.left())));
                sums.add(new KeyedSum(all, cells(equality.right())));
            }
        }

        private CellKey cell(Count count) {
            return java.util.Objects.requireNonNull(cells.get(count));
        }

        private List<CellKey> cells(List<Count> counts) {
            return counts.stream().filter(values::containsKey).map(this::cell).toList();
        }

        CountSystem system() {
            var system = CellSystem.of(byCell, List.copyOf(sums));
            var published = new HashSet<CellKey>();
            cells.forEach((count, cell) -> {
                if (count.part() == Part.NUMERATOR) {
                    published.add(cell);
                }
            });
            var ofFigure = new HashMap<FigureKey, List<Integer>>();
            var own = new HashMap<FigureKey, List<Integer>>();
            cells.forEach((count, cell) -> {
                add(ofFigure, count.figure(), system.number(cell));
                if (count.part() != Part.DENOMINATOR || !published.contains(cell)) {
                    add(own, count.figure(), system.number(cell));
                }
            });
            return new CountSystem(
                    system,
                    ofFigure,
                    own,
                    unpublished.stream().map(system::number).toList());
        }

        private static void add(Map<FigureKey, List<Integer>> ofFigure, FigureKey key, int cell) {
            ofFigure.computeIfAbsent(key, any -> new ArrayList<>()).add(cell);
        }
    }
}
