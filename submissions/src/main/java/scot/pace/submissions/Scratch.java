package scot.pace.submissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import scot.pace.schema.store.Durable;

/**
 * A folder in the temporary folder, for its owner's eyes only. It is gone when this is closed, and when the process ends in any
 * other way than a kill; what a killed process left, the next one that opens a folder throws away.
 */
public final class Scratch implements AutoCloseable {

    private static final String PREFIX = "pace-check-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,10})-.*");

    private final Path folder;
    private final Thread atTheEnd;

    private Scratch(Path folder) {
        this.folder = folder;
        this.atTheEnd = new Thread(() -> deleteIfPossible(folder));
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    public static Scratch open() throws IOException {
        var all = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(all);
        return new Scratch(
                Files.createTempDirectory(all, PREFIX + ProcessHandle.current().pid() + "-"));
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        Durable.delete(folder);
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException alreadyEnding) {
            // then it runs and finds nothing
        }
    }

    private static void sweep(Path all) throws IOException {
        try (var folders = Files.list(all)) {
            folders.filter(Scratch::isOfADeadProcess).forEach(Scratch::deleteIfPossible);
        }
    }

    private static boolean isOfADeadProcess(Path folder) {
        var name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void deleteIfPossible(Path folder) {
        try {
            Durable.delete(folder);
        } catch (IOException | UncheckedIOException notOurs) {
            // another user's, or another process was quicker
        }
    }
}
