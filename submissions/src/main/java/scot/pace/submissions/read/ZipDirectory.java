package scot.pace.submissions.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The list of contents at the end of a ZIP, looked at before anything is unpacked. Java's own ZipFile does not say whether an
 * entry is a link, lies over another one, or is named otherwise where it begins; with such a ZIP two programs can read two
 * different returns.
 */
final class ZipDirectory {

    /** An entry; {@code packed} and {@code size} are what the directory claims. */
    record Entry(
            String name, long packed, long size, long crc, long offset, int flags, int method, ByteBuffer rawName) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_BYTES = 1 << 20;
    private static final int END_BYTES = 22;
    private static final int HEADER_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int IN_UTF_8 = 0x800;

    /** Of names that do not say their encoding; any bytes are some name in it. */
    static final Charset OTHERWISE = StandardCharsets.ISO_8859_1;

    private final FileChannel file;

    private ZipDirectory(FileChannel file) {
        this.file = file;
    }

    /** The entries in the order of the directory; {@link Unreadable} where anything in it is not as it should be. */
    static List<Entry> of(Path zip) throws IOException {
        try (var file = FileChannel.open(zip)) {
            return new ZipDirectory(file).entries();
        }
    }

    private List<Entry> entries() throws IOException {
        long end = end();
        var record = at(end, END_BYTES);
        long count = record.getShort(10) & 0xFFFF;
        long size = record.getInt(12) & IN_ZIP64;
        long start = record.getInt(16) & IN_ZIP64;
        if (count == 0xFFFF || size == IN_ZIP64 || start == IN_ZIP64) {
            var locator = at(end - 20, 20);
            end = locator.getLong(8);
            var large = at(end, 56);
            require(locator.getInt(0) == 0x07064b50 && large.getInt(0) == 0x06064b50);
            count = large.getLong(32);
            size = large.getLong(40);
            start = large.getLong(48);
        }
        if (count > MOST_ENTRIES || size > MOST_BYTES) {
            throw new Unreadable("The ZIP holds more than " + MOST_ENTRIES + " files.");
        }
        // Between directory and end there may be nothing but the zip64 end record itself.
        require(start >= 0 && size >= 0 && start + size <= end && end - (start + size) <= 76);
        var entries = entries(at(start, (int) size), (int) count);
        refuseOverlaps(entries, start);
        return entries;
    }

    private long end() throws IOException {
        int length = (int) Math.min(file.size(), END_BYTES + 0xFFFF);
        var tail = at(file.size() - length, length);
        for (int i = length - END_BYTES; i >= 0; i--) {
            if (tail.getInt(i) == 0x06054b50 && i + END_BYTES + (tail.getShort(i + 20) & 0xFFFF) == length) {
                return file.size() - length + i;
            }
        }
        throw damaged();
    }

