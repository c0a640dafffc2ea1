package scot.pace.submissions;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The answer for a spreadsheet: a line a finding, UTF-8, LF. What a sender wrote comes back in it, so no cell may become a
 * formula: one that begins like a formula gets an apostrophe before it.
 */
public final class CsvAnswer {

    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvAnswer() {}

    public static void write(Path file, Checked checked) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(
                    "table", "line", "child", "episode", "field", "rule", "severity", "message", "value", "fix");
            for (var finding : checked.findings()) {
                var about = checked.episodes().get(finding);
                csv.writeRecord(
                        finding.table(),
                        Integer.toString(finding.line()),
                        about == null ? "" : safe(about.child()),
                        about == null ? "" : Integer.toString(about.episode()),
                        safe(finding.field()),
                        finding.rule(),
                        finding.severity().name(),
                        safe(finding.message()),
                        safe(finding.value()),
                        safe(finding.fix()));
            }
        }
    }

    static String safe(String cell) {
        var bare = cell.stripLeading();
        var isFormula = (!cell.isEmpty() && FORMULA_BEGINS_WITH.indexOf(cell.charAt(0)) >= 0)
                || (!bare.isEmpty() && FORMULA_BEGINS_WITH.indexOf(bare.charAt(0)) >= 0);
        return isFormula ? "'" + cell : cell;
    }
}
