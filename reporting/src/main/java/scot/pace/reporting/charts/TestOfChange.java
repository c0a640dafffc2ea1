package scot.pace.reporting.charts;

import java.time.LocalDate;

/**
 * When something was tried, marked on a run chart.
 *
 * @param began its first day
 * @param change what was changed, in a few words
 */
public record TestOfChange(LocalDate began, String change) {}
