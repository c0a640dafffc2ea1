package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pace.schema.CodeList;
import scot.pace.schema.sql.ResourceFolder;

/**
 * A table of a report: one file in the folder {@code tables}. Each line is a word, two blanks or more, and what it says:
 *
 * <pre>
 * title    Aim 2 over four quarters{by authority}
 * rows     areas, quarters, days (the last of each quarter), years or listed
 * headed   title of the column of row headers
 * period   year in July: the CLAS year where it is complete and the quarter its last; otherwise the quarter (may be missing)
 * measure  the measure of every column that names no other
 * where    terms of every cell (may be missing), see {@link Terms}
 * column   a title, two blanks, the terms of its cells
 * row      where rows are listed: a header, two blanks, its terms; a {@code total} is the same in bold
 * codes    where rows are listed: one row for each code of the list in these groups
 * note     stands under the table
 * </pre>
 *
 * <p>In words, <code>{area}</code>, <code>{by authority}</code>, <code>{first day}</code> and <code>{last day}</code> stand for
 * those of the report.
 */
record TableFile(
        String id, Map<String, String> words, Rows rows, Terms terms, List<Column> columns, List<Listed> listed) {

    private static final Map<String, TableFile> ALL = load();

    enum Rows {
        AREAS,
        QUARTERS,
        DAYS,
        YEARS,
        LISTED
    }

    /** The title of a column and what its cells show. */
    record Column(String title, Terms terms) {}

    /** A row that the file itself names. */
    record Listed(String header, Terms terms, boolean total) {}

    /** All, by id, the name of the file. */
    static Map<String, TableFile> all() {
        return ALL;
    }

    static Optional<TableFile> named(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    String word(String key) {
        return words.getOrDefault(key, "");
    }

    /** The measures that its cells show, in the order of its columns. */
    List<String> measures() {
        return columns.stream()
                .map(column -> terms.and(column.terms()).measure())
                .distinct()
                .toList();
    }

    private static Map<String, TableFile> load() {
        var all = new LinkedHashMap<String, TableFile>();
        ResourceFolder.files(TableFile.class, "tables", ".table")
                .forEach(file -> all.put(
                        file.name().replace(".table", ""), parse(file.name().replace(".table", ""), file.text())));
        return all;
    }

    /** Takes a file apart; IllegalStateException naming file and line where it is not of the shape above. */
    static TableFile parse(String id, String text) {
        var words = new LinkedHashMap<String, String>();
        var columns = new ArrayList<Column>();
        var listed = new ArrayList<Listed>();
        text.lines().forEach(line -> {
            var said = line.split(" {2,}", 3);
            var rest = said.length > 2 ? said[2] : "";
            try {
                switch (said[0]) {
                    case "column" -> columns.add(new Column(title(said[1]), Terms.parse(rest)));
                    case "row", "total" ->
                        listed.add(new Listed(title(said[1]), Terms.parse(rest), said[0].equals("total")));
                    case "codes" -> codes(said[1]).forEach(listed::add);
                    case "title", "rows", "headed", "period", "measure", "where", "note" -> words.put(said[0], said[1]);
                    default -> throw new IllegalArgumentException("'" + said[0] + "' is no word of a table");
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalStateException(id + ".table, line '" + line + "': " + e.getMessage(), e);
            }
        });
        return of(id, words, columns, listed);
    }

    private static TableFile of(String id, Map<String, String> words, List<Column> columns, List<Listed> listed) {
        for (var word : List.of("title", "rows", "headed", "measure")) {
            if (!words.containsKey(word)) {
                throw new IllegalStateException(id + ".table has no line '" + word + "'");
            }
        }
        var rows = Rows.valueOf(words.getOrDefault("rows", "").toUpperCase(Locale.ROOT));
        var terms = Terms.parse("measure=" + words.get("measure") + " " + words.getOrDefault("where", ""));
        return new TableFile(id, Map.copyOf(words), rows, terms, List.copyOf(columns), List.copyOf(listed));
    }

    private static String title(String words) {
        if (words.contains("=")) {
            throw new IllegalArgumentException("two blanks or more stand between a title and its terms");
        }
        return words;
    }

    /** {@code placement_type: residential} is every code of that list in that group. */
    private static Stream<Listed> codes(String written) {
        int colon = written.indexOf(':');
        var list = written.substring(0, colon);
        var groups = Arrays.asList(written.substring(colon + 1).strip().split(" "));
        return CodeList.named(list).codes().stream()
                .filter(code -> groups.contains(code.group()))
                .map(code -> new Listed(code.label(), Terms.parse(list + "=" + code.code()), false));
    }
}
