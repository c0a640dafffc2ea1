package scot.pace.submissions.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what Parquet says about itself (Thrift, compact protocol) without believing any length in it, before Parquet's own
 * library does, which would set aside as much memory as a lying file claims to need.
 *
 * <p>A structure is a map from field number to Long, Boolean, Double, byte[], List or such a map.
 */
final class Thrift {

    private static final int DEEPEST = 16;

    private final ByteBuffer in;

    private Thrift(ByteBuffer in) {
        this.in = in;
    }

    /** The structure that begins at the position of {@code in}, which then stands behind it; {@link Unreadable} where it is none. */
    static Map<Integer, Object> read(ByteBuffer in) throws Unreadable {
        return new Thrift(in.order(ByteOrder.LITTLE_ENDIAN)).structure(0);
    }

    static long number(Map<Integer, Object> structure, int field, long otherwise) throws Unreadable {
        var value = structure.getOrDefault(field, otherwise);
        if (value instanceof Long number) {
            return number;
        }
        throw ParquetShape.damaged();
    }

    @SuppressWarnings("unchecked") // only structure() makes maps
    static Map<Integer, Object> structure(Object value) throws Unreadable {
        if (value instanceof Map<?, ?> map) {
            return (Map<Integer, Object>) map;
        }
        throw ParquetShape.damaged();
    }

    static List<?> list(Map<Integer, Object> structure, int field) throws Unreadable {
        if (structure.getOrDefault(field, List.of()) instanceof List<?> list) {
            return list;
        }
        throw ParquetShape.damaged();
    }

    private Map<Integer, Object> structure(int depth) throws Unreadable {
        Map<Integer, Object> fields = new HashMap<>();
        int field = 0;
        for (int header = octet(); header != 0; header = octet()) {
            field = header >>> 4 == 0 ? (int) zigzag() : field + (header >>> 4);
            int type = header & 0xF;
            fields.put(field, type <= 2 ? (Object) (type == 1) : value(type, depth));
        }
        return fields;
    }

    private Object value(int type, int depth) throws Unreadable {
        if (depth >= DEEPEST) {
            throw ParquetShape.damaged();
        }
        return switch (type) {
            case 1, 2 -> octet() == 1;
            case 3 -> (long) (byte) octet();
            case 4, 5, 6 -> zigzag();
            case 7 -> eight();
            case 8 -> bytes();
            case 9, 10 -> list(depth + 1);
            case 11 -> map(depth + 1);
            case 12 -> structure(depth + 1);
            default -> throw ParquetShape.damaged();
        };
    }

    private List<Object> list(int depth) throws Unreadable {
        int header = octet();
        long size = header >>> 4 == 15 ? varint() : header >>> 4;
        // Each element is a byte at least.
        if (size > in.remaining()) {
            throw ParquetShape.damaged();
        }
        var list = new ArrayList<Object>();
        for (long i = 0; i < size; i++) {
            list.add(value(header & 0xF, depth));
        }
        return list;
    }

    private List<Object> map(int depth) throws Unreadable {
        long size = varint();
        if (size > in.remaining()) {
            throw ParquetShape.damaged();
        }
        var list = new ArrayList<Object>();
        int types = size == 0 ? 0 : octet();
        for (long i = 0; i < size; i++) {
            list.add(value(types >>> 4, depth));
            list.add(value(types & 0xF, depth));
        }
        return list;
    }

    private byte[] bytes() throws Unreadable {
        long length = varint();
        if (length > in.remaining()) {
            throw ParquetShape.damaged();
        }
        var bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    private Double eight() throws Unreadable {
        if (in.remaining() < Double.BYTES) {
            throw ParquetShape.damaged();
        }
        return in.getDouble();
    }

    private long zigzag() throws Unreadable {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    private long varint() throws Unreadable {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value >= 0 || shift == 63 ? value : fail();
            }
        }
        return fail();
    }

    private static long fail() throws Unreadable {
        throw ParquetShape.damaged();
    }

    private int octet() throws Unreadable {
        if (!in.hasRemaining()) {
            throw ParquetShape.damaged();
        }
        return in.get() & 0xFF;
    }
}
