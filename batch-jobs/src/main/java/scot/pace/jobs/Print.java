package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.publication.Edition;
import scot.pace.reporting.publication.Release;
import scot.pace.reporting.publication.ReleaseAudit;
import scot.pace.reporting.publication.ReportPrinter;

/** Prints a release and reads it back, and says how far that is. */
final class Print {

    private Print() {}

    /** Into a folder that is there and empty. */
    static void of(List<ShownFigure> figures, Edition edition, Path folder, int workers, Progress.Watcher watcher)
            throws IOException {
        try (var progress = new Progress("Printing", Release.REPORTS, watcher)) {
            new Release(new ReportPrinter()).write(folder, figures, edition, workers, progress::done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("printing was interrupted", e);
        }
    }

    /** Stops where the figures that were printed are not, byte for byte, those that were protected. */
    static void shows(Path figures, Path folder) throws IOException {
        if (Files.mismatch(figures, folder.resolve(Publications.FIGURES)) >= 0) {
            stopAt(List.of(Publications.FIGURES + " is not what was protected"));
        }
    }

    /** Reads the written files back: a fault stops before anything is released. */
    static void audit(Path folder, Edition edition, Progress.Watcher watcher) throws IOException {
        try (var progress = new Progress("Auditing", Release.REPORTS, watcher)) {
            stopAt(ReleaseAudit.faults(folder, edition, progress::done));
        }
    }

    /** AuditStops where there is any fault. */
    static void stopAt(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AuditStops(faults);
        }
    }
}
