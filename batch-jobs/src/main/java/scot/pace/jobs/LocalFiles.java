package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import scot.pace.schema.Authority;
import scot.pace.schema.LocalTable;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.LocalArchive;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;
import scot.pace.submissions.local.LocalFile;
import scot.pace.submissions.local.LocalIntake;

/** Files of local aims, tests of change and new medians: checked, then kept. */
public final class LocalFiles {

    private LocalFiles() {}

    /** Everything there is to say about a file; see {@link LocalIntake#check}. */
    public static LocalFile check(Archive archive, LocalTable table, Path file, Optional<Authority> sender)
            throws IOException {
        return LocalIntake.check(
                file, table, sender, archive.local(LocalTable.AIMS).names());
    }

    /** Keeps what is not refused; see {@link LocalArchive#keep}. */
    public static LocalArchive.Outcome keep(Archive archive, LocalTable table, LocalFile read, LocalDate today)
            throws IOException {
        return archive.local(table).keep(read.sha256(), today, read.rows());
    }

    /** What is wrong, or worth knowing, where it stands and what to do, in a line. */
    public static String inWords(Finding finding) {
        var place = (finding.line() == 0 ? "the file" : "line " + finding.line())
                + (finding.field().isEmpty() ? "" : ", column " + finding.field());
        return place + ": " + finding.message() + (isOurs(finding) ? " " + finding.fix() : "");
    }

    /** What the reading of a return says to do speaks of returns. */
    private static boolean isOurs(Finding finding) {
        return finding.severity() == Severity.ERROR && !finding.fix().contains("return");
    }

    /** What became of it, in a sentence. */
    public static String inWords(LocalArchive.Outcome outcome, LocalTable table, LocalFile read) {
        var version = outcome.kept().manifest();
        int lines = read.rows().size();
        var count = lines == 1 ? "1 line" : lines + " lines";
        return outcome.isNew()
                ? "Kept " + count + " of " + table.words() + " as version " + version.version() + ", known from "
                        + version.importedOn() + "."
                : "Every line of this file is known already, since version " + version.version() + " of "
                        + version.importedOn() + ": nothing new is kept.";
    }
}
