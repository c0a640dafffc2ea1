package scot.pace.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field of a table of the return, one line of {@code return-fields.csv}.
 *
 * @param codeList name of the list its codes come from; empty for every other kind
 * @param pattern what the whole value must match; empty where the kind says it all
 * @param required whether it may never be blank
 * @param requiredWhen in words, when it may not be blank although it often is; empty where never
 */
public record Field(
        String table,
        String name,
        Kind kind,
        int lowest,
        int highest,
        String codeList,
        Optional<Pattern> pattern,
        boolean required,
        String requiredWhen,
        String definition) {

    /** What a value is. The second half is its type in DuckDB. */
    public enum Kind {
        TEXT("VARCHAR"),
        CODE("VARCHAR"),
        /** A day, written yyyy-MM-dd. */
        DATE("DATE"),
        /** A calendar month, written yyyy-MM and kept as its first day. */
        MONTH("DATE"),
        /** A whole number of at least 0, within {@link Field#lowest()} and {@link Field#highest()}, both included. */
        WHOLE_NUMBER("INTEGER");

        private final String sqlType;

        Kind(String sqlType) {
            this.sqlType = sqlType;
        }

        public String sqlType() {
            return sqlType;
        }
    }
}
