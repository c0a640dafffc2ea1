package scot.pace.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import scot.pace.schema.store.Durable;

/** The files of a request for as long as they are taken over: afterwards nothing of them stays here. */
final class Received {

    private static final String INCOMING = "incoming-";

    private Received() {}

    /** Forgets what a kill left in the middle of a request: nobody was told that it was received. */
    static void forget(Path work) throws IOException {
        if (!Files.isDirectory(work)) {
            return;
        }
        try (var left = Files.newDirectoryStream(work, INCOMING + "*")) {
            for (var folder : left) {
                Durable.delete(folder);
            }
        }
    }

    /** What takes them over. */
    @FunctionalInterface
    interface Use<T> {
        T of(Path source) throws IOException;
    }

    /** One file stands for itself, unless it is a table; several are a folder. */
    static <T> T in(Path work, List<MultipartFile> files, Use<T> use) throws IOException {
        Files.createDirectories(work);
        var folder = Files.createTempDirectory(work, INCOMING);
        try {
            var source = files.size() == 1 && !isTable(files.get(0)) ? folder.resolve("return") : folder;
            for (var file : files) {
                try (var bytes = file.getInputStream()) {
                    Files.copy(bytes, source.equals(folder) ? folder.resolve(name(file)) : source);
                }
            }
            return use.of(source);
        } finally {
            Durable.delete(folder);
        }
    }

    private static boolean isTable(MultipartFile file) {
        return name(file).matches("(?i).*\\.(csv|txt|tsv|parquet)");
    }

    /** Its last part in letters, digits, dots and hyphens: a name from outside is never a path. */
    private static String name(MultipartFile file) {
        var given = String.valueOf(file.getOriginalFilename());
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "");
        return plain.isEmpty() ? "unnamed" : plain.substring(Math.max(0, plain.length() - 100));
    }
}
