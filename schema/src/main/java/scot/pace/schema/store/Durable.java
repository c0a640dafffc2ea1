package scot.pace.schema.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** Files and folders that are there whole or not at all, also after a kill or a power cut. */
public final class Durable {

    private static final String UNFINISHED = ".unfinished";

    private Durable() {}

    /** What fills a folder before it appears. */
    @FunctionalInterface
    public interface Content {
        void writeInto(Path folder) throws IOException;
    }

    /** Makes {@code target} appear with everything in it; what an earlier try left half done is thrown away first. */
    public static void folder(Path target, Content content) throws IOException {
        var unfinished = unfinished(target, content);
        for (var file : deepestFirst(unfinished)) {
            sync(file);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        sync(parent(target));
    }

    /**
     * Makes {@code target} appear with everything in it where it is not there yet, without waiting for the disk. A power cut may
     * damage it, {@link #isMade} sees that, and it is made again: only for what can be made again.
     */
    public static void make(Path target, Content content) throws IOException {
        if (isMade(target)) {
            return;
        }
        delete(target);
        var unfinished = unfinished(target, content);
        Files.writeString(seal(target), Sha256.of(unfinished));
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until a folder with everything in it is on the disk: for what was made and could not be made again. */
    public static void settle(Path folder) throws IOException {
        for (var file : deepestFirst(folder)) {
            sync(file);
        }
        sync(parent(folder));
    }

    /** Whether a folder that was made is there with the bytes it was made with. */
    public static boolean isMade(Path target) throws IOException {
        return Files.exists(target)
                && Files.exists(seal(target))
                && Files.readString(seal(target)).equals(Sha256.of(target));
    }

    private static Path unfinished(Path target, Content content) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        delete(unfinished);
        Files.createDirectories(unfinished);
        content.writeInto(unfinished);
        return unfinished;
    }

    private static Path seal(Path target) {
        return target.resolveSibling(target.getFileName() + ".sha256");
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** What writes a file before it appears. */
    @FunctionalInterface
    public interface FileContent {
        void write(Path file) throws Exception;
    }

    /** Makes a file appear with everything in it where it is not there yet. */
    public static void file(Path target, FileContent content) throws Exception {
        if (Files.exists(target)) {
            return;
        }
        var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.createDirectories(parent(target));
        Files.deleteIfExists(unfinished);
        content.write(unfinished);
        appear(unfinished, target);
    }

    /** Makes {@code target} appear with this text, in UTF-8, instead of what was there. */
    public static void write(Path target, String text) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.writeString(unfinished, text);
        appear(unfinished, target);
    }

    private static void appear(Path unfinished, Path target) throws IOException {
        sync(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(parent(target));
    }

    /** Whether a name is that of something not finished. */
    public static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(UNFINISHED);
    }

    /** Deletes a file or a folder with all in it; nothing where there is none. */
    public static void delete(Path target) throws IOException {
        if (!Files.exists(target, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (var file : deepestFirst(target)) {
            Files.delete(file);
        }
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " lies in no folder");
        }
        return parent;
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
