package scot.pace.submissions.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Looks at a Parquet file before Parquet's own library opens it: both ends, the footer, a flat schema, row counts that agree,
 * and every page within its column and within the caps. A file that lies about any of them is {@link Unreadable}. What is packed
 * inside the pages {@link ParquetPages} looks at.
 */
final class ParquetShape {

    private static final int MAGIC = 4;
    private static final int TAIL = 8;
    private static final int PLAIN = 0x31524150; // PAR1
    private static final int ENCRYPTED = 0x45524150; // PARE
    private static final int LONGEST_FOOTER = 1 << 20;
    private static final int LONGEST_PAGE_HEADER = 1 << 16;
    private static final int LARGEST_PAGE = 32 << 20;
    private static final int LEAST_VALUE_BYTES = 4;
    /** Of the pages and dictionaries that the columns of a row group have open at the same time. */
    private static final long MOST_OPEN = 128 << 20;

    /** What one value of a dictionary weighs in memory, at least. */
    private static final int ENTRY_BYTES = 56;
    /** Uncompressed, Snappy, gzip, zstd and raw LZ4. */
    private static final Set<Long> CODECS = Set.of(0L, 1L, 2L, 6L, 7L);
    /** Plain, the two dictionaries, run length and bit packed: the others set memory aside by a count they only claim. */
    private static final Set<Long> ENCODINGS = Set.of(0L, 2L, 3L, 4L, 8L);

    private final InputFile file;
    private final Limits limits;
    private final SeekableInputStream in;
    private long unpacked;

    private ParquetShape(InputFile file, Limits limits, SeekableInputStream in) {
        this.file = file;
        this.limits = limits;
        this.in = in;
    }

    /** Looks; gives how many bytes the pages say they unpack to. */
    static long check(InputFile file, Limits limits) throws IOException {
        try (var in = file.newStream()) {
            return new ParquetShape(file, limits, in).check();
        }
    }

    static Unreadable damaged() {
        return new Unreadable("The Parquet file is damaged, or its parts contradict each other.");
    }

    private long check() throws IOException {
        if (file.getLength() < MAGIC + TAIL) {
            throw damaged();
        }
        var tail = at(file.getLength() - TAIL, TAIL);
        if (tail.getInt(MAGIC) == ENCRYPTED) {
            throw new Unreadable("The Parquet file is encrypted: send it without encryption.");
        }
        long footer = tail.getInt(0);
        long end = file.getLength() - TAIL - footer;
        require(tail.getInt(MAGIC) == PLAIN && footer > 0 && footer <= LONGEST_FOOTER && end >= MAGIC);
        var content = Thrift.read(at(end, (int) footer));
        int columns = columns(Thrift.list(content, 2));
        long rows = Thrift.number(content, 3, -1);
        if (rows > limits.rows()) {
            throw new Unreadable("The return has more than " + limits.rows() + " rows.");
        }
        long counted = 0;
        for (var group : Thrift.list(content, 4)) {
            counted += group(Thrift.structure(group), columns, end);
            require(counted <= rows);
        }
        require(counted == rows);
        refuseGrowth(rows * columns); // a value repeated a million times is packed in a few bytes
        return unpacked;
    }

    /** The number of columns of a flat schema. */
    private int columns(List<?> schema) throws Unreadable {
        require(schema.size() > 1);
        var names = new HashSet<String>();
        for (int i = 0; i < schema.size(); i++) {
            var element = Thrift.structure(schema.get(i));
            long children = Thrift.number(element, 5, 0);
            if (i == 0) {
                require(children == schema.size() - 1);
            } else {
                if (children != 0 || Thrift.number(element, 3, 0) == 2) {
                    throw new Unreadable(
                            "A column of the Parquet file holds lists or groups: a return has plain columns.");
                }
                require(element.get(4) instanceof byte[] name
                        && name.length <= limits.cell()
                        && names.add(new String(name, StandardCharsets.UTF_8)));
            }
        }
        if (schema.size() - 1 > limits.columns()) {
            throw new Unreadable("A line has more than " + limits.columns() + " cells.");
        }
        return schema.size() - 1;
    }

