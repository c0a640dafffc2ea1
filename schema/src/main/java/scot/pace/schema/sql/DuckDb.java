package scot.pace.schema.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** DuckDB as it is opened everywhere: memory and threads are always said, and no extension is ever fetched. */
public final class DuckDb {

    private static final AtomicInteger OPENED = new AtomicInteger();

    private DuckDb() {}

    /**
     * A new database in memory. What does not fit goes into the temporary folder, where a killed process is cleared up after, and not
     * into the folder a command was called in; no two databases share a place there.
     *
     * @param memory as DuckDB writes it, {@code 512MB}
     */
    public static Connection inMemory(String memory, int threads) throws SQLException {
        var settings = settings(memory, threads);
        var place = "pace-duckdb-" + ProcessHandle.current().pid() + "-" + OPENED.incrementAndGet();
        settings.setProperty(
                "temp_directory",
                Path.of(System.getProperty("java.io.tmpdir"), place).toString());
        return DriverManager.getConnection("jdbc:duckdb:", settings);
    }

    /** What every database is opened with. */
    public static Properties settings(String memory, int threads) {
        var settings = new Properties();
        settings.setProperty("memory_limit", memory);
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        return settings;
    }
}
