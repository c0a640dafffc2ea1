package scot.pace.reporting.charts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.Mark;

/**
 * The numbers of a chart as texts, without thousands separators. Where there is no number, its reason stands in square brackets:
 * the symbol of the figure, or {@value #TOO_FEW}.
 *
 * @param columns the titles
 * @param rows each with as many cells as there are titles; none is blank
 */
public record ChartTable(List<String> columns, List<List<String>> rows) {

    /** Low reliability: shown in tables, but of too few children for a point of a chart. */
    static final String TOO_FEW = "[u]";

    /** There is no such figure, or nothing that could be said. */
    static final String NOT_AVAILABLE = "[x]";

    /** The column has no meaning in this row. */
    static final String NOT_APPLICABLE = "[z]";

    public ChartTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size() || row.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException(row + " does not fill the columns " + columns);
            }
        }
    }

    /** The titles and the rows as CSV; lines end with LF. */
    public String csv() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot be written", e);
        }
        return text.toString();
    }

    /** The number, or the symbol that stands in its place. */
    static String cell(ShownFigure figure) {
        return figure.value().map(BigDecimal::toPlainString).orElse(reason(figure));
    }

    static String cell(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(NOT_AVAILABLE);
    }

    /** What stands beside a number: {@code [e][p]}. */
    static String marks(List<Mark> marks) {
        return marks.stream().map(mark -> "[" + mark.code() + "]").collect(Collectors.joining());
    }

    /** Why a figure has no number. */
    static String reason(ShownFigure figure) {
        return "[" + figure.symbol().orElse(Symbol.NOT_AVAILABLE).code() + "]";
    }
}
