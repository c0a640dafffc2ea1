package scot.pace.submissions.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that looks at what is read through it: all of it goes through the reading of blocks, a single byte too. */
abstract class ByBlocks extends FilterInputStream {

    ByBlocks(InputStream in) {
        super(in);
    }

    @Override
    public abstract int read(byte[] into, int from, int size) throws IOException;

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Going back would show the same bytes twice. */
    @Override
    public final boolean markSupported() {
        return false;
    }
}
