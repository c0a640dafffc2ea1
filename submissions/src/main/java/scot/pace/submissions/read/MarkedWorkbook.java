package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.FILE_UNREADABLE;
import static scot.pace.submissions.read.ReadRules.SHEET_UNEXPECTED;
import static scot.pace.submissions.read.ReadRules.TABLE_MISSING;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/**
 * What was sent, given back as an Excel workbook: the same tables in the same order with the same values in the same rows, the
 * cells in fault coloured, and beside them a column that says what to fix. It can be mended and sent again as it is: the column
 * is overlooked. Files of text or Parquet become a sheet each. What was not read as one of the four tables was not screened
 * either, so it is left out: other sheets, a table sent twice, a table whose header is missing, the names that sheets had.
 */
public final class MarkedWorkbook {

    static final String COLUMN = "what_to_fix";

    private static final String LEFT_OUT = "What was sent beside the four tables is left out here.";
    private static final int LONGEST = Limits.STANDARD.cell();

    /** A million rows of ten cells; a few bytes of a workbook can stand for far more. */
    private static final long MOST_CELLS = 10_000_000;

    private final Limits limits = Limits.STANDARD;
    private final Map<String, List<Finding>> byLine;
    private final boolean leavesOut;
    private final Set<Table> copied = new HashSet<>();
    private long cellsLeft;

    private MarkedWorkbook(List<Finding> findings, long mostCells) {
        this.cellsLeft = mostCells;
        this.leavesOut = findings.stream()
                .map(Finding::rule)
                .anyMatch(rule -> rule.equals(SHEET_UNEXPECTED.id()) || rule.equals(TABLE_MISSING.id()));
        this.byLine = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> key(finding.table(), finding.line()), HashMap::new, Collectors.toList()));
    }

    /** Whether there is something to give back: not of a return that identifies children, nor of a file that cannot be read. */
    public static boolean canBeMade(List<Finding> findings) {
        return findings.stream()
                .noneMatch(finding -> finding.severity() == Severity.NOT_KEPT
                        || finding.rule().equals(FILE_UNREADABLE.id()));
    }

    /**
     * Writes the workbook.
     *
     * @return whether anything was written: nothing where it cannot be made, or would be too large
     */
    public static boolean write(Path source, List<Finding> findings, Path target) throws IOException {
        return write(source, findings, target, MOST_CELLS);
    }

    static boolean write(Path source, List<Finding> findings, Path target, long mostCells) throws IOException {
        if (!canBeMade(findings)) {
            return false;
        }
        var marked = new MarkedWorkbook(findings, mostCells);
        var budget = new Inflating.Budget(marked.limits);
        boolean isWhole = false;
        try (var carrier = Carrier.open(source, marked.limits, budget, words -> {})) {
            try (var out = new XlsxWriter(Files.newOutputStream(target))) {
                if (carrier.workbook().isPresent()) {
                    marked.copySheets(carrier.workbook().get(), out);
                } else {
                    marked.copyFiles(carrier, out);
                }
            }
            isWhole = !marked.copied.isEmpty();
        } catch (Unreadable | CharacterCodingException tooLarge) {
            // nothing is better than a part that looks like all
        }
        if (!isWhole) {
            Files.deleteIfExists(target);
        }
        return isWhole;
    }

    private void copySheets(Workbook workbook, XlsxWriter out) throws IOException {
        Set<Table> seen = new HashSet<>();
        for (var sheet = workbook.next(); sheet != null; sheet = workbook.next()) {
            var table = Carrier.find(sheet.name());
            if (table.isPresent() && seen.add(table.get())) {
                copy(table.get(), sheet.isHidden(), sheet.lines(), out);
            }
        }
    }

    private void copyFiles(Carrier carrier, XlsxWriter out) throws IOException {
        for (var table : ReturnSpecification.tables()) {
            var parts = carrier.parts().stream()
                    .filter(part -> part.table().filter(table::equals).isPresent())
                    .toList();
            if (parts.size() == 1) {
                copy(table, parts.get(0), out);
            }
        }
    }

    private void copy(Table table, Carrier.Part part, XlsxWriter out) throws IOException {
        var budget = new Inflating.Budget(limits);
        if (part.kind(budget).orRefuse() == FileKind.PARQUET) {
            try (var lines = ParquetLines.open(part.parquet(budget), limits)) {
                copy(table, false, lines, out);
            }
        } else {
            var bytes = Bytes.of(part, budget);
            try (var text = bytes.text(part, new Inflating.Budget(limits))) {
                copy(table, false, new CsvLines(text, limits), out);
            }
        }
    }

    private void copy(Table table, boolean isHidden, Lines lines, XlsxWriter out) throws IOException {
        var header = lines.next();
        if (header == null || !Columns.isHeader(table, header)) {
            return;
        }
        boolean isFirst = copied.isEmpty();
        copied.add(table);
        int shift = header.number() == 0 ? 1 : 0; // Parquet has no line for its header
        out.beginSheet(table.name(), isHidden, header.number() + shift, ourColumn(header));
        for (var line = header; line != null && line.number() + shift <= XlsxWriter.MOST_ROWS; line = lines.next()) {
            cellsLeft -= line.cells().size();
            if (cellsLeft < 0) {
                out.endSheet();
                throw new Unreadable("The workbook would be too large.");
            }
            out.beginRow(line.number() + shift);
            copyRow(table.name(), header, line, isFirst, out);
            out.endRow();
        }
        out.endSheet();
    }

    /** Where the column that says what to fix will stand, from 0. */
    private static int ourColumn(Lines.Line header) {
        return (int) header.cells().stream().filter(name -> !isOurs(name)).count();
    }

    private void copyRow(String table, Lines.Line header, Lines.Line line, boolean isFirst, XlsxWriter out)
            throws IOException {
        var found = byLine.getOrDefault(key(table, line.number()), List.of());
        boolean isHeader = line.number() == header.number();
        var cells = line.cells();
        for (int i = 0; i < cells.size(); i++) {
            var column = i < header.cells().size() ? header.cells().get(i) : null;
            if (column == null || !isOurs(column)) {
                out.cell(cells.get(i), line.kind(i), severities(found, column));
            }
        }
        for (int i = cells.size();
                i < header.cells().size() && !isOurs(header.cells().get(i));
                i++) {
            out.cell("", Lines.Kind.TEXT, List.of());
        }
        var words = words(isHeader && line.number() > 0 ? concat(byLine.get(key(table, 0)), found) : found);
        var severities = severities(found, null);
        if (isHeader && isFirst && leavesOut) {
            words = (LEFT_OUT + " " + words).strip();
        }
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
                : Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String words(List<Finding> found) {
        return Stream.concat(
                        found.stream().map(Finding::message), found.stream().map(Finding::fix))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String clip(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    private static String key(String table, int line) {
        return table + " " + line;
    }
}
