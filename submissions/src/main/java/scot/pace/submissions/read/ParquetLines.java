package scot.pace.submissions.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file, read with Apache Parquet's own library once {@link ParquetShape} has found it sound. Row 1 is the first. */
final class ParquetLines implements Lines, Closeable {

    private final ParquetFileReader reader;
    private final MessageType schema;
    private final ParquetCells cells;
    private boolean isHeaderGiven;
    private long left;
    private int number;
    private @Nullable RecordReader<Line> group;

    private ParquetLines(ParquetFileReader reader, Limits limits) throws Unreadable {
        this.reader = reader;
        this.schema = reader.getFileMetaData().getSchema();
        this.cells = new ParquetCells(schema, limits);
    }

    static ParquetLines open(InputFile file, Limits limits) throws IOException {
        ParquetShape.check(file, limits);
        var lines = guarded(() -> {
            var reader = ParquetFileReader.open(
                    file,
                    ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
            try {
                return new ParquetLines(reader, limits);
            } catch (Unreadable refused) {
                reader.close();
                throw refused;
            }
        });
        return Objects.requireNonNull(lines);
    }

    @Override
    public @Nullable Line next() throws IOException {
        if (!isHeaderGiven) {
            isHeaderGiven = true;
            List<String> names =
                    schema.getColumns().stream().map(ParquetLines::name).collect(Collectors.toList());
            return Line.ofText(0, names, false);
        }
        while (true) {
            while (left == 0) {
                if (!nextGroup()) {
                    return null;
                }
            }
            left--;
            cells.begin(++number);
            var line = guarded(() -> group == null ? null : group.read());
            if (line == null) {
                throw ParquetShape.damaged();
            }
            if (!line.isBlank()) {
                return line;
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private boolean nextGroup() throws IOException {
        var pages = guarded(reader::readNextRowGroup);
        if (pages == null) {
            return false;
        }
        left = pages.getRowCount();
        group = guarded(
                () -> new ColumnIOFactory().getColumnIO(schema).getRecordReader(new ParquetPages(pages), cells));
        return true;
    }

    private static String name(ColumnDescriptor column) {
        return column.getPath()[0];
    }

    private interface Step<T> {
        @Nullable
        T take() throws IOException;
    }

    /** The library answers damage with whatever exception it stumbles into. */
    private static <T> @Nullable T guarded(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (Unreadable refused) {
            throw refused;
        } catch (IOException | RuntimeException damage) {
            throw ParquetCells.refusalIn(damage);
        }
    }
}
