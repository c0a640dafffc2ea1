package scot.pace.schema.synthetic;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.sql.DuckDb;

/** Written returns as DuckDB tables, read straight from the CSV files, each row with the authority and quarter of its folder. */
final class WrittenReturns implements AutoCloseable {

    private final Connection connection;

    private WrittenReturns(Connection connection) {
        this.connection = connection;
    }

    /** The returns of every quarter, or of one; {@code quarter} may be {@code *}. */
    static WrittenReturns in(Path dir, String quarter) throws SQLException {
        var returns = new WrittenReturns(DuckDb.inMemory("3GB", 2));
        for (var table : ReturnSpecification.tables()) {
            var columns = table.fields().stream()
                    .map(field -> "'" + field.name() + "': '"
                            + (field.kind() == scot.pace.schema.Field.Kind.DATE ? "DATE" : "VARCHAR") + "'")
                    .toList();
            returns.run("CREATE TABLE " + table.singular() + (table.name().equals("return") ? "_" : "")
                    + " AS SELECT *, split_part(filename, '/', -2) AS area, split_part(filename, '/', -3) AS quarter"
                    + " FROM read_csv('" + dir + "/" + quarter + "/*/" + table.name()
                    + ".csv', auto_detect = false, header = true,"
                    + " delim = ',', quote = '\"', escape = '\"', nullstr = '', filename = true, columns = {"
                    + String.join(", ", columns) + "})");
        }
        return returns;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All rows as text, the cells joined by a space. */
    List<String> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<String>();
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                read.add(String.join(" ", cells));
            }
            return read;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
