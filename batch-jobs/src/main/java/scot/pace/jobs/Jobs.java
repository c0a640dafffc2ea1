package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import scot.pace.PaceApplication;
import scot.pace.accounts.Accounts;
import scot.pace.accounts.AuditLog;
import scot.pace.accounts.Tokens;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.publication.LocalWords;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.Authority;
import scot.pace.schema.LocalAim;
import scot.pace.schema.LocalTable;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Difference;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Warehouse;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.Receipt;
import scot.pace.submissions.offline.Today;
import scot.pace.submissions.offline.WrongUse;

/** The one door to the jobs: it owns a home from {@link #open} to {@link #close}. */
public final class Jobs implements AutoCloseable {

    /** Whatever begins later is known too. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Home home;
    private final Warehouse warehouse;
    private final Clock clock;
    private final int workers;
    private final ConfigurableApplicationContext context;
    private final JobRunner runner;
    private final AcceptReturnJob accept;
    private final PublishQuarterJob publish;
    private final Object receiving = new Object();
    private final Object explaining = new Object();

    private Jobs(Home home, RegisterAddress register, Warehouse warehouse, Clock clock, int workers) {
        this.home = home;
        this.warehouse = warehouse;
        this.clock = clock;
        this.workers = workers;
        this.context = PaceApplication.start(home, register, warehouse, clock);
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
            return new Jobs(home, RegisterAddress.of(home), Warehouse.open(home, progress::done), clock, workers);
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
                each.accept(new Answer(Optional.empty(), Reasons.NONE, before.map(Receipts::of)));
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

    /** Takes what a page was sent under an id of its own; it waits there until it is signed or withdrawn. */
    public Upload receive(Sent sent) throws IOException {
        var submission = SubmissionFolder.upload(home, sent);
        synchronized (receiving) { // a button that is pressed twice sends the same twice
            if (Upload.of(submission).isEmpty()) {
                submission.receive(sent);
                submission.settle();
            }
        }
        return Upload.of(submission).orElseThrow();
    }

