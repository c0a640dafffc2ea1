package scot.pace.schema.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import scot.pace.schema.Authority;
import scot.pace.schema.LocalTable;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.sql.DuckDb;

/**
 * The database that measures read: a cache of the archive, thrown away and built again whenever it does not open, is of another
 * schema, or has lost a return. Each generation is a new file, because DuckDB keeps an old file of the same name open.
 */
public final class Warehouse implements AutoCloseable {

    /** So many returns are loaded in one transaction while the warehouse is built. */
    private static final int MOST_RETURNS = 32;

    /** What a return becomes here; each row says of which authority it is. */
    private static final List<String> RETURNED =
            List.of("milestone_return", "broken", "finding", "episode", "placement", "milestone");

    private final Home home;
    private DuckDBConnection connection;

    private Warehouse(Home home, DuckDBConnection connection) {
        this.home = home;
        this.connection = connection;
    }

    /** Hears how far a rebuild is. */
    @FunctionalInterface
    public interface Progress {
        void loaded(int done, int of);
    }

    /** Opens the newest generation, loading from the archive whatever it lacks; builds it again where it is of no use. */
    public static Warehouse open(Home home, Progress progress) throws IOException, SQLException {
        var generations = generations(home);
        if (!generations.isEmpty()) {
            try {
                var warehouse = new Warehouse(home, connect(generations.get(generations.size() - 1)));
                if (warehouse.isWholeAndOfThisSchema()) {
                    warehouse.loadMissing(progress);
                    return warehouse;
                }
                warehouse.close();
            } catch (SQLException damaged) {
                return build(home, progress);
            }
        }
        return build(home, progress);
    }

    /** Builds the next generation from the archive alone and goes on with it. */
    public synchronized void rebuild(Progress progress) throws IOException, SQLException {
        connection.close();
        connection = build(home, progress).connection;
    }

    private static Warehouse build(Home home, Progress progress) throws IOException, SQLException {
        var old = generations(home);
        int next = old.isEmpty() ? 1 : 1 + number(old.get(old.size() - 1));
        Files.createDirectories(home.warehouse());
        var file = home.warehouse().resolve(String.format(Locale.ROOT, "%04d.duckdb", next));
        var warehouse = new Warehouse(home, connect(file));
        WarehouseSchema.create(warehouse.connection);
        warehouse.loadMissing(progress);
        warehouse.execute("CREATE TABLE built AS SELECT '" + schemaHash() + "' AS schema");
        for (var generation : old) {
            Durable.delete(generation);
            Durable.delete(generation.resolveSibling(generation.getFileName() + ".wal"));
        }
        return warehouse;
    }

