package scot.pace.submissions.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;

/**
 * What holds the tables of a return: a folder or a ZIP with a file each, or a workbook with a sheet each. What it is, is told by
 * its bytes; only which table a file or sheet is, is told by its name.
 */
final class Carrier implements Closeable {

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "parquet");
    private static final int LARGEST_PARQUET_IN_ZIP = 128 << 20;

    private final List<Part> parts;
    private final Optional<Workbook> workbook;
    private final Closeable underneath;

    private Carrier(List<Part> parts, Optional<Workbook> workbook, Closeable underneath) {
        this.parts = parts.stream().sorted(Comparator.comparing(Part::name)).toList();
        this.workbook = workbook;
        this.underneath = underneath;
    }

    /** A file that holds a table and can be opened again and again. */
    interface Part {
        /** Its name without folders. */
        String name();

        /** Its bytes from the beginning, unpacked, counted against the budget. */
        InputStream open(Inflating.Budget budget) throws IOException;

        /** The same to be read from its end. */
        InputFile parquet(Inflating.Budget budget) throws IOException;

        /** Which table it is by its name; empty where it is none of the four. */
        default Optional<Table> table() {
            return find(stem(name()));
        }

        default FileKind kind(Inflating.Budget budget) throws IOException {
            try (var in = open(budget)) {
                return FileKind.of(in);
            }
        }
    }

    /** Opens what was sent; {@link Unreadable} where it is no carrier, too large, or made to mislead. */
    static Carrier open(Path source, Limits limits, Inflating.Budget budget, Consumer<String> unexpected)
            throws IOException {
        return Files.isDirectory(source)
                ? folder(source, limits, budget, unexpected)
                : file(source, limits, budget, unexpected);
    }

    /** The name of the table that a sheet or file of this name is; capitals, spaces and underscores do not matter. */
    static Optional<String> tableNamed(String name) {
        return find(name).map(Table::name);
    }

    static Optional<Table> find(String name) {
        var bare = Columns.bare(name);
        return ReturnSpecification.tables().stream()
                .filter(table -> table.name().equals(bare))
                .findFirst();
    }

    /** A file that is a table by itself. */
    static Part alone(Path file, Limits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable("This is no file.");
        }
        if (Files.size(file) > limits.bytes()) {
            throw new Unreadable("The file is larger than " + (limits.bytes() >> 20) + " MB.");
        }
        return new FileInFolder(file, Files.size(file));
    }

    /** A file a table; none where it is a workbook. */
    List<Part> parts() {
        return parts;
    }

    Optional<Workbook> workbook() {
        return workbook;
    }

    @Override
    public void close() throws IOException {
        underneath.close();
    }

    private static Carrier folder(Path folder, Limits limits, Inflating.Budget budget, Consumer<String> unexpected)
            throws IOException {
        var parts = new ArrayList<Part>();
        var whole = new ArrayList<Path>();
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                var part = new FileInFolder(file, Files.size(file));
                if (!isOfATable(part.name())) {
                    continue;
                }
                bytes += part.size();
                parts.add(part);
            }
        }
        if (parts.size() <= 1) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .toList()) {
                    if (isWhole(new FileInFolder(file, Files.size(file)).kind(budget))) {
                        whole.add(file);
                    }
                }
            }
        }
        if (whole.size() == 1) {
            return file(whole.get(0), limits, budget, unexpected);
        }
        if (bytes > limits.bytes()) {
            throw new Unreadable("The files are larger than " + (limits.bytes() >> 20) + " MB together.");
        }
        return new Carrier(parts, Optional.empty(), () -> {});
    }

    private static boolean isWhole(FileKind kind) {
        return kind == FileKind.ZIP || kind == FileKind.OLD_OFFICE || kind == FileKind.PDF;
    }

    private static Carrier file(Path file, Limits limits, Inflating.Budget budget, Consumer<String> unexpected)
            throws IOException {
        if (Files.size(file) > limits.bytes()) {
            throw new Unreadable("The file is larger than " + (limits.bytes() >> 20) + " MB.");
        }
        FileKind kind;
        try (var in = Files.newInputStream(file)) {
            kind = FileKind.of(in).orRefuse();
        }
        if (kind == FileKind.EMPTY) {
            throw new Unreadable("The file is empty.");
        }
        if (kind != FileKind.ZIP) {
            throw new Unreadable(
                    "This is one file and a return has four tables: send a folder, a ZIP or a workbook with all of them.");
        }
        var zip = Zip.open(file);
        try {
            if (zip.find("[Content_Types].xml").isPresent()) {
                var workbook = new Xlsx(zip, limits, budget, unexpected);
                return new Carrier(List.of(), Optional.of(workbook), workbook);
            }
            if (zip.find("mimetype").isPresent()) {
                var workbook = new Ods(zip, limits, budget, unexpected);
                return new Carrier(List.of(), Optional.of(workbook), workbook);
            }
            return new Carrier(parts(zip, budget), Optional.empty(), zip);
        } catch (IOException refused) {
            zip.close();
            throw refused;
        }
    }

    private static List<Part> parts(Zip zip, Inflating.Budget budget) throws IOException {
        var parts = new ArrayList<Part>();
        for (var entry : zip.entries()) {
            var part = new FileInZip(zip, entry);
            if (entry.isFolder() || entry.name().startsWith("__MACOSX/")) {
                continue;
            }
            var kind = part.kind(budget);
            if (kind == FileKind.ZIP || kind == FileKind.OTHER_ARCHIVE || kind == FileKind.OLD_OFFICE) {
                throw new Unreadable("The ZIP holds another archive or a workbook: send that one itself.");
            }
            if (isOfATable(part.name())) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static boolean isOfATable(String file) {
        var ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !file.startsWith(".")
                && (ENDINGS.contains(ending) || find(stem(file)).isPresent());
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    private record FileInFolder(Path file, long size) implements Part {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public InputStream open(Inflating.Budget budget) throws IOException {
            return new Inflating(Files.newInputStream(file), size, budget);
        }

        @Override
        public InputFile parquet(Inflating.Budget budget) {
            return new LocalInputFile(file);
        }
    }

    private record FileInZip(Zip zip, ZipDirectory.Entry entry) implements Part {
        @Override
        public String name() {
            return entry.name().substring(entry.name().lastIndexOf('/') + 1);
        }

        @Override
        public InputStream open(Inflating.Budget budget) throws IOException {
            return zip.open(entry, budget);
        }

        @Override
        public InputFile parquet(Inflating.Budget budget) throws IOException {
            if (entry.size() > LARGEST_PARQUET_IN_ZIP) {
                throw new Unreadable("The Parquet file is too large for a ZIP: send it in a folder.");
            }
            try (var in = open(budget)) {
                return new BytesInputFile(in.readAllBytes());
            }
        }
    }
}
