package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.sql.DuckDb;

/** DuckDB reads both files, because our own reader could make the mistake that our writer made. */
class FigureParquetTest {

    @TempDir
    Path folder;

    @Test
    void everyCellIsThatOfTheCsvAndABlankIsNull() throws Exception {
        var csv = folder.resolve("figures.csv");
        var parquet = folder.resolve("figures.parquet");
        FigureFile.write(csv, MadeUpFigures.shown());
        FigureParquet.write(parquet, MadeUpFigures.shown());

        try (var connection = DuckDb.inMemory("256MB", 1)) {
            var fromParquet = rows(connection, "read_parquet('" + parquet + "')");
            var fromCsv = rows(
                    connection,
                    "read_csv('" + csv + "', auto_detect = false, header = true,"
                            + " delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = " + columns() + ")");

            assertThat(fromParquet).hasSize(MadeUpFigures.all().size()).isEqualTo(fromCsv);
        }
    }

    @Test
    void countsAreWholeNumbersAndValuesHaveTwoDecimalPlaces() throws Exception {
        var parquet = folder.resolve("figures.parquet");
        FigureParquet.write(parquet, MadeUpFigures.shown());

        try (var connection = DuckDb.inMemory("256MB", 1);
                var statement = connection.createStatement();
                var types = statement.executeQuery("SELECT typeof(numerator), typeof(denominator), typeof(value), "
                        + "typeof(measure) FROM read_parquet('" + parquet + "') LIMIT 1")) {
            assertThat(types.next()).isTrue();
            assertThat(List.of(types.getString(1), types.getString(2), types.getString(3), types.getString(4)))
                    .containsExactly("BIGINT", "BIGINT", "DECIMAL(18,2)", "VARCHAR");
        }
    }

    /** Texts of the cells in the order of the file; a value with two places, as numbers are the same with 1.5 and 1.50. */
    private static List<List<String>> rows(Connection connection, String from) throws SQLException {
        var rows = new ArrayList<List<String>>();
        var cells = FigureRow.COLUMNS.stream()
                .map(column -> isValue(column) ? "CAST(" + column + " AS DECIMAL(18, 2))" : column)
                .toList();
        try (var statement = connection.createStatement();
                var read = statement.executeQuery("SELECT " + String.join(", ", cells) + " FROM " + from)) {
            while (read.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= FigureRow.COLUMNS.size(); i++) {
                    row.add(String.valueOf((Object) read.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean isValue(String column) {
        return List.of("value", "lower_95", "upper_95").contains(column);
    }

    private static String columns() {
        return FigureRow.COLUMNS.stream()
                .map(column -> "'" + column + "': 'VARCHAR'")
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }
}
