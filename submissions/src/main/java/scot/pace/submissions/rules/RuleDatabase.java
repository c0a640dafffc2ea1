package scot.pace.submissions.rules;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;
import scot.pace.schema.sql.DuckDb;
import scot.pace.schema.store.ParquetTable;
import scot.pace.schema.store.WarehouseSchema;
import scot.pace.submissions.Counts;
import scot.pace.submissions.EpisodeKey;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Found;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;
import scot.pace.submissions.TypedReturn;

/**
 * A warm DuckDB in memory that is asked about one return, or about several at a time. One a worker: it is not for two threads.
 *
 * <p>In its tables the column {@code sent} says which of the returns a row is of. So that no rule takes the child of one return for
 * that of another, each token begins with a letter of its return, and lines count on from one return to the next.
 */
public final class RuleDatabase implements AutoCloseable {

    /** So many returns can be asked about together. */
    public static final int MOST_RETURNS = 32;

    /** Lines of a return lie between two multiples of it; 32 times as many are all that a whole number of 32 bits has. */
    private static final int LINES = 1 << 26;

    /** The columns of {@code unread}, in SQL. */
    static final String UNREAD = "\"table\" VARCHAR, line INTEGER, field VARCHAR";

    /** A cell that a finding of the stages before has already answered. */
    private record Cell(String table, int line, String field) {

        static Cell of(Finding finding) {
            return new Cell(finding.table(), finding.line(), finding.field());
        }
    }

    /** What the rules found in one return, in no order. */
    private record Ruled(List<Finding> findings, Map<String, Integer> unlisted) {
        Ruled() {
            this(new ArrayList<>(), new HashMap<>());
        }
    }

    private final Connection connection;
    private List<TypedReturn> returns = List.of();

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
     * Runs every rule over returns; what is found in each, in their order, with the findings they came with.
     *
     * @param asked 1 to {@value #MOST_RETURNS} of one quarter; where there are several, none is unread in part, and either all have
     *     a return before or none has
     */
    public List<Found> check(List<TypedReturn> asked) {
        if (asked.isEmpty() || asked.size() > MOST_RETURNS || !canBeAskedTogether(asked)) {
            throw new IllegalArgumentException("these " + asked.size() + " returns cannot be checked together");
        }
        returns = List.copyOf(asked);
        load();
        var ruled = Stream.generate(Ruled::new).limit(returns.size()).toList();
        if (!returns.get(0).isUnreadInTheMain()) {
            run(ruled);
        }
        var all = IntStream.range(0, returns.size())
                .mapToObj(sent -> together(
                        returns.get(sent).readFindings(), ruled.get(sent).findings()))
                .toList();
        var episodes = episodes(all);
        return IntStream.range(0, returns.size())
                .mapToObj(sent -> new Found(all.get(sent), episodes.get(sent), unlisted(sent, ruled.get(sent))))
                .toList();
    }

    private static boolean canBeAskedTogether(List<TypedReturn> asked) {
        boolean alike =
                asked.stream().map(one -> one.before().isPresent()).distinct().count() == 1;
        return asked.size() == 1 || (alike && asked.stream().noneMatch(TypedReturn::isUnreadInPart));
    }

    private boolean hasBefore() {
        return returns.get(0).before().isPresent();
    }

    private void load() {
        loadTables("", TypedReturn::folder);
        if (hasBefore()) {
            loadTables("before_", one -> one.before().orElseThrow());
        }
        loadUnread();
    }

    private void run(List<Ruled> ruled) {
        for (var table : Rules.tables()) {
            if (hasBefore() || !table.get("reads").contains("before_")) {
                execute("CREATE OR REPLACE TABLE " + table.id() + " AS " + table.query());
            }
        }
        for (var rule : Rules.all()) {
            if (rule.stage() == Stage.CHECK || (rule.stage() == Stage.COMPARE && hasBefore())) {
                run(rule, ruled);
            }
        }
    }

    /** What reading found and what the rules find, but for what they say about cells that reading has answered. */
    private static List<Finding> together(List<Finding> read, List<Finding> ruled) {
        Set<Cell> answered = read.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Cell::of)
                .collect(Collectors.toUnmodifiableSet());
        return Stream.concat(read.stream(), ruled.stream().filter(finding -> !answered.contains(Cell.of(finding))))
                .sorted()
                .toList();
    }

    private Map<String, Integer> unlisted(int sent, Ruled ruled) {
        var unlisted = new HashMap<>(returns.get(sent).unlisted());
        unlisted.putAll(ruled.unlisted());
        return unlisted;
    }

