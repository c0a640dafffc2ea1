package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.context.ConfigurableApplicationContext;
import scot.pace.PaceApplication;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Sha256;
import scot.pace.schema.store.Warehouse;
import scot.pace.submissions.Reasons;

/** The one door to the jobs: it owns a home from {@link #open} to {@link #close}. */
public final class Jobs implements AutoCloseable {

    private final Home home;
    private final Warehouse warehouse;
    private final Clock clock;
    private final int workers;
    private final ConfigurableApplicationContext context;
    private final JobRunner runner;
    private final AcceptReturnJob accept;
    private final PublishQuarterJob publish;

    private Jobs(Home home, Warehouse warehouse, Clock clock, int workers) {
        this.home = home;
        this.warehouse = warehouse;
        this.clock = clock;
        this.workers = workers;
        this.context = PaceApplication.start(home, warehouse, clock);
        this.runner = context.getBean(JobRunner.class);
        this.accept = context.getBean(AcceptReturnJob.class);
        this.publish = context.getBean(PublishQuarterJob.class);
    }

    /**
     * Opens a home, making one of the kind {@code ifNew} where there is none.
     *
     * @param workers returns accepted, or reports printed, at a time; no result depends on it
     */
    public static Jobs open(Path folder, Home.Kind ifNew, Clock clock, int workers) throws Exception {
        var home = Home.open(folder, ifNew);
        try (var progress = new Progress("Opening")) {
            return new Jobs(home, Warehouse.open(home, progress::done), clock, workers);
        } catch (Exception e) {
            home.close();
            throw e;
        }
    }

    public Home.Kind kind() {
        return home.kind();
    }

    /** Accepts one return, or says everything that is wrong with it. */
    public Answer accept(Sent sent) throws IOException {
        var answers = new ArrayList<Answer>();
        acceptTogether(List.of(sent), answers::add);
        return answers.get(0);
    }

    /** The very same return and reasons, accepted before, whole and still live. */
    private Optional<Archive.Kept> receivedBefore(JobParameters run) throws IOException {
        var before = accept.acceptedBefore(run);
        return before.isPresent() && !runner.isInterrupted(accept.job(), run) ? before : Optional.empty();
    }

    private Answer finish(JobParameters run) throws IOException {
        runner.run(accept.job(), run);
        var answer = accept.answer(run);
        accept.tidy(run);
        return answer;
    }

    /**
     * Accepts the returns of one quarter, several at a time; {@code each} hears every answer, in no order. Quarters must come one
     * after the other, since a return is compared with the one before.
     */
    public void acceptAll(List<Sent> ofOneQuarter, Consumer<Answer> each) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var tasks = IntStream.range(0, workers)
                    .mapToObj(worker -> (Callable<Void>) () -> {
                        acceptTogether(share(ofOneQuarter, worker), each);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a return could not be accepted", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every return is of one worker. */
    private List<Sent> share(List<Sent> all, int worker) {
        return IntStream.range(0, all.size())
                .filter(i -> i % workers == worker)
                .mapToObj(all::get)
                .toList();
    }

    private void acceptTogether(List<Sent> several, Consumer<Answer> each) throws IOException {
        var fresh = new ArrayList<JobParameters>();
        for (var sent : several) {
            var run = AcceptReturnJob.parameters(sent, Sha256.of(sent.source()));
            var before = receivedBefore(run);
            if (before.isPresent()) {
                each.accept(new Answer(Optional.empty(), Reasons.NONE, before.map(Receipts::text)));
            } else {
                accept.receive(run, sent);
                fresh.add(run);
            }
        }
        if (fresh.size() > 1) {
            accept.readAndCheck(fresh);
        }
        for (var run : fresh) {
            each.accept(finish(run));
        }
    }

    /** Publishes a quarter as of today; gives the folder of the release, which is the one before where nothing has changed. */
    public Path publish(Quarter quarter) throws IOException {
        var run = PublishQuarterJob.parameters(
                publish.inputs(quarter), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), workers);
        var released = publish.released(run);
        if (!Files.exists(released) || runner.isInterrupted(publish.job(), run)) {
            runner.run(publish.job(), run);
        }
        Durable.delete(publish.work(run));
        return released;
    }

    /** Builds the warehouse again from the archive; gives the number of returns it is made of. */
    public int rebuild() throws IOException {
        var rebuild = context.getBean(RebuildWarehouseJob.class);
        runner.run(rebuild.job(), rebuild.parameters());
        return home.archive().all().size();
    }

    @Override
    public void close() throws IOException {
        context.close();
        warehouse.close();
        home.close();
    }
}
