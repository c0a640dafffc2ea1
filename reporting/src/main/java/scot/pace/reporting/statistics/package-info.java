/**
 * From counts to values: percentages, rates, intervals. Pure functions of the counts; nothing here reads a table.
 *
 * <p>In come {@link scot.pace.reporting.measures.Figure figures} without values, out go figures with values, rounded once. Begin
 * reading at {@link scot.pace.reporting.statistics.Estimates}.
 */
@NullMarked
package scot.pace.reporting.statistics;

import org.jspecify.annotations.NullMarked;
