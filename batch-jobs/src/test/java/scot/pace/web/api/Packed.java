package scot.pace.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The tables of a return in one file, always the same bytes. */
final class Packed {

    private Packed() {}

    static byte[] of(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var tables = Files.list(folder)) {
            for (var table : tables.sorted().toList()) {
                var entry = new ZipEntry(String.valueOf(table.getFileName()));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(table, zip);
            }
        }
        return bytes.toByteArray();
    }
}
