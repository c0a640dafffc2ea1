/**
 * A definition as one {@code .sql} file: header, query, examples. Views, rules and measures are all of this shape.
 *
 * <p>In comes the text of a file; out go its parts. Begin reading at {@link scot.pace.schema.sql.SqlFile}.
 */
@NullMarked
package scot.pace.schema.sql;

import org.jspecify.annotations.NullMarked;
