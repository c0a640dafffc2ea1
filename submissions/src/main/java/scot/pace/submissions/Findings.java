package scot.pace.submissions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Findings as a CSV file with a header, UTF-8, LF: the same findings give the same bytes. */
public final class Findings {

    private static final String[] COLUMNS = {"table", "line", "field", "rule", "severity", "message", "fix", "value"};

    private Findings() {}

    public static void write(Path file, List<Finding> findings) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(COLUMNS);
            for (var finding : findings) {
                csv.writeRecord(
                        finding.table(),
                        Integer.toString(finding.line()),
                        finding.field(),
                        finding.rule(),
                        finding.severity().name(),
                        finding.message(),
                        finding.fix(),
                        finding.value());
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static List<Finding> read(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(row -> new Finding(
                            row.getField("table"),
                            Integer.parseInt(row.getField("line")),
                            row.getField("field"),
                            row.getField("rule"),
                            Severity.valueOf(row.getField("severity")),
                            row.getField("message"),
                            row.getField("fix"),
                            row.getField("value")))
                    .toList();
        }
    }
}
