package scot.pace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the process that serves a home takes over work: the file {@code serving} in it, which only its owner can read (0600).
 *
 * @param key 256 random bits, new each time pages are served
 */
record ServingFile(Path path, int port, String key) {

    private static final String NAME = "serving";
    private static final int KEY_BYTES = 32;

    static ServingFile write(Path home, int port) throws IOException {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var file = new ServingFile(home.resolve(NAME), port, HexFormat.of().formatHex(bytes));
        file.delete(); // left by a kill
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file.path(), owner);
        Files.writeString(file.path(), port + " " + file.key());
        return file;
    }

    /** Empty where no pages are served over the home. */
    static Optional<ServingFile> in(Path home) throws IOException {
        var path = home.resolve(NAME);
        try {
            var words = Files.readString(path).split(" ", 2);
            return words.length == 2
                    ? Optional.of(new ServingFile(path, Integer.parseInt(words[0]), words[1]))
                    : Optional.empty();
        } catch (NoSuchFileException notServed) {
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
