package scot.pace.schema.sql;

import java.util.List;
import java.util.Map;

/**
 * An example of a definition: the tables given, and the rows it is to yield.
 *
 * @param given rows by table name, only the columns that matter
 * @param where which of its rows the example speaks of, a condition in SQL: all of them where it is {@code true}
 * @param expect the columns that matter of the rows to yield; no rows: nothing is to be yielded
 */
public record Example(String title, Map<String, Rows> given, String where, Rows expect) {

    /** A small table as it stands in a comment. A blank cell is null. */
    public record Rows(List<String> columns, List<List<String>> cells) {
        public static final Rows NONE = new Rows(List.of(), List.of());
    }
}