    private long group(Map<Integer, Object> group, int columns, long end) throws IOException {
        long rows = Thrift.number(group, 3, -1);
        var chunks = Thrift.list(group, 1);
        require(rows >= 0 && chunks.size() == columns);
        long open = 0;
        for (var chunk : chunks) {
            require(!Thrift.structure(chunk).containsKey(1)); // columns in another file
            open += column(Thrift.structure(Thrift.structure(chunk).getOrDefault(3, Map.of())), rows, end);
        }
        if (open > MOST_OPEN) {
            throw new Unreadable("The Parquet file has pages larger than any return: write it with ordinary ones.");
        }
        return rows;
    }

    /** Looks at the pages of a column; gives how many bytes it needs at a time. */
    private long column(Map<Integer, Object> column, long rows, long end) throws IOException {
        for (var encoding : Thrift.list(column, 2)) {
            requireEncoding(encoding instanceof Long number ? number : -1);
        }
        if (!CODECS.contains(Thrift.number(column, 4, -1))) {
            throw new Unreadable(
                    "The Parquet file is packed in a way that is not read here: use Snappy, gzip or zstd.");
        }
        long packed = Thrift.number(column, 7, -1);
        long first = Thrift.number(column, 9, -1);
        long dictionary = Thrift.number(column, 11, -1);
        long start = dictionary > 0 ? Math.min(first, dictionary) : first;
        require(Thrift.number(column, 5, -1) == rows && packed >= 0 && start >= MAGIC && start + packed <= end);
        return pages(start, start + packed, rows);
    }

    private long pages(long start, long end, long rows) throws IOException {
        long values = 0;
        long largest = 0;
        long dictionary = 0;
        long at = start;
        while (at < end) {
            var bytes = at(at, (int) Math.min(LONGEST_PAGE_HEADER, end - at));
            var page = Thrift.read(bytes);
            long packed = Thrift.number(page, 3, -1);
            long size = Thrift.number(page, 2, -1);
            at += bytes.position() + packed;
            require(packed >= 0 && size >= 0 && size <= LARGEST_PAGE && at <= end);
            unpacked += size;
            refuseGrowth(unpacked);
            if (page.containsKey(7)) {
                dictionary += size + ENTRY_BYTES * entries(page, size, rows);
                continue;
            }
            largest = Math.max(largest, size);
            values += values(page, size);
            require(values <= rows);
        }
        require(values == rows);
        return largest + dictionary;
    }

    private void refuseGrowth(long bytes) throws IOException {
        if (bytes > limits.inflated() || (bytes >> 20 > 0 && bytes / file.getLength() > limits.ratio())) {
            throw new Unreadable("The Parquet file unpacks to more than " + limits.ratio() + " times its size.");
        }
    }

    /** The number of entries of a dictionary: four bytes each at least, and no more than there are rows. */
    private static long entries(Map<Integer, Object> page, long size, long rows) throws Unreadable {
        var dictionary = Thrift.structure(page.getOrDefault(7, Map.of()));
        requireEncoding(Thrift.number(dictionary, 2, -1));
        long entries = Thrift.number(dictionary, 1, -1);
        require(entries >= 0 && entries <= size / LEAST_VALUE_BYTES && entries <= rows);
        return entries;
    }

    /** The number of values a page adds. */
    private static long values(Map<Integer, Object> page, long size) throws Unreadable {
        var header = Thrift.structure(page.getOrDefault(5, page.getOrDefault(8, Map.of())));
        boolean isSecond = page.containsKey(8);
        requireEncoding(Thrift.number(header, isSecond ? 4 : 2, -1));
        if (isSecond) {
            long levels = Thrift.number(header, 5, -1);
            long repeats = Thrift.number(header, 6, -1);
            require(levels >= 0 && repeats >= 0 && levels + repeats <= size);
        }
        long values = Thrift.number(header, 1, -1);
        require(values >= 0);
        return values;
    }

    private static void requireEncoding(long encoding) throws Unreadable {
        if (!ENCODINGS.contains(encoding)) {
            throw new Unreadable("The Parquet file uses delta encodings: write it with plain or dictionary encoding.");
        }
    }

    private ByteBuffer at(long position, int length) throws IOException {
        var bytes = new byte[length];
        in.seek(position);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void require(boolean isSound) throws Unreadable {
        if (!isSound) {
            throw damaged();
        }
    }
}
