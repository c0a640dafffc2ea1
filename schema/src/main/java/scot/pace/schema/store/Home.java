package scot.pace.schema.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder where everything lives. One process owns it from {@link #open} to {@link #close}; what an accepted return or a
 * publication consists of never changes and may be read without owning it.
 */
public final class Home implements AutoCloseable {

    private static final String KIND_FILE = "home.properties";
    private static final String REGISTER_FILE = "register.properties";
    private static final String KIND_KEY = "kind=";

    private final Path folder;
    private final Kind kind;
    private final FileChannel lock;

    /** Whose children a home holds: set when it is made, never changed. */
    public enum Kind {
        /** Real children; no token begins with SYN. */
        REAL,
        /** Nobody: every token begins with SYN, and every cover, CSV and manifest says so. */
        SYNTHETIC
    }

    private Home(Path folder, Kind kind, FileChannel lock) {
        this.folder = folder;
        this.kind = kind;
        this.lock = lock;
    }

    /**
     * Opens the home and owns it; makes it, of the kind {@code ifNew}, where there is none.
     *
     * @throws HomeException in words for a person where another process owns it or it is no home
     */
    public static Home open(Path folder, Kind ifNew) throws IOException {
        if (!exists(folder)) {
            if (Files.isDirectory(folder) && !isEmpty(folder)) {
                throw new HomeException(folder + " is neither empty nor a home: choose another folder with --home");
            }
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, forItsOwnerAlone(folder));
            }
        }
        var lock = own(folder);
        if (!exists(folder)) {
            Durable.write(folder.resolve(KIND_FILE), KIND_KEY + ifNew + "\n");
        }
        return new Home(folder, kindOf(folder), lock);
    }

    /** A folder that is there already stays as its owner has made it. */
    private static FileAttribute<?>[] forItsOwnerAlone(Path folder) {
        var hasOwners = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return hasOwners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether there is a home in this folder. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(KIND_FILE));
    }

    /** The kind of the home in this folder, without owning it; HomeException where there is none. */
    public static Kind kindOf(Path folder) throws IOException {
        if (!exists(folder)) {
            throw new HomeException("There is no home in " + folder + " yet: 'pace demo' or 'pace submit' makes one.");
        }
        var written = Files.readString(folder.resolve(KIND_FILE)).strip();
        return Kind.valueOf(written.substring(KIND_KEY.length()));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(file -> file.equals("home.lock") || file.equals(REGISTER_FILE));
        }
    }

    private static FileChannel own(Path folder) throws IOException {
        var file = folder.resolve("home.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new HomeException("The home " + folder + " is in use by process "
                    + Files.readString(file).strip() + ": wait until it has ended.");
        }
        channel.truncate(0);
        channel.write(java.nio.ByteBuffer.wrap(
                Long.toString(ProcessHandle.current().pid()).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        return channel;
    }

    public Path folder() {
        return folder;
    }

    public Kind kind() {
        return kind;
    }

    public Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    /** The folder of the DuckDB files. */
    public Path warehouse() {
        return folder.resolve("warehouse");
    }

    /** The database of people and process, without its ending. */
    public Path register() {
        return folder.resolve("register");
    }

    /** Says where that database is instead, and may be there before the home is; mostly there is no such file. */
    public static Path registerElsewhere(Path home) {
        return home.resolve(REGISTER_FILE);
    }

    /** What jobs have finished so far, a folder a job. */
    public Path work() {
        return folder.resolve("work");
    }

    /** Internal: true values. */
    public static Path publications(Path home) {
        return home.resolve("publications");
    }

    /** What was printed and audited: drafts of what the public is to see. */
    public static Path releases(Path home) {
        return home.resolve("releases");
    }

    /** What the public sees, or has seen. */
    public static Path published(Path home) {
        return home.resolve("published");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
