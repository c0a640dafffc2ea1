package scot.pace.schema.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in 64 small hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a file's bytes; of a folder, of the names and hashes of the files in it, by name, at whatever depth. */
    public static String of(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return ofFile(fileOrFolder);
        }
        var lines = new StringBuilder();
        try (var files = Files.walk(fileOrFolder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.append(fileOrFolder.relativize(file))
                        .append(' ')
                        .append(ofFile(file))
                        .append('\n');
            }
        }
        return of(lines.toString());
    }

    /** Of all that is still to be read of a stream, which is then closed. */
    public static String of(InputStream rest) throws IOException {
        try (var bytes = new DigestInputStream(rest, digest())) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    private static String ofFile(Path file) throws IOException {
        return of(Files.newInputStream(file));
    }

    /** A new digest for bytes that come in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
