package scot.pace.reporting.disclosure.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads tables of inner cells and makes one system of them, all margins included. A table has a column for some or all of the
 * dimensions and one of counts; for a dimension it lacks, its cells are those of {@value CellKey#TOTAL}. A cell that stands in several
 * tables is one cell, and must have one value. A combination of codes that no line names counts nothing.
 */
public final class LinkedTables {

    private static final long MOST_CELLS = 1_000_000;
    private static final long HIGHEST_COUNT = 1_000_000_000_000L;

    private final List<String> dimensions;
    private final String countColumn;
    private final Hierarchies hierarchies;
    private final List<InputFault> faults;
    private final SortedMap<CellKey, Long> cells = new TreeMap<>();
    private final SortedMap<CellKey, Integer> tablesOfCell = new TreeMap<>();
    private final List<CellSystem.KeyedSum> sums = new ArrayList<>();

    private LinkedTables(
            List<String> dimensions, String countColumn, Hierarchies hierarchies, List<InputFault> faults) {
        this.dimensions = List.copyOf(dimensions);
        this.countColumn = countColumn;
        this.hierarchies = hierarchies;
        this.faults = faults;
    }

    /** What was read: the system, and the cells that stand in more than one table. */
    public record Read(CellSystem system, SortedSet<CellKey> linked) {}

    /** An inner table as it was read: which dimensions it has, and its counts with the lines they stand on. */
    private record Inner(String file, List<Integer> dimensions, SortedMap<CellKey, Long> counts) {}

    /**
     * Reads the tables.
     *
     * @param faults what is wrong so far; the method adds its own
     * @throws FaultyInput where {@code faults} is not empty in the end
     */
    public static Read read(
            List<Path> files,
            List<String> dimensions,
            String countColumn,
            Hierarchies hierarchies,
            List<InputFault> faults)
            throws IOException {
        var tables = new LinkedTables(dimensions, countColumn, hierarchies, faults);
        var inner = new ArrayList<Inner>();
        for (var file : files) {
            inner.add(tables.inner(file));
        }
        FaultyInput.throwIfAny(faults);
        var structures = tables.structures(inner);
        FaultyInput.throwIfAny(faults);
        inner.forEach(table -> tables.add(table, structures));
        FaultyInput.throwIfAny(faults);
        var linked = new TreeSet<CellKey>();
        tables.tablesOfCell.forEach((key, count) -> {
            if (count > 1) {
                linked.add(key);
            }
        });
        return new Read(CellSystem.of(tables.cells, tables.sums), linked);
    }

    private Inner inner(Path file) throws IOException {
        var table = TextTable.read(file, faults);
        int count = table.column(countColumn);
        var present = new ArrayList<Integer>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (table.column(dimensions.get(i)) >= 0) {
                present.add(i);
            }
        }
        if (!table.columns().isEmpty() && count < 0) {
            faults.add(new InputFault(table.file(), 1, countColumn, "there is no such column of counts"));
        }
        if (!table.columns().isEmpty() && present.isEmpty()) {
            faults.add(new InputFault(table.file(), 1, "", "has none of the dimensions " + dimensions));
        }
        var counts = new TreeMap<CellKey, Long>();
        if (count >= 0 && !present.isEmpty()) {
            table.lines().forEach(line -> take(table, line, count, counts));
        }
        if (!table.columns().isEmpty() && table.lines().isEmpty()) {
            faults.add(new InputFault(table.file(), 0, "", "has no cells"));
        }
        return new Inner(table.file(), present, counts);
    }

    private void take(TextTable table, TextTable.Line line, int count, SortedMap<CellKey, Long> counts) {
        var codes = new ArrayList<String>();
        boolean fit = true;
        for (var dimension : dimensions) {
            int column = table.column(dimension);
            var code = column < 0 ? CellKey.TOTAL : line.cells().get(column).strip();
            if (code.isEmpty() || (column >= 0 && code.equals(CellKey.TOTAL))) {
                var message = code.isEmpty() ? "is empty" : "only inner cells belong here; totals are worked out";
                faults.add(new InputFault(table.file(), line.number(), dimension, message));
                fit = false;
            } else if (hierarchies.children(dimension).containsKey(code)) {
                faults.add(new InputFault(
                        table.file(),
                        line.number(),
                        dimension,
                        "'" + code + "' is the sum of others; give these alone"));
                fit = false;
            }
            codes.add(code);
        }
        var text = line.cells().get(count).strip();
        if (!text.matches("[0-9]{1,13}") || Long.parseLong(text) > HIGHEST_COUNT) {
            faults.add(new InputFault(
                    table.file(),
                    line.number(),
                    countColumn,
                    "must be a whole number, 0 or more, but is '" + text + "'"));
        } else if (fit && counts.putIfAbsent(new CellKey(codes), Long.parseLong(text)) != null) {
            faults.add(new InputFault(
                    table.file(), line.number(), "", "the cell " + String.join(",", codes) + " is there twice"));
        }
    }

    /** The codes of each dimension over all tables together. */
    private List<Dimension> structures(List<Inner> tables) {
        var structures = new ArrayList<Dimension>();
        for (int i = 0; i < dimensions.size(); i++) {
            int dimension = i;
            var children = hierarchies.children(dimensions.get(i));
            var inner = new TreeSet<String>();
            tables.stream()
                    .filter(table -> table.dimensions().contains(dimension))
                    .forEach(table -> table.counts()
                            .keySet()
                            .forEach(key -> inner.add(key.codes().get(dimension))));
            if (inner.isEmpty()) {
                faults.add(new InputFault("--dimensions", 0, dimensions.get(i), "no table has this column"));
            }
            children.values().forEach(inner::addAll);
            inner.removeAll(children.keySet());
            try {
                structures.add(Dimension.of(inner, children));
            } catch (IllegalArgumentException lap) {
                faults.add(new InputFault(
                        "--hierarchy", 0, dimensions.get(i), "'" + lap.getMessage() + "' lies under itself"));
            }
        }
        return structures;
    }

    private void add(Inner table, List<Dimension> structures) {
        var codes = new ArrayList<List<String>>();
        long size = 1;
        for (int i = 0; i < dimensions.size(); i++) {
            boolean present = table.dimensions().contains(i);
            codes.add(present ? List.copyOf(structures.get(i).codes()) : List.of(CellKey.TOTAL));
            size *= codes.get(i).size();
            if (size > MOST_CELLS) {
                faults.add(new InputFault(
                        table.file(), 0, "", "makes more than " + MOST_CELLS + " cells; publish it in smaller tables"));
                return;
            }
        }
        var own = new TreeMap<CellKey, Long>();
        every(codes, new ArrayList<>(), key -> own.put(key, 0L));
        for (var inner : table.counts().entrySet()) {
            var above = new ArrayList<List<String>>();
            for (int i = 0; i < dimensions.size(); i++) {
                var code = inner.getKey().codes().get(i);
                above.add(table.dimensions().contains(i) ? structures.get(i).above(code) : List.of(code));
            }
            every(above, new ArrayList<>(), key -> own.merge(key, inner.getValue(), Math::addExact));
        }
        own.forEach((key, value) -> link(table, key, value));
        for (int i : table.dimensions()) {
            for (var partition : structures.get(i).partitions()) {
                var others = new ArrayList<>(codes);
                others.set(i, List.of(partition.whole()));
                int dimension = i;
                every(others, new ArrayList<>(), key -> sums.add(sum(key, dimension, partition.parts())));
            }
        }
    }

    private static CellSystem.KeyedSum sum(CellKey whole, int dimension, List<String> parts) {
        return new CellSystem.KeyedSum(
                whole, parts.stream().map(part -> whole.with(dimension, part)).toList());
    }

    private void link(Inner table, CellKey key, long value) {
        var other = cells.putIfAbsent(key, value);
        tablesOfCell.merge(key, 1, Integer::sum);
        if (other != null && other != value) {
            faults.add(new InputFault(
                    table.file(), 0, "", "has " + value + " for " + key + ", another table has " + other));
        }
    }

    private static void every(List<List<String>> codes, List<String> chosen, java.util.function.Consumer<CellKey> use) {
        if (chosen.size() == codes.size()) {
            use.accept(new CellKey(chosen));
            return;
        }
        for (var code : codes.get(chosen.size())) {
            chosen.add(code);
            every(codes, chosen, use);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** The cells of a file that is known to an attacker: every line with a whole number for a cell of the system. */
    public static Map<CellKey, Long> known(
            Path file, List<String> dimensions, String countColumn, CellSystem system, List<InputFault> faults)
            throws IOException {
        var table = TextTable.read(file, faults);
        var known = new TreeMap<CellKey, Long>();
        int count = table.column(countColumn);
        if (!table.columns().isEmpty() && count < 0) {
            faults.add(new InputFault(table.file(), 1, countColumn, "there is no such column of counts"));
            return known;
        }
        for (var line : table.lines()) {
            var codes = new ArrayList<String>();
            for (var dimension : dimensions) {
                int column = table.column(dimension);
                codes.add(column < 0 ? CellKey.TOTAL : line.cells().get(column).strip());
            }
            var text = line.cells().get(count).strip();
            int cell = system.number(new CellKey(codes));
            if (cell < 0 || !text.matches("[0-9]{1,13}")) {
                continue; // a symbol, or a cell outside these tables: nothing is known of them by it
            }
            if (Long.parseLong(text) != system.value(cell)) {
                faults.add(new InputFault(
                        table.file(),
                        line.number(),
                        countColumn,
                        "is " + text + ", the tables have another value: decide about the revision first"));
            } else {
                known.put(system.key(cell), system.value(cell));
            }
        }
        return known;
    }
}
