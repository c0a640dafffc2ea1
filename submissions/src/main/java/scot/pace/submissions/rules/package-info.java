/**
 * What a return must satisfy, one rule a file.
 *
 * <p>In come the typed tables as Parquet, of this return and of the live return before; out go findings. Begin reading at
 * {@link scot.pace.submissions.rules.RuleDatabase}.
 */
@NullMarked
package scot.pace.submissions.rules;

import org.jspecify.annotations.NullMarked;
