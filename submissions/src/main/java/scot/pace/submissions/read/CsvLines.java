package scot.pace.submissions.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes text apart into lines and cells, strictly as RFC 4180 has it, with comma, semicolon or tab, and LF, CRLF or CR. A first
 * line {@code sep=;} says the separator.
 *
 * <p>A line's number is that of the physical line it begins on, from 1: blank lines and line ends inside quotes are counted.
 */
final class CsvLines implements Lines {

    /** As Excel writes and understands it in the very first line; it is no row. */
    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=([,;\t])\"?(?=[\r\n]|$)");

    private static final int NONE = -1;
    private static final int END = -1;

    private final CharSource text;
    private final Limits limits;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int physical = 1;
    private int openQuote = NONE;
    private int width = 16;

    CsvLines(Reader text, Limits limits) throws IOException {
        this.text = new CharSource(text);
        this.limits = limits;
        var start = this.text.start();
        var said = SAID.matcher(start);
        if (said.lookingAt()) {
            this.separator = said.group(1).charAt(0);
            skipLine();
        } else {
            this.separator = separator(start);
        }
    }

    @Override
    public String separator() {
        return switch (separator) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "commas";
        };
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
        int c = text.peek();
        while (c == '\n' || c == '\r') {
            text.take();
            endLine(c);
            c = text.peek();
        }
        if (c == END) {
            return null;
        }
        int number = physical;
        var cells = new ArrayList<String>(width);
        boolean textAfterQuote = false;
        do {
            if (text.peek() == '"') {
                textAfterQuote |= quoted();
                if (openQuote != NONE) {
                    return null;
                }
                add(cells, cell.toString());
            } else {
                add(cells, text.until(separator, limits.cell()));
            }
            c = text.take();
            if (c == 0) {
                throw nul();
            }
        } while (c == separator);
        if (c != END) {
            endLine(c);
        }
        width = cells.size();
        return Line.ofText(number, cells, textAfterQuote);
    }

    /** Reads a quoted cell and what follows its closing quote; whether anything did before the separator. */
    private boolean quoted() throws IOException {
        int opened = physical;
        cell.setLength(0);
        text.take();
        while (true) {
            int c = read();
            if (c == END) {
                openQuote = opened;
                return false;
            }
            if (c == '"') {
                if (text.peek() != '"') {
                    break;
                }
                text.take();
            }
            keep(c);
            if (c == '\n' || c == '\r') {
                if (c == '\r' && text.peek() == '\n') {
                    keep('\n');
                }
                endLine(c);
            }
        }
        var after = text.until(separator, limits.cell());
        after.chars().forEach(this::keep);
        return !after.isEmpty();
    }

    /** Keeps one character more than a cell may have, so that {@link #add} sees that it is too long and memory stays small. */
    private void keep(int c) {
        if (cell.length() <= limits.cell()) {
            cell.append((char) c);
        }
    }

    private void add(List<String> cells, String value) throws Unreadable {
        if (value.length() > limits.cell()) {
            throw new Unreadable(physical, "A cell has more than " + limits.cell() + " characters.");
        }
        if (cells.size() >= limits.columns()) {
            throw new Unreadable(physical, "A line has more than " + limits.columns() + " cells.");
        }
        cells.add(value);
    }

    private int read() throws IOException {
        int c = text.take();
        if (c == 0) {
            throw nul();
        }
        return c;
    }

    private Unreadable nul() {
        return new Unreadable(physical, "The line holds a NUL character.");
    }

    private void skipLine() throws IOException {
        int c = text.take();
        while (c != END && c != '\n' && c != '\r') {
            c = text.take();
        }
        endLine(c);
    }

    private void endLine(int c) throws IOException {
        physical++;
        if (c == '\r' && text.peek() == '\n') {
            text.take();
        }
    }

    /** The one of the three that is most frequent in the first line that is not blank; the comma where none is there. */
    private static char separator(String start) {
        var header = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
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
