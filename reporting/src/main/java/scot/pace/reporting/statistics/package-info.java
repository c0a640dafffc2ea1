/**
 * From counts and days to values: percentages, intervals, curves, medians, run charts, funnels. Pure functions; nothing here reads a
 * table or a clock.
 *
 * <p>In come counts, days and small lists; out go small values as exact as a double is, which are rounded once, when shown. A value
 * that is not defined is {@code NaN} ("not a number"), never 0. Each class says what it computes, by which formula, in which units
 * and from which source; R 4.2 with its package survival is the oracle of the tests.
 *
 * <p>Begin reading at {@link scot.pace.reporting.statistics.Wilson} for one percentage, at
 * {@link scot.pace.reporting.statistics.KaplanMeier} for waits, at {@link scot.pace.reporting.statistics.RunChartRules} for a
 * series of quarters and at {@link scot.pace.reporting.statistics.Funnel} for authorities beside each other.
 */
@NullMarked
package scot.pace.reporting.statistics;

import org.jspecify.annotations.NullMarked;
