package scot.pace.schema.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import scot.pace.schema.Aim;
import scot.pace.schema.Quarter;
import scot.pace.schema.sql.SqlFile;

/**
 * What was known: the returns of the warehouse as spells, plans and clocks. One view, one file in {@code views}; the line
 * {@code reads} of its header names the tables and views it is made of.
 */
public final class Views {

    private Views() {}

    /**
     * Makes every view as a temporary table of this connection, in place of those made before, because measures read them many
     * times.
     *
     * @param day the day at whose end we look, the last of a quarter; nothing dated later exists yet. Any other is an
     *     IllegalArgumentException, because every view counts whole quarters
     * @param knownBy the last day on which a return may have been accepted to count
     */
    public static void materialise(Connection connection, LocalDate day, LocalDate knownBy) throws SQLException {
        if (Quarter.endingOn(day).isEmpty()) {
            throw new IllegalArgumentException(
                    "views look back from the last day of a quarter, 31 October, 31 January, "
                            + "30 April or 31 July, but were asked for " + day);
        }
        execute(
                connection,
                "CREATE OR REPLACE TEMP TABLE as_at AS SELECT DATE '" + day + "' AS day, DATE '" + knownBy
                        + "' AS known_by");
        for (var view : all()) {
            execute(connection, "CREATE OR REPLACE TEMP TABLE " + view.id() + " AS " + view.query());
        }
    }

    /** All views, each after those it reads. */
    public static List<SqlFile> all() {
        return SqlFile.inOrder(SqlFile.folder(Aim.class, "views"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
