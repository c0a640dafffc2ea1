/**
 * From any carrier to typed tables, on true physical lines.
 *
 * <p>In comes a folder or a ZIP with a file a table (CSV or Parquet), or a workbook with a sheet a table (.xlsx or .ods); out go typed
 * rows and findings. What a file is, is told by its bytes. Nothing it says of its own size is believed: a ZIP's directory
 * ({@code ZipDirectory}) and a Parquet file's footer and pages ({@code ParquetShape}) are looked at before a library opens them,
 * and bytes are counted while they are unpacked ({@code Inflating}). A file of text is gone through twice: once over its bytes
 * (encoding, hash), once over its lines. Begin reading at {@link scot.pace.submissions.read.ReturnReader}; then {@code Carrier},
 * {@code Lines} and its implementations, {@code TableReader}, {@code CellReader}.
 *
 * <p>The way back is {@link scot.pace.submissions.read.MarkedWorkbook}.
 */
@NullMarked
package scot.pace.submissions.read;

import org.jspecify.annotations.NullMarked;
