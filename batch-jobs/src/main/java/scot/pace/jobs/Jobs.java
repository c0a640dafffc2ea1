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
import org.springframework.context.ConfigurableApplicationContext;
import scot.pace.PaceApplication;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
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

    /**
     * Accepts the returns of one quarter, several at a time; {@code each} hears every answer, in no order. Quarters must come one
     * after the other, since a return is compared with the one before.
     */
    public void acceptAll(List<Sent> ofOneQuarter, Consumer<Answer> each) throws IOException, InterruptedException {
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var tasks = IntStream.range(0, workers)
                    .mapToObj(worker -> (Callable<Void>) () -> {
                        var share = share(ofOneQuarter, worker);
                        for (int i = 0; i < share.size(); i += AcceptReturnJob.MOST_RETURNS) {
                            acceptTogether(
                                    share.subList(i, Math.min(i + AcceptReturnJob.MOST_RETURNS, share.size())), each);
                        }
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

    /** Those accepted before get their receipt again, unless the very run that accepted them was interrupted. */
    private void acceptTogether(List<Sent> several, Consumer<Answer> each) throws IOException {
        var submissions = new ArrayList<SubmissionFolder>();
        for (var sent : several) {
            submissions.add(SubmissionFolder.of(home, sent));
        }
        boolean goesOn = runner.isInterrupted(accept.job(), AcceptReturnJob.parameters(submissions));
        var fresh = new ArrayList<SubmissionFolder>();
        for (int i = 0; i < several.size(); i++) {
            Optional<Archive.Kept> before =
                    goesOn ? Optional.empty() : accept.acceptedBefore(several.get(i), submissions.get(i));
            if (before.isEmpty()) {
                submissions.get(i).receive(several.get(i));
                fresh.add(submissions.get(i));
            } else {
                each.accept(new Answer(Optional.empty(), Reasons.NONE, before.map(Receipts::text)));
            }
        }
        if (!fresh.isEmpty()) {
            runner.run(accept.job(), AcceptReturnJob.parameters(fresh));
        }
        for (var submission : fresh) {
            each.accept(accept.answer(submission));
        }
        for (var submission : submissions) {
            Durable.delete(submission.folder()); // either the archive has it, or nobody is to have it
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
