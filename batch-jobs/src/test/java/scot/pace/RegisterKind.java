package scot.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that can be the register: what holds with one holds with the other. */
public enum RegisterKind {
    H2 {
        @Override
        public void of(Path home) {
            // it is there where nothing else is said
        }
    },
    POSTGRESQL {
        @Override
        public void of(Path home) throws IOException, SQLException {
            var database = "home" + Server.DATABASES.incrementAndGet();
            try (var connection = Server.STARTED.connect();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + database);
            }
            var file = Files.createDirectories(home).resolve("register.properties");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "url=" + Server.STARTED.url(database) + "\nuser=postgres\npassword=postgres\n");
        }
    };

    /** One for all tests of a run; it ends with them. */
    private static final class Server {

        static final AtomicInteger DATABASES = new AtomicInteger();
        static final PostgresServer STARTED = start();

        private static PostgresServer start() {
            try {
                return PostgresServer.start();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("no PostgreSQL could be started", e);
            }
        }
    }

    /** Makes a new, empty register that a home in this folder will have; the folder holds no home yet. */
    public abstract void of(Path home) throws IOException, SQLException;
}
