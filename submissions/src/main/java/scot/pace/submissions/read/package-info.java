/**
 * From any carrier to typed tables, on true physical lines.
 *
 * <p>In comes a folder or a ZIP of CSV files; out go typed rows and findings. A file is gone through twice: once over its bytes
 * (size, encoding, hash), once over its lines. Begin reading at {@link scot.pace.submissions.read.ReturnReader}.
 */
@NullMarked
package scot.pace.submissions.read;

import org.jspecify.annotations.NullMarked;
