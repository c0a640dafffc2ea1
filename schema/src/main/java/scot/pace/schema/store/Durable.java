package scot.pace.schema.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

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
        var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        delete(unfinished);
        Files.createDirectories(unfinished);
        content.writeInto(unfinished);
        try (var files = Files.walk(unfinished)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                sync(file);
            }
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        sync(parent(target));
    }

    /** Makes {@code target} appear with this text, in UTF-8, instead of what was there. */
    public static void write(Path target, String text) throws IOException {
        var unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        Files.writeString(unfinished, text);
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
        try (var files = Files.walk(target)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
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