    /** The episode of every finding that is about one, by return: a question a table, whatever the number of returns. */
    private List<Map<Finding, EpisodeKey>> episodes(List<List<Finding>> found) {
        var episodes = Stream.<Map<Finding, EpisodeKey>>generate(HashMap::new)
                .limit(found.size())
                .toList();
        for (var table : ReturnSpecification.tables()) {
            if (table.name().equals("return")) {
                continue;
            }
            Map<Integer, List<Finding>> byLine = new TreeMap<>();
            for (int sent = 0; sent < found.size(); sent++) {
                int first = sent * LINES;
                found.get(sent).stream()
                        .filter(finding -> finding.table().equals(table.name()) && finding.line() > 0)
                        .forEach(finding -> byLine.computeIfAbsent(first + finding.line(), line -> new ArrayList<>())
                                .add(finding));
            }
            keys(table.singular(), byLine.keySet()).forEach((line, key) -> byLine.getOrDefault(line, List.of())
                    .forEach(finding -> episodes.get(line / LINES).put(finding, key)));
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

    private void loadTables(String prefix, Function<TypedReturn, Path> folder) {
        for (var table : ReturnSpecification.tables()) {
            var rows = IntStream.range(0, returns.size())
                    .mapToObj(sent -> rows(sent, folder.apply(returns.get(sent)), table))
                    .collect(Collectors.joining(" UNION ALL "));
            execute("CREATE OR REPLACE TABLE \"" + prefix + table.singular() + "\" AS " + rows);
        }
    }

    private static String rows(int sent, Path folder, Table table) {
        var child = table.name().equals("return") ? "" : ", '" + (char) ('@' + sent) + "' || child AS child";
        return "SELECT " + sent + " AS sent, * REPLACE (line + " + sent * LINES + " AS line" + child + ") FROM "
                + ParquetTable.inSql(folder, table);
    }

    /** The cells that reading has answered with an ERROR: what they hold is not in the tables. Only one that stands alone has any. */
    private void loadUnread() {
        execute("CREATE OR REPLACE TABLE unread (" + UNREAD + ")");
        var unread = returns.get(0).readFindings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Cell::of)
                .distinct()
                .toList();
        if (unread.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("INSERT INTO unread SELECT unnest(string_split(?, ',')),"
                + " unnest(string_split(?, ',')::INTEGER[]), nullif(unnest(string_split(?, ',')), '')")) {
            insert.setString(1, listed(unread.stream().map(Cell::table)));
            insert.setString(2, listed(unread.stream().map(Cell::line)));
            insert.setString(3, listed(unread.stream().map(Cell::field)));
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("what was not read cannot be listed", e);
        }
    }

    /** One parameter for many values, none of which holds a comma: a statement that names each is slow to read. */
    private static String listed(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(","));
    }

    private Map<Integer, EpisodeKey> keys(String table, Set<Integer> lines) {
        Map<Integer, EpisodeKey> keys = new HashMap<>();
        if (lines.isEmpty()) {
            return keys;
        }
        try (var statement = connection.prepareStatement("SELECT line, child[2:], episode FROM " + table
                + " WHERE child IS NOT NULL AND episode IS NOT NULL"
                + " AND line IN (SELECT unnest(string_split(?, ',')::INTEGER[]))")) {
            statement.setString(1, listed(lines.stream()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getInt(1), new EpisodeKey(rows.getString(2), rows.getInt(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the episodes of " + table + " cannot be read", e);
        }
        return keys;
    }

    /** Most rules are silent on most returns: the values are looked up only where one is not, and never of more than are listed. */
    private void run(Rule rule, List<Ruled> ruled) {
        boolean isSilent = true;
        try (var statement = connection.createStatement()) {
            try (var counts = statement.executeQuery(counted(rule))) {
                while (counts.next()) {
                    isSilent = false;
                    int unlisted = counts.getInt("times") - Counts.MOST_LISTED;
                    if (unlisted > 0) {
                        ruled.get(counts.getInt("of_return")).unlisted().put(rule.id(), unlisted);
                    }
                }
            }
            if (isSilent) {
                return;
            }
            try (var rows = statement.executeQuery(asSent(rule))) {
                while (rows.next()) {
                    ruled.get(rows.getInt("of_return")).findings().add(rule.finding(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rule " + rule.id() + " does not run", e);
        }
    }

    private static String counted(Rule rule) {
        return "SELECT line // " + LINES + " AS of_return, count(*) AS times FROM ("
                + rule.file().query() + ") GROUP BY ALL";
    }

    /** What the rule finds, with lines and tokens as they were sent: the first lines of each return, as many as are listed. */
    private static String asSent(Rule rule) {
        var own = Stream.concat(Stream.of("line"), rule.placeholders().stream().filter(name -> name.endsWith("_line")))
                .distinct()
                .map(name -> name + " % " + LINES + " AS " + name);
        var tokens = rule.placeholders().contains("child") ? Stream.of("child[2:] AS child") : Stream.<String>empty();
        return "SELECT line // " + LINES + " AS of_return, * REPLACE ("
                + Stream.concat(own, tokens).collect(Collectors.joining(", ")) + ") FROM (" + rule.sql() + ") AS found"
                + " QUALIFY row_number() OVER (PARTITION BY of_return ORDER BY found) <= " + Counts.MOST_LISTED;
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB refuses: " + sql, e);
        }
    }
}