    /** Loads accepted returns in one transaction: each version out, and in again, so that loading twice is loading once. */
    public synchronized void load(List<Archive.Kept> several) throws SQLException {
        if (several.isEmpty()) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            for (var kept : several) {
                if (isLoaded(kept)) {
                    unload(kept);
                }
            }
            for (var table : ReturnSpecification.tables()) {
                if (!table.name().equals("return")) {
                    insert(
                            table.singular(),
                            several,
                            kept -> "SELECT " + key(kept) + ", * FROM " + ParquetTable.inSql(kept.folder(), table));
                }
            }
            insert(
                    "finding",
                    several,
                    kept -> "SELECT " + key(kept) + ", rule, severity, count(*) FROM " + findings(kept)
                            + " GROUP BY rule, severity");
            for (var kept : several) {
                if (kept.manifest().findings().getOrDefault("ERROR", 0) > 0) {
                    execute(brokenEpisodes(kept));
                }
            }
            insert("milestone_return", several, Warehouse::milestoneReturn);
            connection.commit();
        } catch (SQLException e) {
            // after an error DuckDB's commit succeeds silently and loses the transaction
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void insert(String table, List<Archive.Kept> several, Function<Archive.Kept, String> rows)
            throws SQLException {
        execute("INSERT INTO " + table + " "
                + several.stream().map(rows).map(sql -> "(" + sql + ")").collect(Collectors.joining(" UNION ALL ")));
    }

    private static String milestoneReturn(Archive.Kept kept) {
        var version = kept.manifest();
        return "SELECT " + key(kept) + ", DATE '" + version.receivedOn() + "', '" + version.sha256() + "', "
                + version.rows().getOrDefault("episodes", 0) + ", "
                + version.findings().getOrDefault("ERROR", 0) + ", "
                + version.findings().getOrDefault("QUERY", 0) + ", "
                + version.findings().getOrDefault("NOTE", 0);
    }

    /**
     * A connection that sees every view as at the end of {@code day}, by what was known on {@code knownBy}. It is the caller's to
     * close.
     */
    public Connection asAt(LocalDate day, LocalDate knownBy) throws SQLException {
        return looking(reading -> Views.materialise(reading, day, knownBy));
    }

    /** The same of the returns of one authority alone: nothing of another can be in what is counted. */
    public Connection asAt(Authority of, LocalDate day, LocalDate knownBy) throws SQLException {
        return looking(of, reading -> Views.materialise(reading, day, knownBy));
    }

    /** Makes what a connection looks at. */
    private interface Look {
        void at(Connection reading) throws SQLException;
    }

    private Connection looking(Look look) throws SQLException {
        var reading = connection.duplicate();
        try {
            look.at(reading);
            return reading;
        } catch (SQLException e) {
            reading.close();
            throw e;
        }
    }

    private Connection looking(Authority of, Look look) throws SQLException {
        return looking(reading -> {
            for (var table : RETURNED) {
                WarehouseSchema.execute(
                        reading,
                        "CREATE TEMP TABLE " + table + " AS FROM main." + table + " WHERE authority = '" + of.code()
                                + "'");
            }
            look.at(reading);
        });
    }

    /**
     * Every clock of the national aims, or of the local aims, as at the end of a day, by aim, authority and child. A local aim has
     * the line in force on that day, or its first line where none is yet.
     *
     * @param day any day: the return of the quarter it lies in is read where there is one
     */
    public List<ListedClock> clocks(boolean local, LocalDate day, LocalDate knownBy) throws IOException {
        var rows = local
                ? "(FROM local_clock QUALIFY dense_rank() OVER (PARTITION BY authority, aim ORDER BY effective_from > DATE '"
                        + day + "', abs(effective_from - DATE '" + day + "')) = 1)"
                : "clock";
        try (var reading = looking(it -> Views.materialise(it, local ? "local_clock" : "clock", day, knownBy))) {
            return listed(reading, rows, day);
        } catch (SQLException e) {
            throw new IOException("the clocks cannot be read", e);
        }
    }

    /** Every clock of the national aims in the returns of one authority alone, in the same order. */
    public List<ListedClock> clocks(Authority of, LocalDate day, LocalDate knownBy) throws IOException {
        try (var reading = looking(of, it -> Views.materialise(it, "clock", day, knownBy))) {
            return listed(reading, "clock", day);
        } catch (SQLException e) {
            throw new IOException("the clocks cannot be read", e);
        }
    }

    private static List<ListedClock> listed(Connection reading, String clocks, LocalDate day) throws SQLException {
        var listed = new ArrayList<ListedClock>();
        try (var statement = reading.createStatement();
                var row = statement.executeQuery(
                        "FROM " + clocks + " ORDER BY aim, authority, child, opened, episode, plan NULLS FIRST")) {
            while (row.next()) {
                listed.add(ListedClock.of(row, day));
            }
        }
        return listed;
    }

    /**
     * For measuring how cost grows, and for nothing else: every child is there {@code times} times, each copy under a token of its
     * own. It may be asked again for more.
     *
     * @return lines of episodes, placements and milestones that there are now
     */
    public synchronized long copied(int times) throws SQLException {
        long rows = 0;
        for (var table : List.of("episode", "placement", "milestone", "broken")) {
            execute("DELETE FROM " + table + " WHERE contains(child, '-')");
            execute("INSERT INTO " + table + " SELECT * EXCLUDE (copy) REPLACE (child || '-' || copy AS child) FROM "
                    + table + " CROSS JOIN range(1, " + times + ") copies(copy)");
            rows += count(table);
        }
        return rows;
    }

    /** For the same: lets the database take so much memory, {@code 8GB}, where a home of real size has enough with 1 GB. */
    public synchronized void allow(String memory) throws SQLException {
        execute("SET memory_limit = '" + memory + "'");
    }

    private long count(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private boolean isLoaded(Archive.Kept kept) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("FROM milestone_return" + where(kept))) {
            return rows.next();
        }
    }

