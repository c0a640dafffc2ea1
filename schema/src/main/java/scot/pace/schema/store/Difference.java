package scot.pace.schema.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Field;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;
import scot.pace.schema.sql.DuckDb;

/**
 * What would change if a return took the place of the live version: by child and field, and in the clocks of the aims. The clocks
 * are those of each return alone, at the end of its quarter, whatever errors it has.
 *
 * @param changes by child, episode, table, row and field
 * @param clocks number of clocks of each aim and class
 */
public record Difference(List<Change> changes, List<Clocks> clocks) {

    /** What makes two rows of a table the same row: the rest of it may have changed. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "episodes", List.of("child", "episode"),
            "placements", List.of("child", "episode", "started"),
            "milestones", List.of("child", "episode", "milestone", "plan", "route"));

    private static final String COUNTS = "SELECT aim || ' ' || class, count(*) FROM clock GROUP BY ALL";

    /**
     * One value.
     *
     * @param row what tells the row from others of the episode; empty in episodes
     * @param what {@code new}, {@code changed} or {@code gone}
     * @param before null where the row is new or the field was blank
     * @param after null where the row is gone or the field is blank
     */
    public record Change(
            String child,
            int episode,
            String table,
            String row,
            String what,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /** How many clocks of a class an aim has, before and after. */
    public record Clocks(String aim, String clockClass, int before, int after) {}

    /**
     * Compares two folders with the Parquet files of a return.
     *
     * @param quarterEnd at whose end the clocks are looked at
     */
    public static Difference between(Path live, Path sent, String authority, LocalDate quarterEnd) throws IOException {
        try (var before = open(live, authority, quarterEnd);
                var after = open(sent, authority, quarterEnd)) {
            return new Difference(changes(live, sent), clocks(before, after));
        } catch (SQLException e) {
            throw new IOException("the returns cannot be compared", e);
        }
    }

    private static List<Change> changes(Path live, Path sent) throws SQLException {
        var changes = new ArrayList<Change>();
        var sql = ReturnSpecification.tables().stream()
                .filter(table -> KEYS.containsKey(table.name()))
                .flatMap(table -> table.fields().stream()
                        .filter(field -> !keys(table).contains(field.name()))
                        .map(field -> changes(table, field, live, sent)))
                .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY ALL"));
        try (var connection = DuckDb.inMemory("512MB", 1);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                changes.add(change(rows));
            }
        }
        return changes;
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static List<String> keys(Table table) {
        return KEYS.getOrDefault(table.name(), List.of());
    }

    private static String changes(Table table, Field field, Path live, Path sent) {
        return "SELECT child, episode, '" + table.name() + "' AS \"table\", k, CASE WHEN b.nth IS NULL THEN 'gone'"
                + " WHEN a.nth IS NULL THEN 'new' ELSE 'changed' END, '" + field.name() + "' AS field,"
                + " " + written(field, "a") + ", " + written(field, "b")
                + " FROM " + keyed(table, field, live) + " a FULL JOIN " + keyed(table, field, sent)
                + " b USING (child, episode, k, nth) WHERE a.v IS DISTINCT FROM b.v";
    }

    /** A value as a return has it: a month without the day it is kept with. */
    private static String written(Field field, String side) {
        var text = "CAST(" + side + ".v AS VARCHAR)";
        return field.kind() == Field.Kind.MONTH ? "left(" + text + ", 7)" : text;
    }

    private static String keyed(Table table, Field field, Path folder) {
        var rest = keys(table).stream()
                .skip(2)
                .map(key -> "CAST(\"" + key + "\" AS VARCHAR)")
                .collect(Collectors.joining(", ", "concat_ws(' ', '', ", ")"));
        var key = table.name().equals("episodes") ? "''" : "trim(" + rest + ")";
        return "(SELECT child, episode, k, v, row_number() OVER (PARTITION BY child, episode, k ORDER BY line) AS nth FROM"
                + " (SELECT line, child, episode, " + key + " AS k, \"" + field.name() + "\" AS v FROM "
                + ParquetTable.inSql(folder, table) + "))";
    }

    private static List<Clocks> clocks(Connection before, Connection after) throws SQLException {
        var clocks = new ArrayList<Clocks>();
        try (var first = before.createStatement();
                var second = after.createStatement()) {
            var was = counts(first.executeQuery(COUNTS));
            var is = counts(second.executeQuery(COUNTS));
            var all = new TreeSet<>(was.keySet());
            all.addAll(is.keySet());
            for (var one : all) {
                var parts = one.split(" ", 2);
                clocks.add(new Clocks(parts[0], parts[1], was.getOrDefault(one, 0), is.getOrDefault(one, 0)));
            }
        }
        return clocks;
    }

    private static SortedMap<String, Integer> counts(ResultSet rows) throws SQLException {
        var counts = new TreeMap<String, Integer>();
        while (rows.next()) {
            counts.put(rows.getString(1), rows.getInt(2));
        }
        return counts;
    }

    /** A database that holds this one return as accepted on the last day of its quarter. */
    private static Connection open(Path folder, String authority, LocalDate quarterEnd) throws SQLException {
        var connection = DuckDb.inMemory("512MB", 1);
        WarehouseSchema.create(connection);
        var key = "'" + authority + "', DATE '" + quarterEnd + "', 1, ";
        try (var statement = connection.createStatement()) {
            for (var name : KEYS.keySet().stream().sorted().toList()) {
                var table = ReturnSpecification.table(name);
                statement.execute("INSERT INTO " + table.singular() + " SELECT " + key + "* FROM "
                        + ParquetTable.inSql(folder, table));
            }
            statement.execute(
                    "INSERT INTO milestone_return VALUES (" + key + "DATE '" + quarterEnd + "', '', 0, 0, 0, 0)");
        }
        Views.materialise(connection, quarterEnd, quarterEnd);
        return connection;
    }
}
