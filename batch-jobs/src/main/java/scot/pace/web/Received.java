package scot.pace.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import scot.pace.schema.store.Durable;

/** The files of a request for as long as they are taken over: afterwards nothing of them stays here. */
public final class Received {

    private static final String INCOMING = "incoming-";
    /** A file that stands for itself has this name, whatever it was called. */
    private static final String ALONE = "return";

    /** As {@code spring.servlet.multipart.max-file-size} for what a page sends. */
    private static final long MOST_BYTES = 256L << 20;

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
    public interface Use<T> {
        T of(Path source) throws IOException;
    }

    /** Puts what came into a folder that is there and empty; gives the folder, or the one file in it. */
    private interface Arrival {
        Path into(Path folder) throws IOException;
    }

    /** One file stands for itself, whatever its name; several are a folder. */
    static <T> T in(Path work, List<MultipartFile> files, Use<T> use) throws IOException {
        return in(
                work,
                folder -> {
                    var source = files.size() == 1 ? folder.resolve(ALONE) : folder;
                    for (var file : files) {
                        try (var bytes = file.getInputStream()) {
                            Files.copy(bytes, source.equals(folder) ? folder.resolve(name(file)) : source);
                        }
                    }
                    return source;
                },
                use);
    }

    /** What is sent as the body of a request. */
    public static <T> T in(Path work, InputStream body, Use<T> use) throws IOException {
        return in(
                work,
                folder -> {
                    var source = folder.resolve(ALONE);
                    try (var file = Files.newOutputStream(source)) {
                        copy(body, file);
                    }
                    return source;
                },
                use);
    }

    private static <T> T in(Path work, Arrival arrival, Use<T> use) throws IOException {
        Files.createDirectories(work);
        var folder = Files.createTempDirectory(work, INCOMING);
        try {
            return use.of(arrival.into(folder));
        } finally {
            Durable.delete(folder);
        }
    }

    private static void copy(InputStream body, OutputStream file) throws IOException {
        var bytes = new byte[1 << 16];
        long all = 0;
        for (int read = body.read(bytes); read >= 0; read = body.read(bytes)) {
            all += read;
            if (all > MOST_BYTES) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            file.write(bytes, 0, read);
        }
        if (all == 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The request has no body.");
        }
    }

    /** Its last part in letters, digits, dots and hyphens: a name from outside is never a path. */
    private static String name(MultipartFile file) {
        var given = String.valueOf(file.getOriginalFilename());
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "");
        return plain.isEmpty() ? "unnamed" : plain.substring(Math.max(0, plain.length() - 100));
    }
}
