package scot.pace.schema.store;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Table;

/**
 * Writes a table of a return as Parquet with Apache Parquet's own library. The same rows give the same bytes.
 *
 * <p>A row is an array: the line it was read from ({@link Integer}), then a value for each field in the order of the table:
 * {@link String}, {@link Integer} or {@link LocalDate} by the field's kind, null where it is blank.
 */
public final class ParquetTable {

    private ParquetTable() {}

    /** The Parquet schema: {@code line}, then the fields, each optional, because a blank is a finding and no reason to lose the row. */
    public static MessageType schema(Table table) {
        var message = Types.buildMessage().required(INT32).named("line");
        for (var field : table.fields()) {
            switch (field.kind()) {
                case TEXT, CODE -> message.optional(BINARY).as(stringType()).named(field.name());
                case DATE, MONTH -> message.optional(INT32).as(dateType()).named(field.name());
                case WHOLE_NUMBER -> message.optional(INT32).named(field.name());
            }
        }
        return message.named(table.name());
    }

    /** Where a table lies in the folder of a return. */
    public static Path file(Path folder, Table table) {
        return folder.resolve(table.name() + ".parquet");
    }

    /** The table in the folder of a return, as a query of DuckDB reads it. */
    public static String inSql(Path folder, Table table) {
        var file = file(folder, table).toAbsolutePath().toString();
        return "read_parquet('" + file.replace("'", "''") + "')";
    }

    /** Writes the rows to a file that is not there yet, with {@code notes} as what the file says about itself. */
    public static void write(Path file, Table table, Iterable<@Nullable Object[]> rows, Map<String, String> notes)
            throws IOException {
        try (var writer = new Builder(file, table, notes)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
            for (var row : rows) {
                writer.write(row);
            }
        }
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final Table table;
        private final Map<String, String> notes;

        Builder(Path file, Table table, Map<String, String> notes) {
            super(new LocalOutputFile(file));
            this.table = table;
            this.notes = notes;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the parent, never called
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return new Rows(table, notes);
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(table, notes);
        }
    }

    private static final class Rows extends WriteSupport<@Nullable Object[]> {
        private final Table table;
        private final Map<String, String> notes;

        @SuppressWarnings("NullAway.Init") // given by prepareForWrite before the first row
        private RecordConsumer out;

        Rows(Table table, Map<String, String> notes) {
            this.table = table;
            this.notes = notes;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the parent, never called
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(table), notes);
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema(table), notes);
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(@Nullable Object[] row) {
            out.startMessage();
            for (int i = 0; i < row.length; i++) {
                var value = row[i];
                if (value != null) {
                    var name = i == 0 ? "line" : table.fields().get(i - 1).name();
                    out.startField(name, i);
                    writeValue(value);
                    out.endField(name, i);
                }
            }
            out.endMessage();
        }

        private void writeValue(Object value) {
            if (value instanceof LocalDate day) {
                out.addInteger((int) day.toEpochDay());
            } else if (value instanceof Integer number) {
                out.addInteger(number);
            } else {
                out.addBinary(Binary.fromString((String) value));
            }
        }
    }
}
