package scot.pace.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import scot.pace.jobs.Answer;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Upload;
import scot.pace.schema.Authority;
import scot.pace.submissions.offline.Exit;

/** Checks uploads in the order they came, those together that wait; whoever waits is told the place. None is refused. */
@Component
public class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** So many that wait are checked together. More would be cheaper, and the first of them would wait longer. */
    static final int AT_ONCE = 16;

    private static final Duration USUAL = Duration.ofSeconds(1);

    private final Jobs jobs;
    private final ExecutorService checking = Executors.newSingleThreadExecutor();
    private final CheckQueue queue = new CheckQueue();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    Uploads(Jobs jobs) {
        this.jobs = jobs;
    }

    /** What was received before the last stop and not checked. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() throws IOException {
        Received.forget(jobs.home().work());
        var waiting = new ArrayList<Upload>();
        for (var authority : Authority.all()) {
            waiting.addAll(jobs.uploads(authority));
        }
        waiting.removeIf(Upload::isChecked);
        waiting.sort(Comparator.comparing(Upload::receivedAt));
        waiting.forEach(this::check);
    }

    /** Puts an upload at the end of the queue. */
    public void check(Upload upload) {
        if (queue.add(upload)) {
            failed.remove(upload.id());
            checking.execute(this::checkNext);
        }
    }

    /** 1 where it is being checked, then 2, 3 and so on; 0 where it waits for nothing. */
    public int place(String upload) {
        return queue.place(upload);
    }

    /** Gives an upload whose turn is near the time that a check usually takes, so that most are answered with what was found. */
    void await(String upload) {
        try {
            queue.await(upload, AT_ONCE, USUAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the pages end: whoever asks is told the place
        }
    }

    /** Whether checking it ended in a fault of ours. */
    public boolean hasFailed(Upload upload) {
        return failed.contains(upload.id());
    }

    /** Signs an upload when its turn has come, and waits for the receipt. */
    Answer sign(Upload upload, Authority authority, String signedBy) throws IOException {
        return inTurn(() -> jobs.sign(upload, authority, signedBy));
    }

    /** Does something else when its turn has come, and waits for it; what it throws comes out. */
    public <T> T inTurn(Callable<T> work) throws IOException {
        try {
            return checking.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException itself) {
                throw itself;
            }
            if (e.getCause() instanceof RuntimeException itself) {
                throw itself;
            }
            throw new IOException("it could not be done", e.getCause());
        }
    }

    /** Several that wait are checked together, which costs a fraction of each alone. */
    private void checkNext() {
        var next = queue.take(AT_ONCE);
        try {
            if (!next.isEmpty()) {
                jobs.check(next);
            }
        } catch (IOException | RuntimeException ours) {
            LOG.error("{} uploads could not be checked together: {}", next.size(), Exit.whatAndWhere(ours));
            next.forEach(this::checkAlone);
        } finally {
            next.forEach(queue::done);
        }
    }

    private void checkAlone(Upload upload) {
        try {
            jobs.check(List.of(upload));
        } catch (IOException | RuntimeException ours) {
            failed.add(upload.id());
            LOG.error("{} could not be checked: {}", upload.id(), Exit.whatAndWhere(ours));
        }
    }

    @PreDestroy
    void stop() {
        checking.shutdown();
    }
}
