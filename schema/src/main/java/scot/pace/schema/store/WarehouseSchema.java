package scot.pace.schema.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pace.schema.LocalTable;
import scot.pace.schema.ReturnSpecification;

/**
 * The tables of the warehouse. The columns of episodes, placements and milestones come from the specification of the return; they
 * hold every version of every accepted return, those of local aims and tests of change every imported file. {@code first_published}
 * is empty: who publishes fills it for one connection, see {@code Measures}. No keys and no indexes: the warehouse is a cache, made
 * again when it is damaged.
 */
public final class WarehouseSchema {

    private static final String OF_A_RETURN = "authority VARCHAR, quarter_end DATE, version INTEGER, ";
    private static final String OF_AN_IMPORT = "version INTEGER, imported_on DATE, sha256 VARCHAR, ";

    private WarehouseSchema() {}

    /** The columns of each table in SQL, in the order in which the tables are made. */
    public static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(
                "milestone_return",
                OF_A_RETURN + "accepted_on DATE, sha256 VARCHAR, episodes INTEGER, errors INTEGER, queries INTEGER,"
                        + " notes INTEGER");
        for (var table : List.of("episodes", "placements", "milestones")) {
            var specified = ReturnSpecification.table(table);
            tables.put(specified.singular(), OF_A_RETURN + specified.columnsInSql());
        }
        tables.put("broken", OF_A_RETURN + "child VARCHAR, episode INTEGER, stock BOOLEAN, clock BOOLEAN");
        tables.put("finding", OF_A_RETURN + "rule VARCHAR, severity VARCHAR, findings INTEGER");
        tables.put("first_published", "area VARCHAR, quarter VARCHAR, children BIGINT, marks VARCHAR");
        tables.putAll(localTables());
        tables.putAll(ReferenceTables.COLUMNS);
        return tables;
    }

    private static Map<String, String> localTables() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (var local : LocalTable.values()) {
            tables.put(local.table().singular(), OF_AN_IMPORT + local.table().columnsInSql());
        }
        return tables;
    }

    /** One statement a table, none of which is there yet. */
    public static List<String> statements() {
        return statements(tables());
    }

    /** Makes all tables in an empty database and fills those that stand for definitions. */
    public static void create(Connection connection) throws SQLException {
        make(connection, tables());
        fillDefinitions(connection);
    }

    /** Makes and fills the tables that stand for definitions, for a database that holds no warehouse. */
    public static void createDefinitions(Connection connection) throws SQLException {
        make(connection, ReferenceTables.COLUMNS);
        fillDefinitions(connection);
    }

    /** Makes the tables of local aims and tests of change, for a database that holds no warehouse. */
    static void createLocal(Connection connection) throws SQLException {
        make(connection, localTables());
    }

    /** Fills the tables that stand for definitions: authorities, population, codes, aims, kinds of milestone, quarters. */
    public static void fillDefinitions(Connection connection) throws SQLException {
        ReferenceTables.fill(connection);
    }

    private static List<String> statements(Map<String, String> tables) {
        var statements = new ArrayList<String>();
        tables.forEach((table, columns) -> statements.add("CREATE TABLE \"" + table + "\" (" + columns + ")"));
        return statements;
    }

    private static void make(Connection connection, Map<String, String> tables) throws SQLException {
        for (var sql : statements(tables)) {
            execute(connection, sql);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
