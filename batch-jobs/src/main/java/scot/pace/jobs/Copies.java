package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Copies what was sent: a file, or the files of a folder, without following links out of it. */
final class Copies {

    private Copies() {}

    static void copy(Path source, Path target) throws IOException {
        if (!Files.isDirectory(source)) {
            Files.copy(source, target);
            return;
        }
        Files.createDirectory(target);
        try (var files = Files.list(source)) {
            for (var file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
    }
}
