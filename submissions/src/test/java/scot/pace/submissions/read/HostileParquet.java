package scot.pace.submissions.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/** A Parquet file of one column, {@code child}, made byte by byte: its pages say what no library would write. */
final class HostileParquet {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final int rows;

    HostileParquet(int rows) {
        this.rows = rows;
        file.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
    }

    /** A dictionary with the entries that {@code content} holds, saying that there are {@code said}. */
    HostileParquet dictionary(int said, byte[] content) throws IOException {
        var header = new PageHeader(PageType.DICTIONARY_PAGE, content.length, content.length);
        header.setDictionary_page_header(new DictionaryPageHeader(said, Encoding.PLAIN));
        return page(header, content);
    }

    /** A page of all rows: the runs that say which are there, and their values. */
    HostileParquet page(Encoding encoding, byte[] levels, byte[] values) throws IOException {
        var content = ByteBuffer.allocate(4 + levels.length + values.length).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(levels.length).put(levels).put(values);
        var header = new PageHeader(PageType.DATA_PAGE, content.limit(), content.limit());
        header.setData_page_header(new DataPageHeader(rows, encoding, Encoding.RLE, Encoding.RLE));
        return page(header, content.array());
    }

    /** A run of {@code values} equal values of one byte. */
    static byte[] repeated(int values, int value) {
        var run = new ByteArrayOutputStream();
        varint(run, (long) values << 1);
        run.write(value);
        return run.toByteArray();
    }

    /** The beginning of a run that says it holds so many groups of eight packed values. */
    static byte[] packed(int groups) {
        var run = new ByteArrayOutputStream();
        varint(run, ((long) groups << 1) | 1);
        run.write(0xFF);
        return run.toByteArray();
    }

    /** A text as a page holds it: its length and its bytes. */
    static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    void write(Path to) throws IOException {
        var column = new ColumnMetaData(
                Type.BYTE_ARRAY,
                List.of(Encoding.PLAIN, Encoding.RLE, Encoding.RLE_DICTIONARY),
                List.of("child"),
                CompressionCodec.UNCOMPRESSED,
                rows,
                file.size() - 4,
                file.size() - 4,
                4);
        var root = new SchemaElement("schema");
        root.setNum_children(1);
        var child = new SchemaElement("child");
        child.setType(Type.BYTE_ARRAY);
        child.setRepetition_type(FieldRepetitionType.OPTIONAL);
        child.setConverted_type(ConvertedType.UTF8);
        var chunk = new ColumnChunk(4);
        chunk.setMeta_data(column);
        var group = new RowGroup(List.of(chunk), file.size() - 4, rows);
        var footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(new FileMetaData(1, List.of(root, child), rows, List.of(group)), footer);
        file.writeBytes(footer.toByteArray());
        file.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.size())
                .array());
        file.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        Files.write(to, file.toByteArray());
    }

    private HostileParquet page(PageHeader header, byte[] content) throws IOException {
        Util.writePageHeader(header, file);
        file.writeBytes(content);
        return this;
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long left = value;
        for (; left > 0x7F; left >>>= 7) {
            out.write((int) (left & 0x7F) | 0x80);
        }
        out.write((int) left);
    }
}
