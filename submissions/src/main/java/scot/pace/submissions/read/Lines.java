package scot.pace.submissions.read;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table, the header first, whatever carries them: text, a sheet of a workbook or Parquet. */
interface Lines {

    /** What a cell is. In text every cell is {@link #TEXT}. */
    enum Kind {
        TEXT,
        /** A number of a workbook or of Parquet, written in digits. */
        NUMBER,
        /** A real date of a workbook or of Parquet, written yyyy-MM-dd. */
        DAY,
        /** A formula of a workbook, with the value it had last. */
        FORMULA
    }

    /**
     * A row.
     *
     * @param number of the physical line it begins on, or of the row of the sheet, from 1; of the row in Parquet, whose header is 0
     * @param textAfterQuote where its cells cannot be told apart
     * @param kinds of the cells; empty where all are text
     */
    record Line(int number, List<String> cells, boolean textAfterQuote, List<Kind> kinds) {
        static Line ofText(int number, List<String> cells, boolean textAfterQuote) {
            return new Line(number, cells, textAfterQuote, List.of());
        }

        /** Whether it holds nothing: an empty line, or separators alone, as spreadsheets leave them behind. */
        boolean isBlank() {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank() || kind(i) == Kind.FORMULA) {
                    return false;
                }
            }
            return !textAfterQuote;
        }

        Kind kind(int cell) {
            return kinds.isEmpty() ? Kind.TEXT : kinds.get(cell);
        }
    }

    /** The next row that is not blank; null at the end, and where a quote is never closed. */
    @Nullable
    Line next() throws IOException;

    /** Line on which a quote opened that was never closed, or 0; known once {@link #next()} has returned null. */
    default int openQuote() {
        return 0;
    }

    /** What stands between the cells of text, in words; empty in a workbook and in Parquet. */
    default String separator() {
        return "";
    }
}
