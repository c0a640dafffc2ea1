package scot.pace.submissions.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import scot.pace.submissions.Checked;
import scot.pace.submissions.CsvAnswer;
import scot.pace.submissions.PdfAnswer;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.read.MarkedWorkbook;

/** The answer as files, beside the one on the terminal: what every command that checks a return can write. */
public final class AnswerFiles {

    @Option(names = "--csv", paramLabel = "FILE", description = "write every finding into a CSV file")
    private @Nullable Path csv;

    @Option(
            names = "--marked",
            paramLabel = "FILE.xlsx",
            description =
                    "write what was sent back as a workbook, with the cells in fault marked and a column that says what to fix")
    private @Nullable Path marked;

    @Option(names = "--pdf", paramLabel = "FILE", description = "write a summary of one page")
    private @Nullable Path pdf;

    /** What was sent, which must be there. */
    public static void requireThere(Path source) throws WrongUse {
        if (!Files.exists(source)) {
            throw new WrongUse("There is no file or folder " + source);
        }
    }

    /** Writes the files that were asked for. */
    public void write(Path source, Checked checked, Reasons reasons, LocalDate day, PrintWriter says)
            throws IOException {
        if (csv != null) {
            CsvAnswer.write(csv, checked);
        }
        if (pdf != null) {
            PdfAnswer.write(pdf, checked, reasons, day);
        }
        if (marked != null && !MarkedWorkbook.write(source, checked.findings(), marked)) {
            says.println("There is no marked workbook: what was sent cannot be opened, or may not be repeated.");
        }
    }
}
