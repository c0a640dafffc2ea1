package scot.pace.submissions.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import scot.pace.submissions.ReturnFixture;

/** A sound ZIP of a return whose headers are then changed, as no program would write them. */
final class HostileZip {

    private static final int DIRECTORY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private final Path file;
    private final ByteBuffer bytes;

    HostileZip(ReturnFixture fixture, Path file) throws IOException {
        this.file = fixture.zipped(file, "");
        this.bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Position of the n-th header of the directory, from 0. */
    int directory(int n) {
        return find(DIRECTORY, n);
    }

    int local(int n) {
        return find(LOCAL, n);
    }

    int end() {
        return find(0x06054b50, 0);
    }

    HostileZip putShort(int at, int value) {
        bytes.putShort(at, (short) value);
        return this;
    }

    HostileZip putInt(int at, int value) {
        bytes.putInt(at, value);
        return this;
    }

    HostileZip put(int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes.put(at + i, (byte) text.charAt(i));
        }
        return this;
    }

    Path write() throws IOException {
        return Files.write(file, bytes.array());
    }

    private int find(int signature, int n) {
        int found = -1;
        for (int i = 0; i + 4 <= bytes.limit(); i++) {
            if (bytes.getInt(i) == signature && ++found == n) {
                return i;
            }
        }
        throw new IllegalArgumentException("the ZIP has no such header");
    }
}
