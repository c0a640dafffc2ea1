package scot.pace.submissions.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;
import scot.pace.schema.store.ParquetTable;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/**
 * A return as it was read.
 *
 * @param tables rows by table, as {@link ParquetTable} takes them; all four are there, empty where one could not be read
 * @param findings in order; where something identified a child, only what identifies
 * @param unlisted how many findings of a rule are counted and not among them, because there are too many to be of use
 * @param authority empty where it could not be told
 * @param quarter empty where it could not be told
 * @param sha256 of the four tables in hexadecimal, the same in a folder as in a ZIP; empty where the bytes could not be read
 */
public record ReadReturn(
        Map<Table, List<@Nullable Object[]>> tables,
        List<Finding> findings,
        Map<String, Integer> unlisted,
        Optional<Authority> authority,
        Optional<Quarter> quarter,
        String sha256) {

    /** Whether anything in it identified a child: then nothing of it may be written anywhere. */
    public boolean identifies() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.NOT_KEPT);
    }

    /** Whether the return as a whole could not be taken, so that checking its rows would be noise. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(Severity.REFUSED) <= 0);
    }

    /** Rows by name of the table, in the order of the specification. */
    public Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        ReturnSpecification.tables()
                .forEach(table -> rows.put(
                        table.name(), tables.getOrDefault(table, List.of()).size()));
        return rows;
    }

    /** Writes a Parquet file a table, {@code episodes.parquet} and so on, into a folder that has none; IllegalStateException where it identifies. */
    public void write(Path folder) throws IOException {
        if (identifies()) {
            throw new IllegalStateException("a return that identifies children must not be written");
        }
        for (var table : ReturnSpecification.tables()) {
            var notes = Map.of("specification", ReturnSpecification.VERSION);
            var rows = tables.getOrDefault(table, List.of());
            ParquetTable.write(ParquetTable.file(folder, table), table, rows, notes);
        }
    }
}