    /** The uploads of an authority, the newest first. */
    public List<Upload> uploads(Authority authority) throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var submission : SubmissionFolder.uploads(home, authority.code())) {
            Upload.of(submission).ifPresent(uploads::add);
        }
        uploads.sort(Comparator.comparing(Upload::receivedAt).reversed().thenComparing(Upload::id));
        return uploads;
    }

    /** The upload of an authority with this id; empty where there is none, or it is another's. */
    public Optional<Upload> upload(Authority authority, String id) throws IOException {
        for (var submission : SubmissionFolder.uploads(home, authority.code())) {
            if (submission.submission().equals(id)) {
                return Upload.of(submission);
            }
        }
        return Optional.empty();
    }

    /** Checks up to {@value AcceptReturnJob#MOST_RETURNS} uploads together; afterwards they are checked. */
    public void check(List<Upload> uploads) throws IOException {
        var submissions = uploads.stream()
                .map(upload -> SubmissionFolder.named(home, upload.id()))
                .toList();
        runner.run(accept.checkOnly(), AcceptReturnJob.parameters(submissions));
    }

    /** Everything that was found in an upload that is checked, with these reasons and those given before for the same values. */
    public Answer found(Upload upload) throws IOException {
        return accept.answer(SubmissionFolder.named(home, upload.id()));
    }

    /** Puts reasons beside an upload, instead of those given before. */
    public void giveReasons(Upload upload, Reasons reasons) throws IOException {
        synchronized (explaining) {
            SubmissionFolder.named(home, upload.id()).giveReasons(reasons);
        }
    }

    /**
     * Puts reasons beside an upload. Of a rule of which some findings are explained already they explain the others; all of them
     * where none is, or every one.
     */
    public void addReasons(Upload upload, Reasons reasons) throws IOException {
        synchronized (explaining) {
            var answer = found(upload);
            var added = reasons.besides(answer.reasons(), answer.checked().orElseThrow());
            var submission = SubmissionFolder.named(home, upload.id());
            submission.giveReasons(added.or(submission.given()));
        }
    }

    /**
     * Accepts an upload with its reasons as signed; the upload is gone where that gives a receipt. Where it does not, what was found
     * in the upload is what is found now.
     */
    public Answer sign(Upload upload, Authority authority, String signedBy) throws IOException {
        var submission = SubmissionFolder.named(home, upload.id());
        var answer = accept(
                new Sent(upload.sent(), authority, Optional.empty(), submission.reasonsGiven(), signedBy, today()));
        if (answer.receipt().isPresent()) {
            withdraw(upload);
        } else {
            AcceptReturnJob.found(submission, answer.checked().orElseThrow());
        }
        return answer;
    }

    /** The receipt of every version of every return of an authority, by quarter and version. */
    public List<Receipt> receipts(Authority authority) throws IOException {
        return home.archive().all(authority.code()).stream().map(Receipts::of).toList();
    }

    /** The receipt of the live return of every quarter of an authority, the earliest quarter first. */
    public List<Receipt> liveReceipts(Authority authority) throws IOException {
        return home.archive().live(authority.code()).stream().map(Receipts::of).toList();
    }

    /** The live returns of an authority, the newest quarter first. */
    public List<Accepted> accepted(Authority authority) throws IOException {
        var accepted = new ArrayList<Accepted>();
        for (var kept : home.archive().live(authority.code())) {
            accepted.add(0, Accepted.of(kept, first(kept)));
        }
        return accepted;
    }

    private Archive.Kept first(Archive.Kept kept) throws IOException {
        var manifest = kept.manifest();
        return manifest.version() == 1
                ? kept
                : home.archive().versions(kept.quarter(), manifest.authority()).get(0);
    }

    /** Every version that an authority has sent for a quarter, the newest first. */
    public List<Accepted> versions(Authority authority, Quarter quarter) throws IOException {
        var versions = new ArrayList<Accepted>();
        var all = home.archive().versions(quarter, authority.code());
        for (var kept : all) {
            versions.add(0, Accepted.of(kept, all.get(0)));
        }
        return versions;
    }

    /** What was found in the live return of a quarter, and what is not known of those in it; nothing where there is no return. */
    public DataQuality quality(Authority authority, Quarter quarter) throws IOException {
        var live = home.archive().live(quarter, authority.code());
        if (live.isEmpty()) {
            return DataQuality.NONE;
        }
        var counted = Measures.count(warehouse, authority, quarter.lastDay(), today(), DataQuality.MEASURES);
        return new DataQuality(DataQuality.found(live.get()), Estimates.of(counted));
    }

    /**
     * What signing an upload would change in the live version of its quarter, and in the clocks of the aims; empty where it cannot be
     * read or there is no live version.
     */
    public Optional<Difference> difference(Upload upload) throws IOException {
        return accept.difference(SubmissionFolder.named(home, upload.id()));
    }

    /** How long the children of an authority wait as at the end of the last quarter of which it has told; empty where there is none. */
    public Optional<OwnTimescales> ownTimescales(Authority authority) throws IOException {
        var last = lastTold(authority);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        var quarter = last.get();
        var counted = Measures.count(warehouse, authority, quarter.lastDay(), today(), OwnTimescales.MEASURES);
        return Optional.of(new OwnTimescales(quarter, Estimates.of(counted), words(quarter.lastDay())));
    }

    /** The own aims and tests of change of an authority, as at the end of the last quarter of which it has told. */
    public OwnAims ownAims(Authority authority) throws IOException {
        var last = lastTold(authority);
        var all = words(EVER);
        var aims = all.aims().stream()
                .filter(aim -> aim.authority().equals(authority.code()))
                .sorted(Comparator.comparing(LocalAim::aim)
                        .thenComparing(LocalAim::effectiveFrom, Comparator.reverseOrder()))
                .toList();
        if (last.isEmpty()) {
            return new OwnAims(last, aims, all, List.of());
        }
        var day = last.get().lastDay();
        var counted = Measures.count(warehouse, authority, day, today(), OwnAims.MEASURES);
        return new OwnAims(last, aims, words(day), Estimates.of(counted));
    }

    /**
     * Checks a file of an authority's own aims or tests of change, and keeps it where nothing is wrong; it counts from today.
     *
     * @return every finding in words, or what became of the file
     */
    public LocalAnswer keepLocal(LocalTable table, Path file, Authority authority) throws IOException {
        var read = LocalFiles.check(home.archive(), table, file, Optional.of(authority));
        if (read.isRefused()) {
            return new LocalAnswer(
                    read.findings().stream().map(LocalFiles::inWords).toList(), "");
        }
        var outcome = LocalFiles.keep(home.archive(), table, read, today());
        try {
            warehouse.loadLocal();
        } catch (SQLException e) {
            throw new IOException("what was kept cannot be loaded; it is when the home is opened", e);
        }
        return new LocalAnswer(List.of(), LocalFiles.inWords(outcome, table, read));
    }

    private LocalWords words(LocalDate day) throws IOException {
        return LocalWordsFiles.known(home.archive(), day, today());
    }

    /** Who in an authority waits as at the end of the last quarter of which it has told; empty where there is none. */
    public Optional<StillWaiting> stillWaiting(Authority authority) throws IOException {
        var last = lastTold(authority);
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(new StillWaiting(
                        last.get(), warehouse.clocks(authority, last.get().lastDay(), today())));
    }

    private Optional<Quarter> lastTold(Authority authority) throws IOException {
        return home.archive().live(authority.code()).stream()
                .map(Archive.Kept::quarter)
                .max(Quarter::compareTo);
    }

    /** Forgets an upload. */
    public void withdraw(Upload upload) throws IOException {
        SubmissionFolder.named(home, upload.id()).forget();
    }

    /** The context that a portal over the same home has as its parent. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    public Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    public Tokens tokens() {
        return context.getBean(Tokens.class);
    }

    public AuditLog audit() {
        return context.getBean(AuditLog.class);
    }

    public Home home() {
        return home;
    }

    /**
     * Makes the draft of a release of a quarter as of today; gives its folder, which is the one before where nothing has changed.
     *
     * @param by who makes it, and cannot approve it
     */
    public Path publish(Quarter quarter, String by) throws IOException {
        return publish(quarter, by, "", Progress.Watcher.NOBODY);
    }

    /**
     * The same, while somebody watches how far it is.
     *
     * @param revise why what is out is revised before the year ends; blank where nothing of it is
     */
    public synchronized Path publish(Quarter quarter, String by, String revise, Progress.Watcher watcher)
            throws IOException {
        if (home.archive().live().stream().noneMatch(kept -> kept.quarter().equals(quarter))) {
            throw new WrongUse("No authority has sent a return for " + quarter + ": 'pace status' shows what is there");
        }
        publish.isWatchedBy(watcher);
        var run = PublishQuarterJob.parameters(publish.inputs(quarter, revise), today(), workers, revise);
        var released = publish.released(run);
        if (!Files.exists(released) || runner.isInterrupted(publish.job(), run)) {
            runner.run(publish.job(), run);
        }
        Durable.delete(publish.work(run));
        releases().drafted(released, by, revise);
        return released;
    }

    /** What becomes of drafts: approved, published, withdrawn. */
    public Releases releases() {
        return new Releases(home.folder(), today());
    }

    /** Builds the warehouse again from the archive; gives the number of returns it is made of. */
    public int rebuild() throws IOException {
        var rebuild = context.getBean(RebuildWarehouseJob.class);
        runner.run(rebuild.job(), rebuild.parameters());
        return home.archive().all().size();
    }

    /** Today by the clock the jobs have. */
    public LocalDate today() {
        return Today.by(clock);
    }

    @Override
    public void close() throws IOException {
        context.close();
        warehouse.close();
        home.close();
    }
}
