package scot.pace.reporting.publication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pace.schema.sql.ResourceFolder;

/**
 * A table of a report: one file in the folder {@code tables}. Each line is a word, two blanks or more, and what it says:
 *
 * <pre>
 * title    Aim 2 over four quarters{by authority}
 * rows     areas, groups (family groups, Scotland last), aims (the four), quarters, days (the last of each quarter), years or listed
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
 * those of the report; <code>{Aim}</code>, <code>{aim title}</code> and <code>{within}</code> for those of the aim that a report
 * asks for.
 */
record TableFile(
        String id, Map<String, String> words, Rows rows, Terms terms, List<Column> columns, List<Listed> listed) {

    private static final Map<String, TableFile> ALL = load();

    enum Rows {
        AREAS,
        GROUPS,
        AIMS,
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

    /** The table of that name; IllegalStateException where there is none. */
    static TableFile named(String id) {
        var file = ALL.get(id);
        if (file == null) {
            throw new IllegalStateException("there is no table " + id);
        }
        return file;
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
        for (var file : ResourceFolder.files(TableFile.class, "tables", ".table")) {
            var id = file.name().replace(".table", "");
            all.put(id, TableFileReader.read(id, file.text()));
        }
        return Collections.unmodifiableMap(all);
    }
}
