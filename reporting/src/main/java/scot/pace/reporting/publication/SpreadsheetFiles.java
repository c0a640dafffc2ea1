package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import scot.pace.reporting.publication.spreadsheets.Ods;
import scot.pace.reporting.publication.spreadsheets.Xlsx;

/** The tables of a report as workbooks beside its PDF: {@code national.ods} and {@code national.xlsx}; none where it has no table. */
final class SpreadsheetFiles {

    private SpreadsheetFiles() {}

    /** Writes those of a report into a release. */
    static void write(Path release, String pdf, Report report, Edition edition) throws IOException {
        of(pdf, report, edition).write(release);
    }

    /** What is wrong with those of a report in a release, a line each. */
    static List<String> faults(Path release, String pdf, Report expected, Edition edition) throws IOException {
        return of(pdf, expected, edition).faults(release, " does not hold the tables that follow from figures.csv");
    }

    private static DerivedFiles of(String pdf, Report report, Edition edition) {
        var files = new TreeMap<String, byte[]>();
        if (!report.tables().isEmpty()) {
            var book = ReportBook.of(report, edition);
            files.put(pdf.replace(".pdf", ".ods"), Ods.of(book));
            files.put(pdf.replace(".pdf", ".xlsx"), Xlsx.of(book));
        }
        return new DerivedFiles(files);
    }
}
