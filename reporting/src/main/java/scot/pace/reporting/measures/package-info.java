/**
 * What is counted: one measure, one {@code .sql} file in the folder of this package.
 *
 * <p>In comes the warehouse as at a day; out go {@link scot.pace.reporting.measures.Figure figures}. SQL counts and never
 * divides. A measure whose file has a line {@code estimate} counts only of how many, and its values are made from the
 * {@link scot.pace.reporting.measures.WaitsOnDay risk table}. Begin reading at a measure, for example {@code s1-within-timescale.sql}.
 */
@NullMarked
package scot.pace.reporting.measures;

import org.jspecify.annotations.NullMarked;
