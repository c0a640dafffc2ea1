package scot.pace.reporting.publication.spreadsheets;

import java.util.List;

/**
 * A sheet: from A1 down a heading and lines of words, then one table or none. Nothing is merged, hidden, frozen or coloured, and no
 * cell of the table is blank, so that a screen reader and a program find the same.
 *
 * @param name up to 31 characters, none of them one that a spreadsheet forbids
 * @param columns titles, no two the same; empty where there is no table
 * @param rows as they are printed, a cell for each column; the first of each says what the row is about
 */
public record Sheet(String name, String heading, List<String> lines, List<String> columns, List<List<String>> rows) {

    private static final int LONGEST_NAME = 31;
    private static final int NARROWEST = 14;
    private static final int WIDEST = 80;

    public Sheet {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (!name.matches("[A-Za-z0-9 ]{1," + LONGEST_NAME + "}")) {
            throw new IllegalArgumentException("no sheet can have the name " + name);
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException(name + ": two columns have the same title in " + columns);
        }
        int width = columns.size();
        for (var row : rows) {
            if (row.size() != width || row.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException(name + ": a row does not fit the columns, or has a blank: " + row);
            }
        }
    }

    boolean hasTable() {
        return !rows.isEmpty();
    }

    /** How many letters wide a column is, from 0: as its longest cell within bounds, since words go on in a further line. */
    int width(int column) {
        int longest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(WIDEST);
        return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
    }

    /** Whether numbers stand in the table: then everything but what its rows are about stands on the right. */
    boolean hasNumbers() {
        return rows.stream().flatMap(row -> Value.row(row).stream()).anyMatch(value -> value.number() != null);
    }

    /** How many columns are in use: one at least. */
    int width() {
        return Math.max(1, columns.size());
    }

    /** The row of the column titles, from 1. */
    int headerRow() {
        return lines.size() + 2;
    }

    /** The last row of the table, from 1. */
    int lastRow() {
        return headerRow() + rows.size();
    }

    /** The letter of the last column. */
    char lastColumn() {
        return (char) ('A' + columns.size() - 1);
    }

    /** The name of the table, as a program asks for it. */
    String tableName() {
        return "Data_" + name.replace(' ', '_');
    }
}
