package scot.pace.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

/** Checks uploads one after the other, in the order they came; whoever waits is told the place. None is refused. */
@Component
public class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final Jobs jobs;
    private final ExecutorService checking = Executors.newSingleThreadExecutor();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    Uploads(Jobs jobs) {
        this.jobs = jobs;
    }

    /** What was received before the last stop and not checked. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() throws IOException {
        Received.forget(jobs.home().work());
        for (var authority : Authority.all()) {
            for (var upload : jobs.uploads(authority)) {
                if (!upload.isChecked()) {
                    check(upload);
                }
            }
        }
    }

    /** Puts an upload at the end of the queue. */
    public void check(Upload upload) {
        synchronized (waiting) {
            if (!waiting.add(upload.id())) {
                return;
            }
        }
        failed.remove(upload.id());
        checking.execute(() -> run(upload));
    }

    /** 1 for the one that is being checked; 0 where it waits for nothing. */
    public int place(String upload) {
        List<String> order;
        synchronized (waiting) {
            order = new ArrayList<>(waiting);
        }
        return order.indexOf(upload) + 1;
    }

    /** Whether checking it ended in a fault of ours. */
    public boolean hasFailed(Upload upload) {
        return failed.contains(upload.id());
    }

    /** Signs an upload when its turn has come, and waits for the receipt. */
    Answer sign(Upload upload, Authority authority, String signedBy) throws IOException {
        return inTurn(() -> jobs.sign(upload, authority, signedBy));
    }

    /** Does something else when its turn has come, and waits for it. */
    public <T> T inTurn(Callable<T> work) throws IOException {
        try {
            return checking.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("it could not be done", e.getCause());
        }
    }

    private void run(Upload upload) {
        try {
            jobs.check(upload);
        } catch (IOException | RuntimeException ours) {
            failed.add(upload.id());
            LOG.error("{} could not be checked: {}", upload.id(), Exit.whatAndWhere(ours));
        } finally {
            synchronized (waiting) {
                waiting.remove(upload.id());
            }
        }
    }

    @PreDestroy
    void stop() {
        checking.shutdown();
    }
}
