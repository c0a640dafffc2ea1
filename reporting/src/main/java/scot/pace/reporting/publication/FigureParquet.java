package scot.pace.reporting.publication;

import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
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
import scot.pace.reporting.disclosure.ShownFigure;

/** Figures as Parquet: the columns and rows of the CSV; counts are whole numbers, values have {@value #PLACES} decimal places, a blank is null. */
public final class FigureParquet {

    private static final int PLACES = 2;
    private static final List<String> COUNTS = List.of("numerator", "denominator");
    private static final List<String> VALUES = List.of("value", "lower_95", "upper_95");

    private FigureParquet() {}

    /** Writes the public figures to a file that is not there yet. */
    public static void write(Path file, List<ShownFigure> figures) throws IOException {
        try (var writer = new Builder(file)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
            for (var row : FigureFile.sorted(figures.stream().map(FigureRow::of))) {
                writer.write(row);
            }
        }
    }

    private static MessageType schema() {
        var message = Types.buildMessage();
        for (var column : FigureRow.COLUMNS) {
            if (VALUES.contains(column)) {
                message.optional(INT64).as(decimalType(PLACES, 18)).named(column);
            } else if (COUNTS.contains(column)) {
                message.optional(INT64).named(column);
            } else {
                message.optional(BINARY).as(stringType()).named(column);
            }
        }
        return message.named("figures");
    }

    private static final class Builder extends ParquetWriter.Builder<FigureRow, Builder> {

        Builder(Path file) {
            super(new LocalOutputFile(file));
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in the parent, never called
        protected WriteSupport<FigureRow> getWriteSupport(Configuration configuration) {
            return new Rows();
        }

        @Override
        protected WriteSupport<FigureRow> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows();
        }
    }

    private static final class Rows extends WriteSupport<FigureRow> {

        @SuppressWarnings("NullAway.Init") // given by prepareForWrite before the first row
        private RecordConsumer out;

        @Override
        @SuppressWarnings("deprecation") // abstract in the parent, never called
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema(), Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema(), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(FigureRow row) {
            out.startMessage();
            var cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    var column = FigureRow.COLUMNS.get(i);
                    out.startField(column, i);
                    writeCell(column, cells.get(i));
                    out.endField(column, i);
                }
            }
            out.endMessage();
        }

        private void writeCell(String column, String cell) {
            if (VALUES.contains(column)) {
                out.addLong(
                        new BigDecimal(cell).setScale(PLACES).unscaledValue().longValueExact());
            } else if (COUNTS.contains(column)) {
                out.addLong(Long.parseLong(cell));
            } else {
                out.addBinary(Binary.fromString(cell));
            }
        }
    }
}
