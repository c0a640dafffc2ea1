package scot.pace.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import scot.pace.accounts.AuditLog;
import scot.pace.jobs.AuditStops;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Progress;
import scot.pace.jobs.ReleaseName;
import scot.pace.schema.Quarter;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.WrongUse;

/**
 * Makes drafts and publishes them while nobody has to wait for it: one at a time, in turn with the uploads. What a stop interrupts
 * goes on where it was when it is asked for again.
 */
@Component
class ReleaseWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWork.class);

    /** So many faults are told, each so long. */
    private static final int FAULTS = 10;

    private static final int LONGEST = 200;

    private static final String WHAT_NOW =
            "What is out stays as it is, and it is no fault of a return. Where more could be worked out"
                    + " together with what is out, the draft may pass when an authority that is silent now has sent, with"
                    + " the returns of the next quarter, or at the end of the year. If it does not, give the lines below"
                    + " to those who look after the system.";

    private final Jobs jobs;
    private final Uploads uploads;
    private final AuditLog audit;
    private final ExecutorService one = Executors.newSingleThreadExecutor();
    private @Nullable ReleaseProgress last;

    ReleaseWork(Jobs jobs, Uploads uploads, AuditLog audit) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.audit = audit;
    }

    /** What gives the name of a release while somebody watches. */
    @FunctionalInterface
    private interface Work {
        ReleaseName with(Progress.Watcher watcher) throws IOException;
    }

    /**
     * Begins to make the draft of a quarter.
     *
     * @param revise why what is out is revised before the year ends; blank where it is not
     */
    void draft(Quarter quarter, String by, String revise) {
        begin(
                new ReleaseProgress("The draft of " + quarter),
                by,
                "the draft of a release",
                watcher -> ReleaseName.of(jobs.publish(quarter, by, revise, watcher)));
    }

    /** Begins to publish what was approved. */
    void publish(ReleaseName release, String by) {
        begin(
                new ReleaseProgress("The publication of " + release),
                by,
                "the publication of a release",
                watcher -> ReleaseName.of(jobs.releases().publish(release, by, 1, watcher)));
    }

    /** What was begun last since the pages are served. */
    synchronized Optional<ReleaseProgress> last() {
        return Optional.ofNullable(last);
    }

    private synchronized void begin(ReleaseProgress progress, String by, String what, Work work) {
        if (last != null && !last.isOver()) {
            throw new WrongUse(last.what() + " is not done yet. One is made at a time: wait until it is.");
        }
        last = progress;
        audit.add(by, "began " + what, progress.what());
        one.execute(() -> run(progress, by, what, work));
    }

    private void run(ReleaseProgress progress, String by, String what, Work work) {
        try {
            var release = uploads.inTurn(() -> work.with(progress));
            audit.add(by, "finished " + what, release.toString());
            progress.isDone(release);
        } catch (WrongUse refused) {
            progress.hasFailed(List.of(String.valueOf(refused.getMessage())));
        } catch (AuditStops stopped) {
            audit.add(by, "was stopped by the audit: " + what, progress.what());
            progress.hasFailed(inWords(stopped));
        } catch (IOException | RuntimeException ours) {
            LOG.error("{} could not be made: {}", progress.what(), Exit.whatAndWhere(ours));
            progress.hasFailed(List.of("The fault is ours. Begin again: it goes on where it stopped."));
        }
    }

    /** A fault names the sums that it follows from, which can be long. */
    private static List<String> inWords(AuditStops stopped) {
        var number = "The audit found %d in what was printed that must not be, or is not as it must be:"
                .formatted(stopped.faults().size());
        return Stream.concat(
                        Stream.of(WHAT_NOW, number),
                        stopped.faults().stream().limit(FAULTS).map(ReleaseWork::shortened))
                .toList();
    }

    private static String shortened(String fault) {
        return fault.length() <= LONGEST ? fault : fault.substring(0, LONGEST) + " ...";
    }

    @PreDestroy
    void stop() {
        one.shutdown();
    }
}
