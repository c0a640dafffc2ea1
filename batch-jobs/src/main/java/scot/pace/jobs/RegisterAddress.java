package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.HomeException;

/**
 * Where the register of a home is: a file of H2 in the home, or a database of PostgreSQL that {@code register.properties} in the home
 * names. The password stands in that file, which its owner alone can read, and never on a command line.
 *
 * @param url as JDBC writes it
 */
public record RegisterAddress(String url, String user, String password) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** @throws HomeException in words for a person where the file cannot be used */
    public static RegisterAddress of(Home home) throws IOException {
        var file = Home.registerElsewhere(home.folder());
        if (!Files.exists(file)) {
            return new RegisterAddress(
                    "jdbc:h2:file:" + home.register().toAbsolutePath()
                            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                    "",
                    "");
        }
        requireOwnersAlone(file);
        var written = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            written.load(text);
        }
        var url = written.getProperty("url", "");
        if (!url.startsWith(POSTGRESQL) || url.contains("password")) {
            throw new HomeException(file + " must hold url=" + POSTGRESQL
                    + "//HOST:PORT/DATABASE without a password, and user= and password= in lines of their own");
        }
        return new RegisterAddress(url, written.getProperty("user", ""), written.getProperty("password", ""));
    }

    /** As properties of the application. */
    public List<String> properties() {
        return List.of(
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + user,
                "spring.datasource.password=" + password);
    }

    private static void requireOwnersAlone(Path file) throws IOException {
        var hasOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (hasOwners && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new HomeException(file + " holds a password and others can read it: chmod 600 " + file);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
