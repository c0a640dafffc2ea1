package scot.pace.submissions.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * Counts what is read while it is read, so that a bomb is stopped before it has grown: over all files of a return, and for each
 * against the size it is packed in.
 */
final class Inflating extends ByBlocks {

    private static final long RATIO_FROM = 1 << 20;

    private final long packed;
    private final Budget budget;
    private final CRC32 crc = new CRC32();
    private long length;

    Inflating(InputStream in, long packed, Budget budget) {
        super(in);
        this.packed = Math.max(1, packed);
        this.budget = budget;
    }

    /** What a return may still grow to; one for all its files. */
    static final class Budget {
        private final Limits limits;
        private long inflated;

        Budget(Limits limits) {
            this.limits = limits;
        }

        private void spend(int bytes) throws Unreadable {
            inflated += bytes;
            if (inflated > limits.inflated()) {
                throw new Unreadable("The tables are larger than " + (limits.inflated() >> 20) + " MB unpacked.");
            }
        }
    }

    long length() {
        return length;
    }

    long crc() {
        return crc.getValue();
    }

    @Override
    public int read(byte[] into, int from, int size) throws IOException {
        int count = in.read(into, from, size);
        if (count > 0) {
            crc.update(into, from, count);
            length += count;
            budget.spend(count);
            if (length > RATIO_FROM && length / packed > budget.limits.ratio()) {
                throw new Unreadable(
                        "A file unpacks to more than " + budget.limits.ratio() + " times the size it is packed in.");
            }
        }
        return count;
    }
}
