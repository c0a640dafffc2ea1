package scot.pace.submissions.rules;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.sql.DuckDb;
import scot.pace.schema.store.ParquetTable;
import scot.pace.schema.store.WarehouseSchema;
import scot.pace.submissions.EpisodeKey;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/**
 * A warm DuckDB in memory that holds one return at a time. One a worker: it is not for two threads.
 *
 * <p>{@link #load} takes the place of whatever was in it; {@link #check} may then be asked.
 */
public final class RuleDatabase implements AutoCloseable {

    /** The columns of {@code unread}, in SQL. */
    static final String UNREAD = "\"table\" VARCHAR, line INTEGER, field VARCHAR";

    /** A cell that a finding of the stages before has already answered. */
    private record Cell(String table, int line, String field) {}

    private final Connection connection;
    private boolean hasBefore;
    private List<Finding> readFindings = List.of();

    private RuleDatabase(Connection connection) {
        this.connection = connection;
    }

    public static RuleDatabase open() {
        try {
            var connection = DuckDb.inMemory("512MB", 1);
            WarehouseSchema.createDefinitions(connection);
            return new RuleDatabase(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    /**
     * Loads a return from its four Parquet files.
     *
     * @param before the live return of the nearest earlier quarter; without it no rule of the stage compare runs
     * @param findings of the stages before: a rule whose input has one stays silent
     */
    public void load(Path folder, Optional<Path> before, List<Finding> findings) {
        hasBefore = before.isPresent();
        readFindings = List.copyOf(findings);
        loadTables(folder, "");
        before.ifPresent(earlier -> loadTables(earlier, "before_"));
        loadUnread();
        for (var table : Rules.tables()) {
            if (hasBefore || !table.get("reads").contains("before_")) {
                execute("CREATE OR REPLACE TABLE " + table.id() + " AS " + table.query());
            }
        }
    }

    /** Runs every rule over what was loaded, all findings at once, in order. */
    public List<Finding> check() {
        Set<Cell> answered = new HashSet<>();
        for (var finding : readFindings) {
            if (finding.severity() == Severity.ERROR) {
                answered.add(new Cell(finding.table(), finding.line(), finding.field()));
            }
        }
        var found = new ArrayList<Finding>();
        for (var rule : Rules.all()) {
            if (rule.stage() == Stage.CHECK || (rule.stage() == Stage.COMPARE && hasBefore)) {
                run(rule, found);
            }
        }
        return found.stream()
                .filter(finding -> !answered.contains(new Cell(finding.table(), finding.line(), finding.field())))
                .sorted()
                .toList();
    }

    /** The episode of each finding that is about a line of one; the others are not in it. */
    public Map<Finding, EpisodeKey> episodesOf(List<Finding> findings) {
        Map<Finding, EpisodeKey> episodes = new HashMap<>();
        for (var table : ReturnSpecification.tables()) {
            var own = findings.stream()
                    .filter(finding -> finding.table().equals(table.name()) && finding.line() > 0)
                    .toList();
            if (!table.name().equals("return") && !own.isEmpty()) {
                var keys = keys(table.singular());
                own.forEach(finding -> {
                    var key = keys.get(finding.line());
                    if (key != null) {
                        episodes.put(finding, key);
                    }
                });
            }
        }
        return episodes;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not close", e);
        }
    }

    private void loadTables(Path folder, String prefix) {
        for (var table : ReturnSpecification.tables()) {
            execute("CREATE OR REPLACE TABLE \"" + prefix + table.singular() + "\" AS FROM "
                    + ParquetTable.inSql(folder, table));
        }
    }

    /** The cells that reading has answered with an ERROR: what they hold is not in the tables. */
    private void loadUnread() {
        execute("CREATE OR REPLACE TABLE unread (" + UNREAD + ")");
        var unread = readFindings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding ->
                        "('" + finding.table() + "', " + finding.line() + ", nullif('" + finding.field() + "', ''))")
                .distinct()
                .sorted()
                .toList();
        if (!unread.isEmpty()) {
            execute("INSERT INTO unread VALUES " + String.join(", ", unread));
        }
    }

    private Map<Integer, EpisodeKey> keys(String table) {
        Map<Integer, EpisodeKey> keys = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT line, child, episode FROM " + table
                        + " WHERE child IS NOT NULL AND episode IS NOT NULL")) {
            while (rows.next()) {
                keys.put(rows.getInt(1), new EpisodeKey(rows.getString(2), rows.getInt(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the episodes of " + table + " cannot be read", e);
        }
        return keys;
    }

    /** Most rules are silent on most returns: the values are looked up only where one is not. */
    private void run(Rule rule, List<Finding> found) {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(rule.file().query())) {
                if (!rows.next()) {
                    return;
                }
            }
            try (var rows = statement.executeQuery(rule.sql())) {
                while (rows.next()) {
                    found.add(rule.finding(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rule " + rule.id() + " does not run", e);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB refuses: " + sql, e);
        }
    }
}
