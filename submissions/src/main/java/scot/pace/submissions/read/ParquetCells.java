package scot.pace.submissions.read;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/** Puts the values of a row of Parquet together as text: numbers in digits, dates and timestamps as their day. */
final class ParquetCells extends RecordMaterializer<Lines.Line> {

    /** Carries a refusal through the library. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(Unreadable why) {
            super(why);
        }
    }

    private final Limits limits;
    private final Cell[] columns;
    private final String[] values;
    private final Lines.Kind[] kinds;
    private int number;

    ParquetCells(MessageType schema, Limits limits) throws Unreadable {
        this.limits = limits;
        this.columns = new Cell[schema.getFieldCount()];
        this.values = new String[columns.length];
        this.kinds = new Lines.Kind[columns.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cell(i, schema.getType(i).asPrimitiveType());
        }
    }

    /** What came of reading, as a refusal. */
    static Unreadable refusalIn(Throwable damage) {
        for (var cause = damage; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable refused) {
                return refused;
            }
        }
        return ParquetShape.damaged();
    }

    void begin(int row) {
        number = row;
        Arrays.fill(values, "");
        Arrays.fill(kinds, Lines.Kind.TEXT);
    }

    @Override
    public Lines.Line getCurrentRecord() {
        return new Lines.Line(number, List.of(values), false, List.of(kinds));
    }

    @Override
    public GroupConverter getRootConverter() {
        return new GroupConverter() {
            @Override
            public Converter getConverter(int column) {
                return columns[column];
            }

            @Override
            public void start() {
                // begin() has emptied the row
            }

            @Override
            public void end() {
                // getCurrentRecord() takes it
            }
        };
    }

    private Cell cell(int column, PrimitiveType type) throws Unreadable {
        var meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return new Day(column, 1);
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
            long second =
                    switch (timestamp.getUnit()) {
                        case MILLIS -> 1_000L;
                        case MICROS -> 1_000_000L;
                        case NANOS -> 1_000_000_000L;
                    };
            return new Day(column, second * 86_400);
        }
        if (meaning instanceof DecimalLogicalTypeAnnotation) {
            throw new Unreadable(
                    "A column of the Parquet file is of a kind no return has: use text, whole numbers and dates.");
        }
        return switch (type.getPrimitiveTypeName()) {
            case BINARY, INT32, INT64, FLOAT, DOUBLE, BOOLEAN -> new Cell(column);
            case INT96, FIXED_LEN_BYTE_ARRAY ->
                throw new Unreadable(
                        "A column of the Parquet file is of a kind no return has: use text, whole numbers and dates.");
        };
    }

    /** Takes any plain value. */
    private class Cell extends PrimitiveConverter {
        final int column;

        Cell(int column) {
            this.column = column;
        }

        void put(String value, Lines.Kind kind) {
            values[column] = value;
            kinds[column] = kind;
        }

        @Override
        public void addBinary(Binary value) {
            // Four bytes at most are one character of UTF-8.
            if (value.length() > 4 * limits.cell()) {
                throw new Refused(new Unreadable(number, tooLong()));
            }
            try {
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(value.toByteBuffer())
                        .toString();
                if (text.length() > limits.cell()) {
                    throw new Refused(new Unreadable(number, tooLong()));
                }
                if (text.indexOf('\0') >= 0) {
                    throw new Refused(new Unreadable(number, "The line holds a NUL character."));
                }
                put(text, Lines.Kind.TEXT);
            } catch (CharacterCodingException notText) {
                throw new Refused(new Unreadable(number, "A text of the Parquet file is not UTF-8."));
            }
        }

        private String tooLong() {
            return "A cell has more than " + limits.cell() + " characters.";
        }

        @Override
        public void addInt(int value) {
            addLong(value);
        }

        @Override
        public void addLong(long value) {
            put(Long.toString(value), Lines.Kind.NUMBER);
        }

        @Override
        public void addFloat(float value) {
            put(Numbers.digits(Float.toString(value)), Lines.Kind.NUMBER);
        }

        @Override
        public void addDouble(double value) {
            put(Numbers.digits(Double.toString(value)), Lines.Kind.NUMBER);
        }

        @Override
        public void addBoolean(boolean value) {
            put(value ? "TRUE" : "FALSE", Lines.Kind.TEXT);
        }
    }

    /** Takes a count of days, or of parts of one, since 1970. */
    private final class Day extends Cell {
        private static final long FAR = 4_000_000;
        private final long units;

        Day(int column, long units) {
            super(column);
            this.units = units;
        }

        @Override
        public void addLong(long value) {
            long day = Math.floorDiv(value, units);
            if (Math.abs(day) > FAR) {
                put(Long.toString(value), Lines.Kind.NUMBER);
            } else {
                put(LocalDate.ofEpochDay(day).toString(), Lines.Kind.DAY);
            }
        }
    }
}
