package scot.pace.submissions.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP whose directory was found sound. What is unpacked is counted, and compared with what the directory claims of it. */
final class Zip implements Closeable {

    private final ZipFile file;
    private final List<ZipDirectory.Entry> entries;

    private Zip(ZipFile file, List<ZipDirectory.Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    static Zip open(Path path) throws IOException {
        var entries = ZipDirectory.of(path);
        try {
            return new Zip(new ZipFile(path.toFile(), ZipDirectory.OTHERWISE), entries);
        } catch (ZipException damaged) {
            throw ZipDirectory.damaged();
        }
    }

    List<ZipDirectory.Entry> entries() {
        return entries;
    }

    Optional<ZipDirectory.Entry> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The bytes of an entry; {@link Unreadable} at its end where length or checksum are not as the directory says. */
    InputStream open(ZipDirectory.Entry entry, Inflating.Budget budget) throws IOException {
        var found = file.getEntry(entry.name());
        var packed = found == null ? null : file.getInputStream(found);
        if (packed == null) {
            throw ZipDirectory.damaged();
        }
        return new Proven(new Inflating(packed, entry.packed(), budget), entry);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static final class Proven extends ByBlocks {
        private final Inflating inflating;
        private final ZipDirectory.Entry entry;

        Proven(Inflating inflating, ZipDirectory.Entry entry) {
            super(inflating);
            this.inflating = inflating;
            this.entry = entry;
        }

        @Override
        public int read(byte[] into, int from, int size) throws IOException {
            try {
                int count = in.read(into, from, size);
                if (count < 0 && (inflating.length() != entry.size() || inflating.crc() != entry.crc())) {
                    throw ZipDirectory.damaged();
                }
                return count;
            } catch (ZipException | java.io.EOFException damaged) {
                throw ZipDirectory.damaged();
            }
        }
    }
}