    private static List<Entry> entries(ByteBuffer directory, int count) throws Unreadable {
        var entries = new ArrayList<Entry>();
        var names = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            require(directory.remaining() >= HEADER_BYTES && directory.getInt(directory.position()) == 0x02014b50);
            var entry = entry(directory);
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw new Unreadable("The ZIP holds two files of the same name.");
            }
            entries.add(entry);
        }
        require(!directory.hasRemaining());
        return entries;
    }

    private static Entry entry(ByteBuffer directory) throws Unreadable {
        int at = directory.position();
        int nameLength = directory.getShort(at + 28) & 0xFFFF;
        int extraLength = directory.getShort(at + 30) & 0xFFFF;
        int whole = HEADER_BYTES + nameLength + extraLength + (directory.getShort(at + 32) & 0xFFFF);
        require(directory.remaining() >= whole);
        var raw = new byte[nameLength];
        directory.get(at + HEADER_BYTES, raw);
        var large = new Zip64(directory.slice(at + HEADER_BYTES + nameLength, extraLength));
        long size = large.or(directory.getInt(at + 24) & IN_ZIP64);
        long packed = large.or(directory.getInt(at + 20) & IN_ZIP64);
        long offset = large.or(directory.getInt(at + 42) & IN_ZIP64);
        int flags = directory.getShort(at + 8) & 0xFFFF;
        int method = directory.getShort(at + 10) & 0xFFFF;
        var name = new String(raw, (flags & IN_UTF_8) != 0 ? StandardCharsets.UTF_8 : OTHERWISE);
        refuseName(name);
        refuseLink(directory.getShort(at + 4) >>> 8 & 0xFF, directory.getInt(at + 38) >>> 16 & 0xFFFF);
        refusePacking(flags, method, packed, size);
        directory.position(at + whole);
        long crc = directory.getInt(at + 16) & IN_ZIP64;
        return new Entry(name, packed, size, crc, offset, flags, method, ByteBuffer.wrap(raw));
    }

    private static void refuseName(String name) throws Unreadable {
        if (name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || ("/" + name + "/").contains("/../")) {
            throw new Unreadable("The ZIP holds a file whose name leads out of its folder.");
        }
    }

    private static void refuseLink(int system, int mode) throws Unreadable {
        int kind = mode & 0170000;
        if (system == UNIX && kind != 0 && kind != 0100000 && kind != 0040000) {
            throw new Unreadable("The ZIP holds a link: put the file itself into it.");
        }
    }

    private static void refusePacking(int flags, int method, long packed, long size) throws Unreadable {
        if ((flags & 0x2041) != 0) {
            throw new Unreadable("The ZIP has a password: send it without one.");
        }
        if (method != STORED && method != DEFLATED) {
            throw new Unreadable("The ZIP is packed in a way that is not read here: use the ordinary one.");
        }
        require(packed >= 0 && size >= 0 && (method == DEFLATED || packed == size));
    }

    /** Each entry begins where the directory says, under the same name, and ends before the next one begins. */
    private void refuseOverlaps(List<Entry> entries, long directory) throws IOException {
        long free = 0;
        for (var entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList()) {
            require(entry.offset() >= free && entry.offset() <= directory);
            var local = at(entry.offset(), LOCAL_BYTES);
            int nameLength = local.getShort(26) & 0xFFFF;
            var name = new byte[nameLength];
            at(entry.offset() + LOCAL_BYTES, nameLength).get(name);
            require(local.getInt(0) == 0x04034b50
                    && ByteBuffer.wrap(name).equals(entry.rawName())
                    && (local.getShort(6) & 1) == 0
                    && local.getShort(8) == entry.method());
            free = entry.offset() + LOCAL_BYTES + nameLength + (local.getShort(28) & 0xFFFF) + entry.packed();
            require(free >= 0 && free <= directory);
        }
    }

    private ByteBuffer at(long position, int length) throws IOException {
        require(position >= 0 && length >= 0 && position + length <= file.size());
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw damaged();
            }
        }
        return bytes.flip();
    }

    /** Sizes past four gigabytes stand in an extra field, in a fixed order, each only where it is needed. */
    private static final class Zip64 {
        private ByteBuffer values = ByteBuffer.allocate(0);

        Zip64(ByteBuffer extra) throws Unreadable {
            extra.order(ByteOrder.LITTLE_ENDIAN);
            while (extra.remaining() >= 4) {
                int id = extra.getShort();
                int length = extra.getShort() & 0xFFFF;
                require(length <= extra.remaining());
                if (id == 1) {
                    values = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                }
                extra.position(extra.position() + length);
            }
        }

        long or(long value) throws Unreadable {
            if (value != IN_ZIP64) {
                return value;
            }
            require(values.remaining() >= 8);
            return values.getLong();
        }
    }

    private static void require(boolean isSound) throws Unreadable {
        if (!isSound) {
            throw damaged();
        }
    }

    static Unreadable damaged() {
        return new Unreadable("The ZIP is damaged, or its parts contradict each other.");
    }
}
