package scot.pace.submissions.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import scot.pace.schema.sql.DuckDb;
import scot.pace.submissions.ReturnFixture;

/** The tables of a return as Parquet, written by another library than the one that reads them. */
final class ParquetFixture {

    private ParquetFixture() {}

    /** Dates as dates and numbers as numbers, where {@code typed}; else all as text. */
    static Path write(ReturnFixture fixture, Path folder, boolean typed, String options) throws IOException {
        Files.createDirectories(folder);
        var csv = fixture.in(Files.createTempDirectory(folder, "csv"));
        try (var connection = DuckDb.inMemory("1GB", 2)) {
            for (var table : fixture.tables().keySet()) {
                var from = csv.resolve(table + ".csv");
                if (Files.size(from) > 0) {
                    copy(connection, from, folder.resolve(table + ".parquet"), typed, options);
                }
                Files.delete(from);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Files.delete(csv);
        return folder;
    }

    /** Whatever a query gives, instead of one of the tables. */
    static void replace(Path folder, String table, String query, String options) {
        try (var connection = DuckDb.inMemory("1GB", 2);
                var statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + folder.resolve(table + ".parquet") + "' (FORMAT parquet"
                    + options + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(java.sql.Connection connection, Path from, Path to, boolean typed, String options)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv('" + from + "', header=true, delim=',', all_varchar=" + !typed
                            + (typed && from.endsWith("return.csv") ? ", types={'specification':'VARCHAR'}" : "")
                            + ")) TO '" + to + "' (FORMAT parquet" + options + ")");
        }
    }
}
