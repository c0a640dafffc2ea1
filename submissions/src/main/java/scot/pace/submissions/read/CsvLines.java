package scot.pace.submissions.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes text apart into lines and cells, strictly as RFC 4180 has it, with comma, semicolon or tab, and LF, CRLF or CR.
 *
 * <p>A line's number is that of the physical line it begins on, from 1: blank lines and line ends inside quotes are counted.
 */
final class CsvLines implements Lines {

    private static final int NONE = -1;
    private static final int END = -1;

    private final Reader text;
    private final Limits limits;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int physical = 1;
    private int openQuote = NONE;

    CsvLines(Reader text, Limits limits) throws IOException {
        this.text = text;
        this.limits = limits;
        this.separator = separator(text);
    }

    @Override
    public int openQuote() {
        return openQuote == NONE ? 0 : openQuote;
    }

    @Override
    public @Nullable Line next() throws IOException {
        var line = line();
        while (line != null && line.isBlank()) {
            line = line();
        }
        return line;
    }

    private @Nullable Line line() throws IOException {
        int c = read();
        while (c == '\n' || c == '\r') {
            endLine(c);
            c = read();
        }
        if (c == END) {
            return null;
        }
        int number = physical;
        var cells = new ArrayList<String>();
        boolean textAfterQuote = false;
        while (true) {
            cell.setLength(0);
            boolean quoted = c == '"';
            c = quoted ? quoted(read()) : c;
            if (openQuote != NONE) {
                return null;
            }
            textAfterQuote |= quoted && c != separator && c != '\n' && c != '\r' && c != END;
            while (c != separator && c != '\n' && c != '\r' && c != END) {
                keep(c);
                c = read();
            }
            add(cells);
            if (c != separator) {
                break;
            }
            c = read();
        }
        if (c != END) {
            endLine(c);
        }
        return Line.ofText(number, cells, textAfterQuote);
    }

    /** Reads a quoted cell and returns what follows its closing quote. */
    private int quoted(int first) throws IOException {
        int opened = physical;
        int c = first;
        while (true) {
            if (c == END) {
                openQuote = opened;
                return END;
            }
            if (c == '"') {
                c = read();
                if (c != '"') {
                    return c;
                }
            }
            keep(c);
            if (c == '\n' || c == '\r') {
                endLine(c);
            }
            c = read();
        }
    }

    /** Keeps one character more than a cell may have, so that {@link #add} sees that it is too long and memory stays small. */
    private void keep(int c) {
        if (cell.length() <= limits.cell()) {
            cell.append((char) c);
        }
    }

    private void add(List<String> cells) throws Unreadable {
        if (cell.length() > limits.cell()) {
            throw new Unreadable(physical, "A cell has more than " + limits.cell() + " characters.");
        }
        if (cells.size() >= limits.columns()) {
            throw new Unreadable(physical, "A line has more than " + limits.columns() + " cells.");
        }
        cells.add(cell.toString());
    }

    private int read() throws IOException {
        int c = text.read();
        if (c == 0) {
            throw new Unreadable(physical, "The line holds a NUL character.");
        }
        return c;
    }

    private void endLine(int c) throws IOException {
        physical++;
        if (c == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
    }

    /** The one of the three that is most frequent in the first line that is not blank; the comma where none is there. */
    private static char separator(Reader text) throws IOException {
        var start = new char[1 << 14];
        text.mark(start.length);
        int length = text.read(start, 0, start.length);
        text.reset();
        var header = new String(start, 0, Math.max(0, length))
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
