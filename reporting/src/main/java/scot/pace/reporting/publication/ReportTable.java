package scot.pace.reporting.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of one report before it has numbers. A new one needs no new template.
 *
 * @param columns titles, no two the same, the first over the row headers; 2 to {@value #MOST_COLUMNS}
 * @param note stands under the table; may be empty
 */
public record ReportTable(String title, List<String> columns, List<Row> rows, String note) {

    /** The columns that the template has. */
    public static final int MOST_COLUMNS = 11;

    /**
     * A row header and its numbers.
     *
     * @param emphasised printed bold: a total
     */
    public record Row(String header, List<Cell> cells, boolean emphasised) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** @param columns the first after the header is 1 */
        private Row with(List<Integer> columns) {
            return new Row(
                    header,
                    columns.stream().map(column -> cells.get(column - 1)).toList(),
                    emphasised);
        }
    }

    /** The cells of a row as printed, its header first. */
    static List<String> texts(Row row, ShownFigures figures) {
        return Stream.concat(Stream.of(row.header()), row.cells().stream().map(figures::text))
                .toList();
    }

    /** The same with those columns alone of whose measures one is among these. */
    ReportTable showing(Set<String> measures) {
        var kept = IntStream.range(1, columns.size())
                .filter(column -> rows.stream()
                        .map(row -> row.cells().get(column - 1).key().measure())
                        .anyMatch(measures::contains))
                .boxed()
                .toList();
        var titles = Stream.concat(Stream.of(columns.get(0)), kept.stream().map(columns::get))
                .toList();
        return new ReportTable(
                title, titles, rows.stream().map(row -> row.with(kept)).toList(), note);
    }

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    title + ": a table has 2 to " + MOST_COLUMNS + " columns but this has " + columns.size());
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException(title + ": two columns have the same title in " + columns);
        }
        for (var row : rows) {
            if (row.cells().size() + 1 != columns.size()) {
                throw new IllegalArgumentException(title + ": the row " + row.header() + " does not fit the columns");
            }
        }
    }
}
