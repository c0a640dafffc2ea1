package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import scot.pace.schema.CodeList;

/** Reads a table file, whose words {@link TableFile} explains. */
final class TableFileReader {

    private TableFileReader() {}

    /** Takes a file apart; IllegalStateException naming file and line where it is not of the shape above. */
    static TableFile read(String id, String text) {
        var words = new LinkedHashMap<String, String>();
        var columns = new ArrayList<TableFile.Column>();
        var listed = new ArrayList<TableFile.Listed>();
        text.lines().forEach(line -> {
            var said = line.split(" {2,}", 3);
            var rest = said.length > 2 ? said[2] : "";
            try {
                switch (said[0]) {
                    case "column" -> columns.add(new TableFile.Column(title(said[1]), Terms.parse(rest)));
                    case "row", "total" ->
                        listed.add(new TableFile.Listed(title(said[1]), Terms.parse(rest), said[0].equals("total")));
                    case "codes" -> codes(said[1]).forEach(listed::add);
                    case "title", "rows", "headed", "period", "measure", "where", "note" ->
                        words.put(said[0], whole(said));
                    default -> throw new IllegalArgumentException("'" + said[0] + "' is no word of a table");
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalStateException(id + ".table, line '" + line + "': " + e.getMessage(), e);
            }
        });
        return of(id, words, columns, listed);
    }

    private static TableFile of(
            String id, Map<String, String> words, List<TableFile.Column> columns, List<TableFile.Listed> listed) {
        for (var word : List.of("title", "rows", "headed", "measure")) {
            if (!words.containsKey(word)) {
                throw new IllegalStateException(id + ".table has no line '" + word + "'");
            }
        }
        var rows = TableFile.Rows.valueOf(words.getOrDefault("rows", "").toUpperCase(Locale.ROOT));
        var terms = Terms.parse("measure=" + words.get("measure") + " " + words.getOrDefault("where", ""));
        return new TableFile(id, Map.copyOf(words), rows, terms, List.copyOf(columns), List.copyOf(listed));
    }

    /** Two blanks within words would cut them. */
    private static String whole(String[] said) {
        if (said.length > 2) {
            throw new IllegalArgumentException("one blank stands between words");
        }
        return said[1];
    }

    private static String title(String words) {
        if (words.contains("=")) {
            throw new IllegalArgumentException("two blanks or more stand between a title and its terms");
        }
        return words;
    }

    /** {@code placement_type: residential} is every code of that list in that group. */
    private static Stream<TableFile.Listed> codes(String written) {
        int colon = written.indexOf(':');
        var list = written.substring(0, colon);
        var groups = Arrays.asList(written.substring(colon + 1).strip().split(" "));
        return CodeList.named(list).codes().stream()
                .filter(code -> groups.contains(code.group()))
                .map(code -> new TableFile.Listed(code.label(), Terms.parse(list + "=" + code.code()), false));
    }
}
