package scot.pace.schema.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.store.Views;
import scot.pace.schema.store.WarehouseSchema;

/**
 * A DuckDB in memory that holds what an example gives.
 *
 * <p>A column that an example does not name has the value in {@link #USUAL}; a blank cell is null. Where an example gives
 * placements and says nothing of episodes, each child has the episode that its placements make; where it gives episodes and says
 * nothing of placements, each has one kinship placement from first to last day. {@code given placement} without rows means none.
 * {@code line} counts from 2 in the order given.
 */
@NullMarked
public final class ExampleDatabase {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("sent", "0"),
            Map.entry("authority", "S12000011"),
            Map.entry("quarter_end", "2020-07-31"),
            Map.entry("version", "1"),
            Map.entry("accepted_on", "2020-08-20"),
            Map.entry("specification", "1.0"),
            Map.entry("prepared_on", "2020-08-10"),
            Map.entry("episodes", "1"),
            Map.entry("placements", "1"),
            Map.entry("milestones", "0"),
            Map.entry("child", "SYN0000001"),
            Map.entry("episode", "1"),
            Map.entry("sex", "F"),
            Map.entry("birth_month", "2012-03-01"),
            Map.entry("ethnic_group", "WHITE"),
            Map.entry("disability", "N"),
            Map.entry("additional_support_needs", "N"),
            Map.entry("care_plan", "Y"),
            Map.entry("placement", "1"),
            Map.entry("placement_type", "KINSHIP"),
            Map.entry("legal_reason", "S25"));

    private static final Example.Rows USUAL_DAYS =
            new Example.Rows(List.of("day", "known_by"), List.of(List.of("2026-07-31", "2026-12-31")));

    private final Map<String, String> columns = new LinkedHashMap<>();
    private boolean warehouse;

    /** The tables of one return, as rules see them; {@code before_episode} and so on are those of the live return before. {@code sent} is 0. */
    public static ExampleDatabase ofOneReturn() {
        var database = new ExampleDatabase();
        for (var table : ReturnSpecification.tables()) {
            database.with(table.singular(), "sent INTEGER, " + table.columnsInSql());
            database.with("before_" + table.singular(), "sent INTEGER, " + table.columnsInSql());
        }
        return database;
    }

    /**
     * The warehouse with its definitions and views, as at the day of {@code given as_at}, 31 July 2026 where it says nothing. Rows
     * that name no quarter belong to the quarter that ends on that day, and a return that is not given is accepted as version 1.
     */
    public static ExampleDatabase ofWarehouse() {
        var database = new ExampleDatabase();
        WarehouseSchema.tables().forEach(database::with);
        database.warehouse = true;
        return database;
    }

    /** Adds a table by its columns in SQL. */
    public ExampleDatabase with(String table, String columnsInSql) {
        columns.put(table, columnsInSql);
        return this;
    }

    /** Opens a new database with what is given in it. */
    public Connection open(Map<String, Example.Rows> given) throws SQLException {
        var connection = DuckDb.inMemory("256MB", 1);
        if (warehouse) {
            WarehouseSchema.create(connection);
            fillWarehouse(connection, given);
            return connection;
        }
        for (var table : columns.entrySet()) {
            execute(connection, "CREATE TABLE \"" + table.getKey() + "\" (" + table.getValue() + ")");
        }
        for (var table : given.entrySet()) {
            fill(connection, table.getKey(), table.getValue(), Map.of());
        }
        deriveWhatIsNotSaid(connection, given, "");
        deriveWhatIsNotSaid(connection, given, "before_");
        return connection;
    }

    private void fillWarehouse(Connection connection, Map<String, Example.Rows> given) throws SQLException {
        var asAt = given.getOrDefault("as_at", USUAL_DAYS);
        var day = asAt.cells().get(0).get(asAt.columns().indexOf("day"));
        var knownBy = asAt.columns().contains("known_by")
                ? asAt.cells().get(0).get(asAt.columns().indexOf("known_by"))
                : USUAL_DAYS.cells().get(0).get(1);
        for (var table : given.entrySet()) {
            if (!table.getKey().equals("as_at")) {
                fill(connection, table.getKey(), table.getValue(), Map.of("quarter_end", day));
            }
        }
        deriveWhatIsNotSaid(connection, given, "");
        for (var table : List.of("episode", "placement", "milestone")) {
            execute(
                    connection,
                    "INSERT INTO milestone_return BY NAME SELECT DISTINCT authority, quarter_end, version, DATE '"
                            + USUAL.get("accepted_on") + "' AS accepted_on FROM " + table
                            + " ANTI JOIN milestone_return USING (authority, quarter_end)");
        }
        Views.materialise(connection, LocalDate.parse(day), LocalDate.parse(knownBy));
    }

    private void fill(Connection connection, String table, Example.Rows rows, Map<String, String> instead)
            throws SQLException {
        var known = columns.get(table);
        if (known == null) {
            throw new IllegalStateException(
                    "an example gives the table " + table + ", which is not one of " + columns.keySet());
        }
        int line = 2;
        for (var cells : rows.cells()) {
            Map<String, String> row = new LinkedHashMap<>();
            usual(known)
                    .forEach(column -> row.put(column, "'" + instead.getOrDefault(column, USUAL.get(column)) + "'"));
            if (known.contains("line INTEGER")) {
                row.put("line", Integer.toString(line++));
            }
            for (int i = 0; i < rows.columns().size(); i++) {
                var cell = i < cells.size() ? cells.get(i) : "";
                row.put(rows.columns().get(i), cell.isEmpty() ? "NULL" : "'" + cell.replace("'", "''") + "'");
            }
            execute(
                    connection,
                    "INSERT INTO \"" + table + "\" (" + names(row) + ") VALUES (" + String.join(", ", row.values())
                            + ")");
        }
    }

    private void deriveWhatIsNotSaid(Connection connection, Map<String, Example.Rows> given, String prefix)
            throws SQLException {
        if (given.containsKey(prefix + "placement") && !given.containsKey(prefix + "episode")) {
            derive(
                    connection,
                    prefix + "episode",
                    prefix + "placement",
                    "min(started), CASE WHEN count(*) = count(ended) THEN max(ended) END");
        }
        if (given.containsKey(prefix + "episode") && !given.containsKey(prefix + "placement")) {
            derive(connection, prefix + "placement", prefix + "episode", "min(started), max(ended)");
        }
    }

    private void derive(Connection connection, String into, String from, String dates) throws SQLException {
        var fromColumns = columns.getOrDefault(from, "");
        var keys = new ArrayList<>(List.of("child", "episode"));
        for (var key : List.of("authority", "quarter_end", "version")) {
            if (fromColumns.contains(key + " ")) {
                keys.add(key);
            }
        }
        var rest = usual(columns.getOrDefault(into, "")).stream()
                .filter(column -> !keys.contains(column))
                .toList();
        var filled = new ArrayList<>(keys);
        filled.addAll(List.of("line", "started", "ended"));
        filled.addAll(rest);
        var values = new ArrayList<>(keys);
        values.addAll(List.of("1 + row_number() OVER (ORDER BY min(line))", dates));
        rest.forEach(column -> values.add("'" + USUAL.get(column) + "'"));
        execute(
                connection,
                "INSERT INTO " + into + " (" + String.join(", ", filled) + ") SELECT " + String.join(", ", values)
                        + " FROM " + from + " GROUP BY " + String.join(", ", keys));
    }

    private static List<String> usual(String columnsInSql) {
        return USUAL.keySet().stream()
                .filter(column -> columnsInSql.contains("\"" + column + "\" ")
                        || columnsInSql.matches("(?s).*\\b" + column + " [A-Z].*"))
                .sorted()
                .toList();
    }

    private static String names(Map<String, String> row) {
        return row.keySet().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
