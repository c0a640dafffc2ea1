package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.disclosure.tables.CellSystem;
import scot.pace.reporting.disclosure.tables.CellSystem.KeyedSum;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Count.Part;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;

/**
 * The true counts of figures and what they add up to, with those of earlier releases. Counts that are the same by their meaning are one
 * cell, in however many tables they stand, and so is a count that was not revised from one release to another.
 *
 * @param now the cells of the figures that are to be released
 * @param earlier those of the earlier releases, in their order
 * @param unpublished cells that stand for a sum which nobody publishes
 */
record CountSystem(CellSystem system, Cells now, List<Cells> earlier, List<Integer> unpublished) {

    /**
     * The cells of the figures of a release.
     *
     * @param ofFigure the numbers of the cells of each figure that has any
     * @param own those of them that are hidden with it: all but a whole that another figure publishes in its own right
     */
    record Cells(Map<FigureKey, List<Integer>> ofFigure, Map<FigureKey, List<Integer>> own) {

        List<Integer> of(FigureKey figure) {
            return ofFigure.getOrDefault(figure, List.of());
        }

        List<Integer> ownOf(FigureKey figure) {
            return own.getOrDefault(figure, List.of());
        }
    }

    /**
     * Of these figures.
     *
     * @param all they and those that are kept inside
     *
     * @throws IllegalStateException where counts do not add up as a measure says: then it is not known what follows from them
     */
    static CountSystem of(List<Figure> figures, List<Figure> all, List<ReadRelease> earlier) {
        var told = new ArrayList<>(earlier.stream().map(Told::of).toList());
        told.add(Told.of("", figures, ReadRelease.byKey(all), true));
        told.forEach(CountSystem::check);
        var building = new Building(new CountNames(told));
        told.forEach(building::add);
        return building.system();
    }

    private static void check(Told told) {
        for (var equality : told.equalities()) {
            if (!equality.holds(count -> told.values().getOrDefault(count, 0L))) {
                throw new IllegalStateException("%s does not hold: %s are not as many as %s"
                        .formatted(equality.because(), equality.left(), equality.right()));
            }
        }
    }

    private static final class Building {

        private final CountNames names;
        private final List<Map<Count, CellKey>> cells = new ArrayList<>();
        private final TreeMap<CellKey, Long> byCell = new TreeMap<>();
        private final Set<KeyedSum> sums = new LinkedHashSet<>();
        private final Set<CellKey> unpublished = new LinkedHashSet<>();

        Building(CountNames names) {
            this.names = names;
        }

        void add(Told told) {
            var mine = new LinkedHashMap<>(names.in(told));
            mine.keySet().removeIf(names::isNever);
            mine.forEach((count, cell) ->
                    byCell.put(cell, Objects.requireNonNull(told.values().get(count))));
            cells.add(mine);
            mine.keySet().forEach(count -> addRest(count, mine));
            told.equalities().stream()
                    .filter(one -> mine.keySet().containsAll(one.left())
                            && one.right().stream().anyMatch(mine::containsKey))
                    .forEach(one -> add(
                            one.left().get(0).asIn(told.release()), cells(one.left(), mine), cells(one.right(), mine)));
        }

        private void addRest(Count count, Map<Count, CellKey> mine) {
            var rest = new Count(count.figure(), Part.REST);
            if (count.part() == Part.DENOMINATOR && mine.containsKey(rest)) {
                var parts = List.of(new Count(count.figure(), Part.NUMERATOR), rest);
                sums.add(new KeyedSum(cell(count, mine), cells(parts, mine)));
            }
        }

        /** What stands on both sides is on neither; what is left of one side alone counts nothing. */
        private void add(Count first, List<CellKey> allLeft, List<CellKey> allRight) {
            var right = new ArrayList<>(allRight);
            var left = allLeft.stream().filter(cell -> !right.remove(cell)).toList();
            if (left.isEmpty() || right.isEmpty()) {
                return;
            }
            if (left.size() == 1) {
                sums.add(new KeyedSum(left.get(0), right));
            } else if (right.size() == 1) {
                sums.add(new KeyedSum(right.get(0), left));
            } else {
                var codes = new ArrayList<>(ReleaseSums.cell(first).codes());
                codes.add("and all that balances with it");
                var all = new CellKey(codes);
                byCell.put(all, left.stream().mapToLong(this::value).sum());
                unpublished.add(all);
                sums.add(new KeyedSum(all, left));
                sums.add(new KeyedSum(all, right));
            }
        }

        private long value(CellKey cell) {
            return Objects.requireNonNull(byCell.get(cell));
        }

        private static CellKey cell(Count count, Map<Count, CellKey> mine) {
            return Objects.requireNonNull(mine.get(count));
        }

        private static List<CellKey> cells(List<Count> counts, Map<Count, CellKey> mine) {
            return counts.stream()
                    .filter(mine::containsKey)
                    .map(count -> cell(count, mine))
                    .toList();
        }

        CountSystem system() {
            names.between()
                    .forEach(one ->
                            sums.add(new KeyedSum(one.more(), List.of(one.less(), ReleaseSums.cell(one.apart())))));
            var system = CellSystem.of(byCell, List.copyOf(sums));
            var all = cells.stream().map(mine -> cells(system, mine)).toList();
            int before = all.size() - 1;
            return new CountSystem(
                    system,
                    all.get(before),
                    all.subList(0, before),
                    unpublished.stream().map(system::number).toList());
        }

        private static Cells cells(CellSystem system, Map<Count, CellKey> mine) {
            var published = new HashSet<CellKey>();
            mine.forEach((count, cell) -> {
                if (count.part() == Part.NUMERATOR) {
                    published.add(cell);
                }
            });
            var ofFigure = new HashMap<FigureKey, List<Integer>>();
            var own = new HashMap<FigureKey, List<Integer>>();
            mine.forEach((count, cell) -> {
                add(ofFigure, count.figure(), system.number(cell));
                if (count.part() != Part.DENOMINATOR || !published.contains(cell)) {
                    add(own, count.figure(), system.number(cell));
                }
            });
            return new Cells(ofFigure, own);
        }

        private static void add(Map<FigureKey, List<Integer>> ofFigure, FigureKey key, int cell) {
            ofFigure.computeIfAbsent(key, any -> new ArrayList<>()).add(cell);
        }
    }
}
