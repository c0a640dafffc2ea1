package scot.pace.submissions.read;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A workbook, sheet by sheet, each streamed. */
interface Workbook extends Closeable {

    /** A sheet; its rows must be read before the next sheet is asked for. */
    record Sheet(String name, boolean isHidden, Lines lines) {}

    /** The next sheet in the order of the workbook; null after the last. */
    @Nullable
    Sheet next() throws IOException;
}
