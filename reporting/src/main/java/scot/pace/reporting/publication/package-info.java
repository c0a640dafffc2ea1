/**
 * What the public reads. In come {@link scot.pace.reporting.disclosure.ShownFigure shown figures} and the {@link
 * scot.pace.reporting.publication.Edition edition} they belong to; out goes a folder: a national report, 32 local ones, the
 * methodology, the charts as files, the tables as workbooks, the same figures as CSV and Parquet with their descriptions, and a manifest.
 *
 * <p>{@code Reports} says what stands in a report, block after block; a table is a file in the folder {@code tables}, which says
 * which figure each cell shows and knows no number; {@code ReportPrinter} prints any report with the one template; {@code
 * AccessiblePdf} makes it readable for everybody and always the same bytes; {@code ReleaseAudit} reads all of it back, cell by cell.
 * Nothing here reads the clock. Begin reading at {@link scot.pace.reporting.publication.Release}.
 */
@NullMarked
package scot.pace.reporting.publication;

import org.jspecify.annotations.NullMarked;
