package scot.pace.reporting.disclosure.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which codes lie under which: CSV with the columns {@code dimension,child,parent}. A code may have several parents, so that one
 * dimension may have several hierarchies; what has no parent lies under {@value CellKey#TOTAL}.
 */
public record Hierarchies(SortedMap<String, SortedMap<String, SortedSet<String>>> childrenByDimension) {

    private static final List<String> COLUMNS = List.of("dimension", "child", "parent");

    /** Nothing but inner codes and {@value CellKey#TOTAL}. */
    public static Hierarchies none() {
        return new Hierarchies(new TreeMap<>());
    }

    /** Reads a file, adding to {@code faults} what is wrong with it. */
    public static Hierarchies read(Path path, List<String> dimensions, List<InputFault> faults) throws IOException {
        var table = TextTable.read(path, faults);
        if (!table.columns().isEmpty() && !new TreeSet<>(table.columns()).equals(new TreeSet<>(COLUMNS))) {
            faults.add(new InputFault(table.file(), 1, "", "must have the columns " + String.join(",", COLUMNS)));
            return none();
        }
        var hierarchies = none();
        for (var line : table.lines()) {
            var dimension = line.cells().get(table.column("dimension"));
            var child = line.cells().get(table.column("child"));
            var parent = line.cells().get(table.column("parent"));
            if (!dimensions.contains(dimension)) {
                faults.add(new InputFault(
                        table.file(), line.number(), "dimension", "'" + dimension + "' is not among --dimensions"));
            } else if (child.isBlank() || child.equals(CellKey.TOTAL)) {
                faults.add(new InputFault(table.file(), line.number(), "child", "must be a code other than Total"));
            } else if (parent.isBlank() || parent.equals(child)) {
                faults.add(new InputFault(table.file(), line.number(), "parent", "must be another code"));
            } else {
                hierarchies
                        .childrenByDimension
                        .computeIfAbsent(dimension, any -> new TreeMap<>())
                        .computeIfAbsent(parent, any -> new TreeSet<>())
                        .add(child);
            }
        }
        return hierarchies;
    }

    /** The children of each parent of a dimension. */
    public SortedMap<String, SortedSet<String>> children(String dimension) {
        return childrenByDimension.getOrDefault(dimension, new TreeMap<>());
    }
}
