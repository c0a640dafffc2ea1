package scot.pace.submissions.read;

import java.io.IOException;
import java.io.Reader;

/**
 * Characters of a text, one by one or a cell at a time. A return says the same few things again and again, so a cell that was
 * seen before is given out again and not made anew.
 */
final class CharSource {

    private static final int END = -1;
    private static final int SIZE = 1 << 16;
    private static final int HEADER = 1 << 14;
    private static final int REMEMBERED = 1 << 12;

    private final Reader text;
    private final char[] buffer = new char[SIZE];
    private final String[] seen = new String[REMEMBERED];
    private int at;
    private int filled;

    CharSource(Reader text) {
        this.text = text;
    }

    /** The beginning of the text, which is still to be read. */
    String start() throws IOException {
        for (int count = 0; filled < HEADER && count >= 0; filled += Math.max(0, count)) {
            count = text.read(buffer, filled, HEADER - filled);
        }
        return new String(buffer, 0, filled);
    }

    /** The next character without taking it; -1 at the end. */
    int peek() throws IOException {
        return at < filled || fill() ? buffer[at] : END;
    }

    int take() throws IOException {
        return at < filled || fill() ? buffer[at++] : END;
    }

    /**
     * Takes all up to a separator, a line end, a NUL or the end, which is the next to be taken; of a text that is longer than
     * {@code most} one character more than that.
     */
    String until(char separator, int most) throws IOException {
        int start = at;
        int hash = 0;
        while (at < filled) {
            char c = buffer[at];
            if (c == separator || (c <= '\r' && isStop(c))) {
                return remembered(start, at - start, hash, most);
            }
            hash = 31 * hash + c;
            at++;
        }
        return across(start, separator, most);
    }

    /** A cell that does not end in the buffer. */
    private String across(int start, char separator, int most) throws IOException {
        var cell = new StringBuilder().append(buffer, start, Math.min(filled - start, most + 1));
        for (int c = peek(); c != END && c != separator && !isStop((char) c); c = peek()) {
            if (cell.length() <= most) {
                cell.append((char) c);
            }
            at++;
        }
        return cell.toString();
    }

    private static boolean isStop(char c) {
        return c == '\n' || c == '\r' || c == 0;
    }

    private String remembered(int start, int length, int hash, int most) {
        if (length == 0) {
            return "";
        }
        if (length > most) {
            return new String(buffer, start, most + 1);
        }
        int slot = (hash ^ hash >>> 15) & (REMEMBERED - 1);
        var before = seen[slot];
        if (before == null || before.length() != length || before.hashCode() != hash || !isAt(before, start)) {
            before = new String(buffer, start, length);
            seen[slot] = before;
        }
        return before;
    }

    private boolean isAt(String cell, int start) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, text.read(buffer, 0, SIZE));
        return filled > 0;
    }
}
