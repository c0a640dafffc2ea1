package scot.pace.reporting.disclosure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scot.pace.reporting.disclosure.TableProtection.ProtectedTables;
import scot.pace.reporting.disclosure.tables.CellKey;

/** Protected tables as CSV: UTF-8, LF, a line for each cell, ordered by key. */
public final class TableFiles {

    /** The column of counts in both files. */
    public static final String COUNT = "freq";

    private TableFiles() {}

    /** The internal file: true counts, which are hidden for themselves, which are hidden at all. */
    public static void writeProtected(Path file, List<String> dimensions, ProtectedTables tables) throws IOException {
        write(
                file,
                dimensions,
                List.of(COUNT, "primary", "suppressed"),
                tables,
                (key, value) -> List.of(
                        Long.toString(value),
                        truth(tables.isPrimary(key)),
                        truth(tables.reasons().containsKey(key))));
    }

    /** The public file: the symbol stands for every hidden count, whatever it is hidden for. */
    public static void writePublished(Path file, List<String> dimensions, ProtectedTables tables, String symbol)
            throws IOException {
        write(
                file,
                dimensions,
                List.of(COUNT),
                tables,
                (key, value) -> List.of(tables.reasons().containsKey(key) ? symbol : Long.toString(value)));
    }

    private interface Columns {
        List<String> of(CellKey key, long value);
    }

    private static void write(
            Path file, List<String> dimensions, List<String> more, ProtectedTables tables, Columns columns)
            throws IOException {
        try (var out = Files.newBufferedWriter(file);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(joined(dimensions, more));
            for (int cell = 0; cell < tables.system().size(); cell++) {
                var key = tables.system().key(cell);
                csv.writeRecord(
                        joined(key.codes(), columns.of(key, tables.system().value(cell))));
            }
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String truth(boolean truth) {
        return Boolean.toString(truth).toUpperCase(Locale.ROOT);
    }
}
