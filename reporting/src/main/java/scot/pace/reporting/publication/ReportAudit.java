package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.reporting.statistics.Comparison;
import scot.pace.schema.Area;

/**
 * One printed report against {@code figures.csv}. Every cell of every table is found by its table, row header and column header,
 * as a screen reader finds it, and must be the number or symbol of the figure that the table's file names there. Every sentence,
 * heading, note and the words that stand for a chart must be those that follow from the file.
 */
final class ReportAudit {

    /** So many letters on either side say where a text differs. */
    private static final int AROUND = 40;

    private final String file;
    private final Map<FigureKey, FigureRow> figures;
    private final List<String> faults = new ArrayList<>();

    private ReportAudit(String file, Map<FigureKey, FigureRow> figures) {
        this.file = file;
        this.figures = figures;
    }

    /**
     * What is wrong, a line each.
     *
     * @param expected the report as it follows from the file of figures alone
     */
    static List<String> faults(String file, PdfTables pdf, Report expected, Map<FigureKey, FigureRow> figures) {
        var audit = new ReportAudit(file, figures);
        audit.checkTables(pdf.tables(), expected.tables());
        audit.checkCharts(pdf.pictures(), expected.charts());
        audit.checkWords(pdf.words(), expected.words());
        return audit.faults;
    }

    private void checkCharts(List<String> printed, List<Report.Chart> expected) {
        if (printed.size() != expected.size()) {
            faults.add("%s has %d charts and not %d".formatted(file, printed.size(), expected.size()));
            return;
        }
        for (int i = 0; i < printed.size(); i++) {
            checkSame(
                    "chart " + (i + 1),
                    printed.get(i),
                    expected.get(i).picture().inWords());
        }
    }

    /** Every heading and sentence, page breaks and blanks apart. */
    private void checkWords(List<String> printed, List<String> expected) {
        checkSame("text", String.join(" ", printed), String.join(" ", expected));
    }

    private void checkSame(String what, String printed, String expected) {
        var one = printed.replaceAll("\\s+", "");
        var other = expected.replaceAll("\\s+", "");
        if (!one.equals(other)) {
            int at = 0;
            while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
                at++;
            }
            faults.add("%s, %s: printed is '%s', but from figures.csv follows '%s'"
                    .formatted(file, what, around(one, at), around(other, at)));
        }
    }

    private static String around(String words, int at) {
        return words.substring(Math.max(0, at - AROUND), Math.min(words.length(), at + AROUND));
    }

    private void checkTables(List<PdfTables.PdfTable> printed, List<ReportTable> expected) {
        var byTitle = new LinkedHashMap<String, List<List<String>>>();
        for (var table : printed) {
            byTitle.merge(table.heading(), table.rows(), ReportAudit::continued);
        }
        var titles = expected.stream().map(ReportTable::title).toList();
        if (!titles.equals(List.copyOf(byTitle.keySet()))) {
            faults.add("%s has the tables %s and not %s".formatted(file, byTitle.keySet(), titles));
        }
        for (var table : expected) {
            var rows = byTitle.get(table.title());
            if (rows != null) {
                checkTable(table, rows);
            }
        }
    }

    /** A table that runs over a page begins again with its column headers. */
    private static List<List<String>> continued(List<List<String>> before, List<List<String>> after) {
        var rows = new ArrayList<>(before);
        rows.addAll(after.subList(1, after.size()));
        return rows;
    }

    private void checkTable(ReportTable table, List<List<String>> printed) {
        var headers = printed.stream().skip(1).map(row -> row.get(0)).toList();
        var expected = table.rows().stream().map(ReportTable.Row::header).toList();
        if (!printed.get(0).equals(table.columns()) || !headers.equals(expected)) {
            faults.add("%s, table '%s': headers are %s and %s but should be %s and %s"
                    .formatted(file, table.title(), printed.get(0), headers, table.columns(), expected));
            return;
        }
        for (int row = 0; row < expected.size(); row++) {
            checkRow(table, table.rows().get(row), printed.get(row + 1));
        }
    }

    private void checkRow(ReportTable table, ReportTable.Row row, List<String> printed) {
        if (printed.size() != table.columns().size()) {
            faults.add("%s, table '%s', row '%s' has %d cells"
                    .formatted(file, table.title(), row.header(), printed.size()));
            return;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            var figure = figures.get(cell.key());
            if (!says(printed.get(i + 1), cell, figure)) {
                faults.add("%s, table '%s', row '%s', column '%s': printed is %s, but figures.csv has %s"
                        .formatted(
                                file,
                                table.title(),
                                row.header(),
                                table.columns().get(i + 1),
                                printed.get(i + 1),
                                figure == null ? "no " + cell.key() : figure.cells()));
            }
        }
    }

    private boolean says(String printed, Cell cell, @Nullable FigureRow figure) {
        if (figure == null) {
            return printed.equals("[x]");
        }
        return cell.part() == Part.COMPARED
                ? printed.equals(compared(figure))
                : saysNumber(printed, figure, cell.part());
    }

    private String compared(FigureRow figure) {
        var scotland = figure.key().in(Area.SCOTLAND.code());
        if (figure.key().equals(scotland)) {
            return "[z]";
        }
        return figure.value() == null
                ? symbol(figure)
                : figure.comparedWith(figures.get(scotland))
                        .map(Comparison::words)
                        .orElse("[x]");
    }

    private static String symbol(FigureRow figure) {
        return "[" + (figure.symbol().isEmpty() ? "x" : figure.symbol()) + "]";
    }

    private static boolean saysNumber(String printed, FigureRow figure, Part part) {
        var number = part.of(figure);
        if (number == null) {
            return printed.equals(symbol(figure));
        }
        return figure.unit() == Unit.RETURNS
                ? printed.equals(InWords.returned(number))
                : isNumber(printed.replace(marks(figure, part), "").replace(",", ""), number);
    }

    /** The marks that stand beside a value. */
    private static String marks(FigureRow figure, Part part) {
        return part != Part.VALUE || figure.symbol().isEmpty()
                ? ""
                : " [" + figure.symbol().replace(" ", "] [") + "]";
    }

    private static boolean isNumber(String printed, BigDecimal number) {
        return printed.matches("\\d+(\\.\\d+)?") && new BigDecimal(printed).compareTo(number) == 0;
    }
}
