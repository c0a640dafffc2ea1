package scot.pace.reporting.disclosure.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;

/**
 * Changes of hidden counts that the protection found possible, as a file from one step to another: a line for each count that
 * changes, first which change it belongs to, then by how much, then the codes of its cell. Internal.
 */
public final class PossibleChanges {

    /** No code has a tab in it. */
    private static final String BETWEEN = "\t";

    private PossibleChanges() {}

    public static void write(Path file, List<SortedMap<CellKey, Double>> changes) throws IOException {
        try (var out = Files.newBufferedWriter(file);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            for (int i = 0; i < changes.size(); i++) {
                for (var one : changes.get(i).entrySet()) {
                    csv.writeRecord(
                            Integer.toString(i),
                            Double.toString(one.getValue()),
                            String.join(BETWEEN, one.getKey().codes()));
                }
            }
        }
    }

    public static List<SortedMap<CellKey, Double>> read(Path file) throws IOException {
        var changes = new ArrayList<SortedMap<CellKey, Double>>();
        var cells = new HashMap<String, CellKey>(); // each stands in many changes
        try (var lines = CsvReader.builder().ofCsvRecord(file)) {
            for (var line : lines) {
                var fields = line.getFields();
                int number = Integer.parseInt(fields.get(0));
                while (changes.size() <= number) {
                    changes.add(new TreeMap<>());
                }
                changes.get(number)
                        .put(
                                cells.computeIfAbsent(
                                        fields.get(2), codes -> new CellKey(List.of(codes.split(BETWEEN)))),
                                Double.valueOf(fields.get(1)));
            }
        }
        return changes;
    }
}
