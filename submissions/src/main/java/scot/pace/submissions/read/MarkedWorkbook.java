package scot.pace.submissions.read;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.ReturnSpecification;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/**
 * What was sent, given back as an Excel workbook: the same sheets in the same order with the same values in the same rows, the
 * cells in fault coloured, and beside them a column that says what to fix. It can be mended and sent again as it is: the column
 * is overlooked. Files of text or Parquet become a sheet each.
 */
public final class MarkedWorkbook {

    static final String COLUMN = "what_to_fix";

    private static final int LONGEST = Limits.STANDARD.cell();

    private final Limits limits = Limits.STANDARD;
    private final Map<String, List<Finding>> byLine;

    private MarkedWorkbook(List<Finding> findings) {
        this.byLine = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> key(finding.table(), finding.line()), HashMap::new, Collectors.toList()));
    }

    /**
     * Writes the workbook; a sheet that cannot be read to its end is written as far as it can.
     *
     * @return whether anything was written: nothing of a return that identifies children or cannot be opened
     */
    public static boolean write(Path source, List<Finding> findings, Path target) throws IOException {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.NOT_KEPT)) {
            return false;
        }
        var marked = new MarkedWorkbook(findings);
        var budget = new Inflating.Budget(marked.limits);
        try (var carrier = Carrier.open(source, marked.limits, budget, words -> {})) {
            try (var out = new XlsxWriter(target)) {
                if (carrier.workbook().isPresent()) {
                    marked.copySheets(carrier.workbook().get(), out);
                } else {
                    marked.copyFiles(carrier, out);
                }
            }
            return true;
        } catch (Unreadable cannotBeOpened) {
            return false;
        }
    }

    private void copySheets(Workbook workbook, XlsxWriter out) throws IOException {
        try {
            for (var sheet = workbook.next(); sheet != null; sheet = workbook.next()) {
                var table = Carrier.tableNamed(sheet.name()).orElse("");
                copy(sheet.name(), sheet.isHidden(), table, sheet.lines(), out);
            }
        } catch (Unreadable breaksOff) {
            // the findings say where
        }
    }

    private void copyFiles(Carrier carrier, XlsxWriter out) throws IOException {
        for (var table : ReturnSpecification.tables()) {
            for (var part : carrier.parts()) {
                if (part.table().filter(table::equals).isPresent()) {
                    copy(table.name(), part, out);
                    break;
                }
            }
        }
    }

    private void copy(String table, Carrier.Part part, XlsxWriter out) throws IOException {
        var budget = new Inflating.Budget(limits);
        try {
            if (part.kind(budget).orRefuse() == FileKind.PARQUET) {
                try (var lines = ParquetLines.open(part.parquet(budget), limits)) {
                    copy(table, false, table, lines, out);
                }
            } else {
                var bytes = Bytes.of(part, budget);
                try (var text = bytes.text(part, new Inflating.Budget(limits))) {
                    copy(table, false, table, new CsvLines(text, limits), out);
                }
            }
        } catch (Unreadable | CharacterCodingException noTable) {
            // the findings say why
        }
    }

    private void copy(String name, boolean isHidden, String table, Lines lines, XlsxWriter out) throws IOException {
        out.beginSheet(name, isHidden);
        try {
            copyRows(table, lines, out);
        } finally {
            out.endSheet();
        }
    }

    private void copyRows(String table, Lines lines, XlsxWriter out) throws IOException {
        var header = lines.next();
        if (header == null) {
            return;
        }
        int shift = header.number() == 0 ? 1 : 0; // Parquet has no line for its header
        for (var line = header; line != null && line.number() + shift <= XlsxWriter.MOST_ROWS; line = lines.next()) {
            out.beginRow(line.number() + shift);
            copyRow(table, header, line, out);
            out.endRow();
        }
    }

    private void copyRow(String table, Lines.Line header, Lines.Line line, XlsxWriter out) throws IOException {
        var found = byLine.getOrDefault(key(table, line.number()), List.of());
        boolean isHeader = line.number() == header.number();
        var cells = line.cells();
        for (int i = 0; i < cells.size(); i++) {
            var column = i < header.cells().size() ? header.cells().get(i) : null;
            if (column == null || !isOurs(column)) {
                out.cell(cells.get(i), line.kind(i), severities(found, column));
            }
        }
        if (table.isEmpty()) {
            return;
        }
        for (int i = cells.size();
                i < header.cells().size() && !isOurs(header.cells().get(i));
                i++) {
            out.cell("", Lines.Kind.TEXT, List.of());
        }
        var words = words(isHeader && line.number() > 0 ? concat(byLine.get(key(table, 0)), found) : found);
        var severities = severities(found, null);
        if (isHeader) {
            out.cell(clip(words.isEmpty() ? COLUMN : COLUMN + ": " + words), Lines.Kind.TEXT, severities);
        } else if (!found.isEmpty()) {
            out.cell(clip(words), Lines.Kind.TEXT, severities);
        }
    }

    /** Of the findings about a column, or of all where none is named. */
    private static List<Severity> severities(List<Finding> found, @Nullable String column) {
        return found.stream()
                .filter(finding -> column == null
                        || (!finding.field().isEmpty()
                                && Columns.bare(finding.field()).equals(Columns.bare(column))))
                .map(Finding::severity)
                .toList();
    }

    private static boolean isOurs(String column) {
        return Columns.bare(column).startsWith(Columns.bare(COLUMN));
    }

    private static List<Finding> concat(@Nullable List<Finding> first, List<Finding> second) {
        return first == null
                ? second
                : java.util.stream.Stream.concat(first.stream(), second.stream())
                        .toList();
    }

    private static String words(List<Finding> found) {
        return found.stream().map(Finding::message).distinct().collect(Collectors.joining(" "));
    }

    private static String clip(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    private static String key(String table, int line) {
        return table + " " + line;
    }
}
