/**
 * Tables of counts as one system of cells and sums. In come CSV files of inner cells and of hierarchies, out goes a {@link
 * scot.pace.reporting.disclosure.tables.CellSystem}: every cell once, however many tables it stands in, and every sum that a reader
 * knows to hold.
 *
 * <p>Begin reading at {@link scot.pace.reporting.disclosure.tables.LinkedTables}.
 */
@NullMarked
package scot.pace.reporting.disclosure.tables;

import org.jspecify.annotations.NullMarked;
