package scot.pace.submissions.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.HexFormat;
import scot.pace.schema.store.Sha256;

/**
 * What the first pass learns of a file of text.
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

    /**
     * Goes over a file once, counting while it is unpacked; {@link Unreadable} past a cap, CharacterCodingException where it says that
     * it is UTF-8 and is not.
     */
    static Bytes of(Carrier.Part part, Inflating.Budget budget) throws IOException {
        var encoding = StandardCharsets.UTF_8;
        try (var in = new DigestInputStream(part.open(budget), Sha256.digest())) {
            var start = new Start(in);
            try {
                strict(start, StandardCharsets.UTF_8).transferTo(Writer.nullWriter());
            } catch (CharacterCodingException notUtf8) {
                if (start.saysUtf8()) {
                    throw notUtf8;
                }
                encoding = start.isUtf16() ? StandardCharsets.UTF_16 : WINDOWS_1252;
                start.transferTo(OutputStream.nullOutputStream());
            }
            return new Bytes(
                    start.length, HexFormat.of().formatHex(in.getMessageDigest().digest()), encoding);
        }
    }

    /** The text of the file, without a byte order mark. */
    Reader text(Carrier.Part part, Inflating.Budget budget) throws IOException {
        var reader = new BufferedReader(strict(part.open(budget), encoding), 1 << 16);
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

    /** Remembers how a file begins, and how long it is. */
    private static final class Start extends ByBlocks {
        private long length;
        private int mark;

        Start(InputStream in) {
            super(in);
        }

        /** EF BB begins a byte order mark of UTF-8. */
        boolean saysUtf8() {
            return mark == 0xEFBB;
        }

        /** After the first pass failed as UTF-8; FE FF and FF FE never begin UTF-8. */
        boolean isUtf16() {
            return mark == 0xFEFF || mark == 0xFFFE;
        }

        @Override
        public int read(byte[] into, int from, int size) throws IOException {
            int count = in.read(into, from, size);
            for (int i = 0; i < count && length + i < 2; i++) {
                mark = mark << 8 | (into[from + i] & 0xFF);
            }
            length += Math.max(0, count);
            return count;
        }
    }
}
