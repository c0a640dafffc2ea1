package scot.pace.submissions.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What holds the files of a return: a folder, or a ZIP, which is told by its first bytes and not by its name. */
final class Carrier implements Closeable {

    /** A file that can be opened again and again; {@code packed} is its size in the carrier. */
    record Part(String name, long packed, Opener opener) {
        InputStream open() throws IOException {
            return opener.open();
        }

        /** The name without folders and ending, in small letters: what table it is. */
        String table() {
            var file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return file.substring(0, file.length() - ".csv".length());
        }
    }

    /** Opens a part from its beginning. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    private final List<Part> parts;
    private final Closeable underneath;

    private Carrier(List<Part> parts, Closeable underneath) {
        this.parts = parts.stream().sorted(Comparator.comparing(Part::name)).toList();
        this.underneath = underneath;
    }

    /** Opens a folder or a ZIP; {@link Unreadable} where it is neither, too large, or has names that lead elsewhere. */
    static Carrier open(Path source, Limits limits) throws IOException {
        var carrier = Files.isDirectory(source) ? folder(source) : zip(source, limits);
        if (carrier.parts.stream().mapToLong(Part::packed).sum() > limits.bytes()) {
            carrier.close();
            throw new Unreadable("The files are larger than " + (limits.bytes() >> 20) + " MB together.");
        }
        return carrier;
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public void close() throws IOException {
        underneath.close();
    }

    private static Carrier folder(Path folder) throws IOException {
        var parts = new ArrayList<Part>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (isTable(file.getFileName().toString()) && Files.isRegularFile(file)) {
                    parts.add(new Part(
                            file.getFileName().toString(), Files.size(file), () -> Files.newInputStream(file)));
                }
            }
        }
        return new Carrier(parts, () -> {});
    }

    private static Carrier zip(Path file, Limits limits) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            throw new Unreadable("The file is larger than " + (limits.bytes() >> 20) + " MB.");
        }
        refuseOtherKinds(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new Unreadable("The ZIP is damaged or encrypted.");
        }
        try {
            return new Carrier(parts(zip), zip);
        } catch (Unreadable refused) {
            zip.close();
            throw refused;
        }
    }

    private static List<Part> parts(ZipFile zip) throws Unreadable {
        var parts = new ArrayList<Part>();
        for (var entry : zip.stream().toList()) {
            var name = entry.getName();
            if (name.startsWith("/")
                    || name.contains("\\")
                    || name.contains(":")
                    || ("/" + name + "/").contains("/../")) {
                throw new Unreadable("The ZIP holds a file whose name leads out of its folder.");
            }
            if (name.equals("[Content_Types].xml") || name.equals("mimetype")) {
                throw new Unreadable("This is a workbook: save each sheet as a CSV file.");
            }
            if (!entry.isDirectory() && isTable(name)) {
                parts.add(new Part(name, Math.max(1, entry.getCompressedSize()), () -> zip.getInputStream(entry)));
            }
        }
        return parts;
    }

    private static void refuseOtherKinds(Path file) throws IOException {
        String start;
        try (var bytes = Files.newInputStream(file)) {
            start = new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
        }
        if (start.equals("%PDF")) {
            throw new Unreadable("This is a PDF: send the return as CSV files.");
        }
        if (!start.equals("PK\3\4") && !start.equals("PK\5\6")) {
            throw new Unreadable("This is neither a folder nor a ZIP of CSV files.");
        }
    }

    private static boolean isTable(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return file.endsWith(".csv") && !file.startsWith(".") && !name.startsWith("__MACOSX/");
    }
}
