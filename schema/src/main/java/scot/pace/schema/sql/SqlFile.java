package scot.pace.schema.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A definition that runs as it stands in DuckDB.
 *
 * <p>Its first comment line is the title; then come lines {@code --   key   value} (the key ends at two spaces or more; a value
 * goes on in a line that begins with a blank key), then comments in prose, the query, and examples:
 *
 * <pre>
 * -- example: six months from 31 August end on the last day of February
 * --   given placement
 * --     | child | started    |
 * --     | SYN1  | 2025-08-31 |
 * --   expect
 * --     | due        |
 * --     | 2026-02-28 |
 * </pre>
 *
 * {@code expect nothing} stands where no row is to be yielded, and {@code expect where aim = 'aim-3'} where an example speaks of some
 * of the rows only; a bar within a cell is written {@code \|}.
 *
 * @param id name of the file without {@code .sql}
 * @param header the keys and values
 * @param prose why it is defined so
 */
public record SqlFile(
        String id, String title, Map<String, String> header, String prose, String query, List<Example> examples) {

    private static final Pattern KEY_AND_VALUE = Pattern.compile("--   (\\S+(?: \\S+)*?)  +(\\S.*)");
    private static final String WHERE = "expect where ";
    private static final Pattern CONTINUED = Pattern.compile("-- {12,}(\\S.*)");

    /** All {@code .sql} files of the folder {@code folder} beside a class, by file name; none is listed anywhere. */
    public static List<SqlFile> folder(Class<?> beside, String folder) {
        return ResourceFolder.files(beside, folder, ".sql").stream()
                .map(file -> parse(file.name().replace(".sql", ""), file.text()))
                .toList();
    }

    /**
     * The same files, each after those of them that the line {@code reads} of its header names; IllegalStateException where two
     * read each other.
     */
    public static List<SqlFile> inOrder(List<SqlFile> files) {
        Map<String, SqlFile> waiting = new LinkedHashMap<>();
        files.forEach(file -> waiting.put(file.id(), file));
        var ordered = new ArrayList<SqlFile>();
        while (!waiting.isEmpty()) {
            var next = waiting.values().stream()
                    .filter(file ->
                            Arrays.stream(file.get("reads").split(", *")).noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("these read each other: " + waiting.keySet()));
            ordered.add(next);
            waiting.remove(next.id());
        }
        return ordered;
    }

    /** A value of the header; IllegalStateException naming the file where the key is missing. */
    public String get(String key) {
        var value = header.get(key);
        if (value == null) {
            throw new IllegalStateException(id + ".sql has no line '" + key + "' in its header");
        }
        return value;
    }

    /** Takes a file apart; IllegalStateException naming file and line where it is not of the shape above. */
    public static SqlFile parse(String id, String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("-- ")) {
            throw new IllegalStateException(id + ".sql does not begin with its title in a comment");
        }
        Map<String, String> header = new LinkedHashMap<>();
        var prose = new ArrayList<String>();
        var query = new ArrayList<String>();
        int at = 1;
        String last = null;
        for (; at < lines.size() && !lines.get(at).startsWith("-- example:"); at++) {
            var line = lines.get(at);
            var pair = KEY_AND_VALUE.matcher(line);
            var continued = CONTINUED.matcher(line);
            if (query.isEmpty() && pair.matches()) {
                last = pair.group(1);
                header.put(last, pair.group(2).strip());
            } else if (query.isEmpty() && last != null && continued.matches()) {
                header.merge(last, continued.group(1).strip(), (a, b) -> a + " " + b);
            } else if (query.isEmpty() && line.startsWith("--")) {
                prose.add(line.substring(2).strip());
            } else if (!line.isBlank() || !query.isEmpty()) {
                query.add(line);
            }
        }
        var examples = new ArrayList<Example>();
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith("-- example:")) {
                end++;
            }
            examples.add(example(id, lines.subList(at, end)));
            at = end;
        }
        var statement = String.join("\n", query).strip();
        return new SqlFile(
                id,
                lines.get(0).substring(3).strip(),
                header,
                String.join(" ", prose).strip(),
                statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement,
                examples);
    }

    private static Example example(String id, List<String> lines) {
        var title = lines.get(0).substring("-- example:".length()).strip();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> part = new ArrayList<>();
        for (var line : lines.subList(1, lines.size())) {
            var comment = line.isBlank() ? "" : line.substring(2).strip();
            if (comment.startsWith("|")) {
                part.add(comment);
            } else if (comment.startsWith("given ") || comment.startsWith("expect")) {
                part = new ArrayList<>();
                parts.put(comment, part);
            } else if (!comment.isEmpty()) {
                throw new IllegalStateException(id + ".sql: not part of an example: " + line);
            }
        }
        Map<String, Example.Rows> given = new LinkedHashMap<>();
        var expect = Example.Rows.NONE;
        var where = "true";
        for (var one : parts.entrySet()) {
            if (one.getKey().startsWith("given ")) {
                given.put(one.getKey().substring("given ".length()), rows(one.getValue()));
            } else {
                expect = rows(one.getValue());
                where = one.getKey().startsWith(WHERE) ? one.getKey().substring(WHERE.length()) : where;
            }
        }
        if (expect.cells().isEmpty() && parts.keySet().stream().noneMatch(said -> said.startsWith("expect nothing"))) {
            throw new IllegalStateException(
                    id + ".sql: the example '" + title + "' expects no rows and does not say 'expect nothing'");
        }
        return new Example(title, given, where, expect);
    }

    private static Example.Rows rows(List<String> lines) {
        if (lines.isEmpty()) {
            return Example.Rows.NONE;
        }
        return new Example.Rows(
                cells(lines.get(0)),
                lines.subList(1, lines.size()).stream().map(SqlFile::cells).toList());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }
}
