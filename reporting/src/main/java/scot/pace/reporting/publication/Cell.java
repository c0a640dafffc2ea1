package scot.pace.reporting.publication;

import scot.pace.reporting.measures.FigureKey;

/**
 * A number in a table of a report.
 *
 * @param key the figure it comes from
 * @param text as printed: thousands separated by commas, or a symbol in square brackets
 */
public record Cell(FigureKey key, Part part, String text) {}
