package scot.pace.submissions.read;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a CSV file that is no table of a return, its cells by the name of their column. The file is read as those of a return
 * are: any of their encodings, separators and line ends.
 *
 * @param line physical, from 1
 * @param cells by the name in the header, without capitals, spaces and underscores; a line may end before its last columns
 */
public record NamedCells(int line, Map<String, String> cells) {

    private static final Limits LIMITS = new Limits(32L << 20, 32L << 20, 100, 1_000_000, 64, 10_000);

    /** All lines after the header; IllegalArgumentException, with words for the sender, where the file cannot be read. */
    public static List<NamedCells> read(Path file) throws IOException {
        try {
            var part = Carrier.alone(file, LIMITS);
            var kind = part.kind(new Inflating.Budget(LIMITS)).orRefuse();
            if (kind == FileKind.ZIP || kind == FileKind.PARQUET) {
                throw new Unreadable("This is no CSV file: save the sheet as 'CSV UTF-8'.");
            }
            var bytes = Bytes.of(part, new Inflating.Budget(LIMITS));
            try (var text = bytes.text(part, new Inflating.Budget(LIMITS))) {
                return read(new CsvLines(text, LIMITS));
            }
        } catch (Unreadable refused) {
            throw new IllegalArgumentException(
                    (refused.line() > 0 ? "Line " + refused.line() + ": " : "") + refused.words(), refused);
        } catch (CharacterCodingException undecodable) {
            throw new IllegalArgumentException(
                    "The encoding of the file cannot be told: save it as UTF-8.", undecodable);
        }
    }

    private static List<NamedCells> read(Lines lines) throws IOException {
        var read = new ArrayList<NamedCells>();
        var header = lines.next();
        if (header == null) {
            return read;
        }
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.textAfterQuote() || line.cells().size() > header.cells().size()) {
                throw new Unreadable(
                        line.number(), "It has more cells than the header: put a text with commas in quotes.");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.cells().size(); i++) {
                var cell = i < line.cells().size() ? line.cells().get(i) : "";
                cells.putIfAbsent(Columns.bare(header.cells().get(i)), cell);
            }
            read.add(new NamedCells(line.number(), cells));
        }
        if (lines.openQuote() > 0) {
            throw new Unreadable(lines.openQuote(), "A quote opens here and is never closed.");
        }
        return read;
    }
}