    private void unload(Archive.Kept kept) throws SQLException {
        for (var table : RETURNED) {
            execute("DELETE FROM " + table + where(kept));
        }
    }

    private static String where(Archive.Kept kept) {
        var version = kept.manifest();
        return " WHERE authority = '" + version.authority() + "' AND quarter_end = " + quarterEnd(kept)
                + " AND version = " + version.version();
    }

    private void loadMissing(Progress progress) throws IOException, SQLException {
        var loaded = loaded();
        loadLocal();
        var missing = home.archive().all().stream()
                .filter(kept -> !loaded.contains(name(kept)))
                .toList();
        for (int done = 0; done < missing.size(); done += MOST_RETURNS) {
            int next = Math.min(done + MOST_RETURNS, missing.size());
            load(missing.subList(done, next));
            progress.loaded(next, missing.size());
        }
    }

    /** Loads whatever local files it lacks. Each is one statement, so that it is there whole or not at all. */
    public synchronized void loadLocal() throws IOException, SQLException {
        for (var local : LocalTable.values()) {
            var archive = home.archive().local(local);
            for (var kept : archive.all()) {
                execute(archive.insert(kept));
            }
        }
    }

    private Set<String> loaded() throws SQLException {
        var loaded = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT authority, quarter_end, version, sha256 FROM milestone_return")) {
            while (rows.next()) {
                loaded.add(
                        rows.getString(1) + " " + rows.getString(2) + " " + rows.getInt(3) + " " + rows.getString(4));
            }
        }
        return loaded;
    }

    private static String name(Archive.Kept kept) {
        var version = kept.manifest();
        return version.authority() + " " + kept.quarter().lastDay() + " " + version.version() + " " + version.sha256();
    }

    private boolean isWholeAndOfThisSchema() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT schema FROM built")) {
            return rows.next() && rows.getString(1).equals(schemaHash());
        } catch (SQLException neverFinished) {
            return false;
        }
    }

    private static String schemaHash() {
        return Sha256.of(String.join("\n", WarehouseSchema.statements()));
    }

    private static String key(Archive.Kept kept) {
        return "'" + kept.manifest().authority() + "', " + quarterEnd(kept) + ", "
                + kept.manifest().version();
    }

    private static String quarterEnd(Archive.Kept kept) {
        return "DATE '" + kept.quarter().lastDay() + "'";
    }

    /** The episodes that an ERROR on a line of theirs leaves out of stocks or clocks. */
    private static String brokenEpisodes(Archive.Kept kept) {
        var tables = Stream.of("episodes", "placements", "milestones")
                .map(table -> "SELECT '" + table + "' AS \"table\", line, child, episode FROM "
                        + ParquetTable.inSql(kept.folder(), ReturnSpecification.table(table)))
                .reduce((one, other) -> one + " UNION ALL " + other)
                .orElseThrow();
        return "INSERT INTO broken SELECT " + key(kept) + ", child, episode, "
                + "bool_or(contains(breaks, 'stock')), bool_or(contains(breaks, 'clock')) FROM " + findings(kept)
                + " JOIN (" + tables + ") USING (\"table\", line) WHERE severity = 'ERROR' AND breaks <> ''"
                + " GROUP BY child, episode";
    }

    private static String findings(Archive.Kept kept) {
        return "read_csv('" + quoted(kept.folder().resolve(Archive.FINDINGS))
                + "', auto_detect=false, header=true, delim=',', quote='\"', escape='\"', columns={'table': 'VARCHAR', "
                + "'line': 'INTEGER', 'field': 'VARCHAR', 'rule': 'VARCHAR', 'severity': 'VARCHAR', 'breaks': 'VARCHAR'})";
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    private static DuckDBConnection connect(Path file) throws SQLException {
        var settings = DuckDb.settings("1GB", 2);
        settings.setProperty("checkpoint_threshold", "256MB");
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, settings);
    }

    private static List<Path> generations(Home home) {
        if (!Files.isDirectory(home.warehouse())) {
            return List.of();
        }
        try (var files = Files.list(home.warehouse())) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.duckdb"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring(0, 4));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("the warehouse does not close", e);
        }
    }
}
