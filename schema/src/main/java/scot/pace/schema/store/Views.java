package scot.pace.schema.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        lookBack(connection, day, knownBy);
        for (var view : all()) {
            make(connection, view);
        }
    }

    /**
     * Makes one view and those it reads in the same way, for any day: it must not be one that counts whole quarters.
     *
     * @param day the day at whose end we look; the return of the quarter it lies in is read, and later dates do not exist yet
     */
    static void materialise(Connection connection, String wanted, LocalDate day, LocalDate knownBy)
            throws SQLException {
        lookBack(connection, day, knownBy);
        var needed = new HashSet<>(List.of(wanted));
        var views = all();
        for (int i = views.size() - 1; i >= 0; i--) {
            if (needed.contains(views.get(i).id())) {
                needed.addAll(List.of(views.get(i).get("reads").split(", *")));
            }
        }
        for (var view : views) {
            if (needed.contains(view.id())) {
                make(connection, view);
            }
        }
    }

    static void lookBack(Connection connection, LocalDate day, LocalDate knownBy) throws SQLException {
        WarehouseSchema.execute(
                connection,
                "CREATE OR REPLACE TEMP TABLE as_at AS SELECT DATE '" + day + "' AS day, DATE '" + knownBy
                        + "' AS known_by");
    }

    /** The rows of a view that reads no other, in the order of some of its columns: text by column, empty where there is nothing. */
    static List<Map<String, String>> rows(Connection connection, String view, List<String> order) throws SQLException {
        var query = all().stream()
                .filter(one -> one.id().equals(view))
                .findFirst()
                .orElseThrow()
                .query();
        var rows = new ArrayList<Map<String, String>>();
        try (var statement = connection.createStatement();
                var read = statement.executeQuery("FROM (" + query + ") ORDER BY " + String.join(", ", order))) {
            while (read.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= read.getMetaData().getColumnCount(); i++) {
                    row.put(read.getMetaData().getColumnName(i), Objects.toString(read.getString(i), ""));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** All views, each after those it reads. */
    public static List<SqlFile> all() {
        return SqlFile.inOrder(SqlFile.folder(Aim.class, "views"));
    }

    private static void make(Connection connection, SqlFile view) throws SQLException {
        WarehouseSchema.execute(connection, "CREATE OR REPLACE TEMP TABLE " + view.id() + " AS " + view.query());
    }
}
