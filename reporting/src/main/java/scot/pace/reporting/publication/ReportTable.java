package scot.pace.reporting.publication;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of one report before it has numbers. A new one needs no new template.
 *
 * @param columns titles, the first over the row headers; 2 to 10
 * @param note stands under the table; may be empty
 */
public record ReportTable(String title, List<String> columns, List<Row> rows, String note) {

    /** The columns that the template has. */
    public static final int MOST_COLUMNS = 10;

    /**
     * A row header and its numbers.
     *
     * @param emphasised printed bold: a total
     */
    public record Row(String header, List<Cell> cells, boolean emphasised) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The cells of a row as printed, its header first. */
    static List<String> texts(Row row, ShownFigures figures) {
        return Stream.concat(Stream.of(row.header()), row.cells().stream().map(figures::text))
                .toList();
    }

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(title + ": a table has 2 to 10 columns but this has " + columns.size());
        }
        for (var row : rows) {
            if (row.cells().size() + 1 != columns.size()) {
                throw new IllegalArgumentException(title + ": the row " + row.header() + " does not fit the columns");
            }
        }
    }
}
