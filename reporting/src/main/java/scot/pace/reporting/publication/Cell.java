package scot.pace.reporting.publication;

import scot.pace.reporting.measures.FigureKey;

/** Which number a cell of a table shows: a part of the figure with this key. */
public record Cell(FigureKey key, Part part) {}
