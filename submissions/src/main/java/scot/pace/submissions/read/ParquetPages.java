package scot.pace.submissions.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a row group, each looked into before it is handed out. Levels and places in a dictionary are packed in runs, and a
 * run says itself how many values it holds; Parquet's library sets memory aside for as many. So none may say more than its page
 * has values.
 */
record ParquetPages(PageReadStore pages) implements PageReadStore {

    private static final int PACKED_TOGETHER = 8;

    /** Those who write a run may fill its last block up with values that nobody reads: eight of them in one library, 32 in another. */
    private static final int LARGEST_BLOCK = 512;

    private static final int MOST_BITS = 32;

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        return new Looking(pages.getPageReader(column), column.getMaxDefinitionLevel() > 0);
    }

    @Override
    public long getRowCount() {
        return pages.getRowCount();
    }

    @Override
    public void close() {
        pages.close();
    }

    /** Goes through runs of so many bits a value; {@link Unreadable} where one says that it holds more than are left. */
    static void requireRuns(ByteBuffer in, int bits, int values) throws Unreadable {
        long left = values;
        while (left > 0 && in.hasRemaining()) {
            long header = varint(in);
            long said = header >>> 1;
            boolean isPacked = (header & 1) != 0;
            if (isPacked && said * PACKED_TOGETHER > left + LARGEST_BLOCK) {
                throw ParquetShape.damaged();
            }
            long bytes = isPacked ? said * bits : (bits + 7) / 8;
            in.position((int) Math.min(in.limit(), in.position() + bytes));
            left -= isPacked ? said * PACKED_TOGETHER : said;
        }
    }

    private static long varint(ByteBuffer in) throws Unreadable {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE && in.hasRemaining(); shift += 7) {
            int next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw ParquetShape.damaged();
    }

    private record Looking(PageReader reader, boolean hasLevels) implements PageReader {

        @Override
        public @Nullable DictionaryPage readDictionaryPage() {
            return reader.readDictionaryPage();
        }

        @Override
        public long getTotalValueCount() {
            return reader.getTotalValueCount();
        }

        @Override
        public @Nullable DataPage readPage() {
            var page = reader.readPage();
            try {
                return page instanceof DataPageV1 first
                        ? looked(first)
                        : page instanceof DataPageV2 second ? looked(second) : page;
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }

        private DataPage looked(DataPageV1 page) throws IOException {
            var bytes = bytesOf(page.getBytes());
            var in = littleEndian(bytes);
            if (hasLevels && page.getDlEncoding() == Encoding.RLE) {
                requireRuns(sized(in), 1, page.getValueCount());
            }
            look(in, page.getValueEncoding(), page.getValueCount());
            return new DataPageV1(
                    BytesInput.from(bytes),
                    page.getValueCount(),
                    page.getUncompressedSize(),
                    page.getStatistics(),
                    page.getRlEncoding(),
                    page.getDlEncoding(),
                    page.getValueEncoding());
        }

        private DataPage looked(DataPageV2 page) throws IOException {
            var levels = bytesOf(page.getDefinitionLevels());
            var values = bytesOf(page.getData());
            if (hasLevels) {
                requireRuns(littleEndian(levels), 1, page.getValueCount());
            }
            look(littleEndian(values), page.getDataEncoding(), page.getValueCount());
            return DataPageV2.uncompressed(
                    page.getRowCount(),
                    page.getNullCount(),
                    page.getValueCount(),
                    page.getRepetitionLevels(),
                    BytesInput.from(levels),
                    page.getDataEncoding(),
                    BytesInput.from(values),
                    page.getStatistics());
        }

        private static void look(ByteBuffer in, Encoding encoding, int values) throws Unreadable {
            if (encoding == Encoding.RLE) {
                requireRuns(sized(in), 1, values);
            } else if (encoding.usesDictionary() && in.hasRemaining()) {
                int bits = in.get();
                if (bits < 0 || bits > MOST_BITS) {
                    throw ParquetShape.damaged();
                }
                requireRuns(in, bits, values);
            }
        }

        /** The bytes whose number stands before them; {@code in} goes on behind them. */
        private static ByteBuffer sized(ByteBuffer in) throws Unreadable {
            int size = in.remaining() < Integer.BYTES ? -1 : in.getInt();
            if (size < 0 || size > in.remaining()) {
                throw ParquetShape.damaged();
            }
            var part = in.slice(in.position(), size);
            in.position(in.position() + size);
            return part;
        }

        private static ByteBuffer bytesOf(BytesInput page) throws IOException {
            var in = page.toInputStream();
            return in.slice(in.available());
        }

        private static ByteBuffer littleEndian(ByteBuffer bytes) {
            return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
