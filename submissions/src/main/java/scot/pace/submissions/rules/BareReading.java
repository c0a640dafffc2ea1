package scot.pace.submissions.rules;

import java.nio.file.Path;
import java.sql.SQLException;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.sql.DuckDb;
import scot.pace.schema.store.ParquetTable;

/** The floor that a benchmark measures the check against: DuckDB reads every cell of the same four Parquet files, and no more. */
public final class BareReading {

    private BareReading() {}

    /** Reads a return; gives the number of its rows, all tables together. */
    public static long rows(Path folder) {
        long rows = 0;
        try (var connection = DuckDb.inMemory("512MB", 1);
                var statement = connection.createStatement()) {
            for (var table : ReturnSpecification.tables()) {
                statement.execute(
                        "CREATE TABLE " + table.name() + "_read AS FROM " + ParquetTable.inSql(folder, table));
                try (var count = statement.executeQuery("SELECT count(*) FROM " + table.name() + "_read")) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a return does not read", e);
        }
        return rows;
    }
}
