package scot.pace.submissions.read;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import scot.pace.schema.store.Sha256;

/**
 * What the first pass learns of a file.
 *
 * @param length bytes, unpacked
 * @param encoding as it must be read; never guessed beyond UTF-8, UTF-16 with a byte order mark and Windows-1252
 */
record Bytes(long length, String sha256, Charset encoding) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    boolean isUtf8() {
        return encoding.equals(StandardCharsets.UTF_8);
    }

    String encodingInWords() {
        return encoding.equals(WINDOWS_1252) ? "Windows-1252" : "UTF-16";
    }

    /** Goes over a file once, counting while it is unpacked; {@link Unreadable} past a cap or where no encoding fits. */
    static Bytes of(Carrier.Part part, Limits limits, long before) throws IOException {
        try (var in = part.open()) {
            var counted = new Counted(in, part, limits, before);
            var encoding = StandardCharsets.UTF_8;
            try {
                drain(strict(counted, StandardCharsets.UTF_8));
            } catch (CharacterCodingException notUtf8) {
                encoding = counted.isUtf16() ? StandardCharsets.UTF_16 : WINDOWS_1252;
                counted.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return new Bytes(counted.length, java.util.HexFormat.of().formatHex(counted.digest.digest()), encoding);
        }
    }

    /** The text of the file, without a byte order mark. */
    Reader text(Carrier.Part part) throws IOException {
        var reader = new BufferedReader(strict(part.open(), encoding), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static Reader strict(InputStream in, Charset encoding) {
        return new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void drain(Reader reader) throws IOException {
        reader.transferTo(java.io.Writer.nullWriter());
    }

    private static final class Counted extends FilterInputStream {
        private static final long RATIO_FROM = 1 << 20;
        private final Carrier.Part part;
        private final Limits limits;
        private final long before;
        private final MessageDigest digest = Sha256.digest();
        private long length;
        private int first = -1;
        private int second = -1;

        Counted(InputStream in, Carrier.Part part, Limits limits, long before) {
            super(in);
            this.part = part;
            this.limits = limits;
            this.before = before;
        }

        /** After the first pass failed as UTF-8; FE FF and FF FE never begin UTF-8. */
        boolean isUtf16() {
            return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int size) throws IOException {
            int count = in.read(into, from, size);
            for (int i = 0; i < count && length + i < 2; i++) {
                if (length + i == 0) {
                    first = into[from + i] & 0xFF;
                } else {
                    second = into[from + i] & 0xFF;
                }
            }
            if (count > 0) {
                digest.update(into, from, count);
                length += count;
                refuseTooLarge();
            }
            return count;
        }

        private void refuseTooLarge() throws Unreadable {
            if (before + length > limits.inflated()) {
                throw new Unreadable("The tables are larger than " + (limits.inflated() >> 20) + " MB unpacked.");
            }
            if (length > RATIO_FROM && length / part.packed() > limits.ratio()) {
                throw new Unreadable("The table unpacks to more than " + limits.ratio() + " times its size.");
            }
        }
    }
}
