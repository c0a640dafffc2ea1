package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.release.HeldBack;
import scot.pace.reporting.disclosure.release.HiddenShares;
import scot.pace.reporting.disclosure.release.PossibleChanges;
import scot.pace.reporting.disclosure.release.ReadRelease;
import scot.pace.reporting.disclosure.release.ReleaseAttack;
import scot.pace.reporting.disclosure.release.ReleaseProtection;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.publication.Edition;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.reporting.publication.MethodEntry;
import scot.pace.reporting.publication.WaitFile;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.LocalTable;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Warehouse;
import scot.pace.submissions.rules.NationalRules;

/**
 * A closed quarter becomes reports: measure, compare, estimate, protect, freeze, print, audit, release.
 *
 * <p>A run is known by its quarter and the hash of what goes in. Each step leaves a file in the work folder; freeze and release
 * leave theirs in publications and releases.
 */
@Component
final class PublishQuarterJob {

    private static final String QUARTER = "quarter";
    private static final String INPUTS = "inputs";
    private static final String PUBLISHED = "published";
    private static final String WORKERS = "workers";
    private static final String REVISE = "revise";
    private static final String COUNTED = "counted.csv";
    private static final String SHOWN = "shown.csv";
    private static final String POSSIBLE = "possible.csv";
    /** Internal: the figures that were counted otherwise than they were published, and stay as they were. */
    private static final String HELD_BACK = "held-back.csv";

    private final Job job;
    private final Home home;
    private final Warehouse warehouse;
    private final String codeVersion;
    private volatile Progress.Watcher watcher = Progress.Watcher.NOBODY;

    PublishQuarterJob(
            JobRepository repository, Home home, Warehouse warehouse, @Value("${pace.version}") String codeVersion) {
        this.job = new JobBuilder("publish-quarter", repository)
                .start(Steps.step("measure", repository, announced("Measuring", this::measure)))
                .next(Steps.step("compare", repository, announced("Comparing", this::compare)))
                .next(Steps.step("estimate", repository, announced("Estimating", this::estimate)))
                .next(Steps.step("protect", repository, announced("Protecting", this::protect)))
                .next(Steps.step("freeze", repository, announced("Freezing", this::freeze)))
                .next(Steps.step("print", repository, this::print))
                .next(Steps.step("audit", repository, this::audit))
                .next(Steps.step("release", repository, announced("Releasing", this::release)))
                .build();
        this.home = home;
        this.warehouse = warehouse;
        this.codeVersion = codeVersion;
    }

    /** A step that says that it is at work, and when it is done. */
    private Steps.Work announced(String doing, Steps.Work work) {
        return run -> {
            try (var progress = new Progress(doing, 1, watcher)) {
                work.run(run);
                progress.done();
            }
        };
    }

    Job job() {
        return job;
    }

    /** From now on steps say to nobody else how far they are. One quarter is published at a time. */
    void isWatchedBy(Progress.Watcher watching) {
        watcher = watching;
    }

    /**
     * Quarter and inputs say which run it is; the day and the workers are those of its first attempt.
     *
     * @param revise why what is out is revised before the year ends; blank where it is not
     */
    static JobParameters parameters(PublicationInputs inputs, LocalDate published, int workers, String revise) {
        return new JobParametersBuilder()
                .addString(QUARTER, inputs.quarter().toString())
                .addString(INPUTS, inputs.hash())
                .addString(PUBLISHED, published.toString(), false)
                .addLong(WORKERS, (long) workers, false)
                .addString(REVISE, revise, false)
                .toJobParameters();
    }

    /** The counts appear last: where they are, the waits they were counted with are there too. */
    private void measure(JobParameters run) throws Exception {
        Durable.file(work(run).resolve(COUNTED), file -> {
            var counted = Measures.count(
                    warehouse,
                    quarter(run).lastDay(),
                    published(run),
                    firstPublications(quarter(run)).lookedAfter());
            WaitFile.write(work(run).resolve(WaitFile.NAME), counted.waits());
            FigureFile.writeInternal(file, counted.figures());
        });
        for (var local : LocalTable.values()) {
            Durable.file(
                    work(run).resolve(LocalWordsFiles.name(local)),
                    file -> LocalWordsFiles.write(
                            file, home.archive(), local, quarter(run).lastDay(), published(run)));
        }
    }

    /** Asks the rules that need all authorities. */
    private void compare(JobParameters run) throws Exception {
        Durable.file(
                work(run).resolve(NationalFindings.FILE),
                file -> NationalFindings.write(
                        file, NationalRules.check(warehouse, quarter(run).lastDay(), published(run))));
    }

    /** What is out keeps its values until the year ends, or until somebody decides otherwise. */
    private void estimate(JobParameters run) throws Exception {
        Durable.file(work(run).resolve(Publications.FIGURES), file -> {
            var counted = counted(run);
            var held = heldBack(run, counted);
            var revised = held.revised(counted);
            FigureFile.writeInternal(work(run).resolve(HELD_BACK), revised);
            if (!revised.isEmpty()) {
                System.err.println(
                        revised.size() + " figures were counted otherwise than they were published, and stay as they"
                                + " were until the release of the fourth quarter: " + HELD_BACK
                                + " of the publication has them,"
                                + " 'pace publish --revise REASON' releases them");
            }
            var waits = WaitFile.read(work(run).resolve(WaitFile.NAME));
            FigureFile.writeInternal(
                    file, held.estimated(held.counted(counted), figures -> Estimates.of(figures, waits)));
        });
    }

    private List<Figure> counted(JobParameters run) throws IOException {
        return FigureFile.readInternal(work(run).resolve(COUNTED));
    }

    private HeldBack heldBack(JobParameters run, List<Figure> counted) throws IOException {
        boolean revised = quarter(run).endsYear() || !run.getString(REVISE, "").isBlank();
        return revised ? HeldBack.by(List.of(), counted) : ledger(run).heldBack(counted);
    }

    private Ledger ledger(JobParameters run) throws IOException {
        return Ledger.before(ReleaseName.of(frozen(run)).toString(), home.folder());
    }

    /** What is shown appears last: where it is, what the audit is told is there too. */
    private void protect(JobParameters run) throws Exception {
        Durable.file(work(run).resolve(SHOWN), file -> {
            var all = FigureFile.readInternal(work(run).resolve(Publications.FIGURES));
            var figures = heldBack(run, counted(run)).agreeing(Measures.released(all, quarter(run)));
            var earlier = ledger(run).releases();
            var began = System.nanoTime();
            var hidden = ReleaseProtection.of(figures, all, earlier, DisclosurePolicy.current(), new OrTools());
            PossibleChanges.write(work(run).resolve(POSSIBLE), hidden.witnesses());
            var shown = Protection.protect(figures, hidden.hidden());
            HiddenShares.write(work(run).resolve(HiddenShares.FILE), figures, shown);
            FigureFile.write(file, shown);
            System.err.printf(
                    Locale.ROOT,
                    "Protected %d cells in %d sums, %d components, the largest of %d cells, in %.1f s%n",
                    hidden.cells(),
                    hidden.sums(),
                    hidden.parts(),
                    hidden.largest(),
                    seconds(began));
        });
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void freeze(JobParameters run) throws IOException {
        var frozen = frozen(run);
        if (!Files.exists(frozen)) {
            Files.createDirectories(
                    Home.publications(home.folder()).resolve(quarter(run).toString()));
            Durable.folder(frozen, folder -> {
                Files.copy(work(run).resolve(Publications.FIGURES), folder.resolve(Publications.FIGURES));
                Files.copy(work(run).resolve(WaitFile.NAME), folder.resolve(WaitFile.NAME));
                Files.copy(work(run).resolve(NationalFindings.FILE), folder.resolve(NationalFindings.FILE));
                Files.copy(work(run).resolve(HiddenShares.FILE), folder.resolve(HiddenShares.FILE));
                Files.copy(work(run).resolve(HELD_BACK), folder.resolve(HELD_BACK));
                Files.write(folder.resolve(Ledger.FILE), ledger(run).lines());
                for (var local : LocalTable.values()) {
                    var name = LocalWordsFiles.name(local);
                    Files.copy(work(run).resolve(name), folder.resolve(name));
                }
                PublicationInputs.write(folder, run.getString(INPUTS, ""));
            });
        }
    }

    private void print(JobParameters run) throws IOException {
        var printed = work(run).resolve("release");
        if (!Files.exists(printed)) {
            var edition = edition(run);
            int workers = Math.toIntExact(run.getLong(WORKERS, 1L));
            Durable.folder(printed, folder -> Print.of(shown(run), edition, folder, workers, watcher));
        }
    }

    /** Reads the written files back; any fault stops the job before anything is released. */
    private void audit(JobParameters run) throws IOException {
        var printed = work(run).resolve("release");
        if (!Files.exists(printed)) {
            return; // released by an earlier attempt, which had audited it
        }
        Print.shows(work(run).resolve(SHOWN), printed);
        attack(printed, run);
        Print.audit(printed, edition(run), watcher);
    }

    /** Works out from the written file, and from those of earlier releases, what a reader could. */
    private void attack(Path printed, JobParameters run) throws IOException {
        var releases = new ArrayList<>(ledger(run).releases());
        releases.add(new ReadRelease(
                ReleaseName.of(frozen(run)).toString(),
                FigureFile.readShown(printed.resolve(Publications.FIGURES)),
                FigureFile.readInternal(frozen(run).resolve(Publications.FIGURES))));
        var began = System.nanoTime();
        Print.stopAt(ReleaseAttack.leaks(
                releases,
                PossibleChanges.read(work(run).resolve(POSSIBLE)),
                DisclosurePolicy.current(),
                new OrTools()));
        System.err.printf(
                Locale.ROOT,
                "Attacked what is to be released, with %d releases before it, and nothing follows, in %.1f s%n",
                releases.size() - 1,
                seconds(began));
    }

    private void release(JobParameters run) throws IOException {
        var target = released(run);
        if (!Files.exists(target)) {
            Files.createDirectories(
                    Home.releases(home.folder()).resolve(quarter(run).toString()));
            Files.move(work(run).resolve("release"), target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Where the release of a run lies. */
    Path released(JobParameters run) throws IOException {
        return Home.releases(home.folder())
                .resolve(quarter(run).toString())
                .resolve(frozen(run).getFileName());
    }

    /** Where its publication lies, or is to be. */
    private Path frozen(JobParameters run) throws IOException {
        return PublicationInputs.publication(Home.publications(home.folder()), quarter(run), run.getString(INPUTS, ""));
    }

    /** What a run has finished so far. */
    Path work(JobParameters run) {
        return home.work()
                .resolve("publish-" + quarter(run) + "-"
                        + run.getString(INPUTS, "").substring(0, 12));
    }

    /** What a publication of the quarter depends on now: of the newest one, where nothing has changed since but that it is out itself. */
    PublicationInputs inputs(Quarter quarter, String revise) throws IOException {
        var newest = Publications.newest(Home.publications(home.folder()), quarter);
        if (newest.isPresent()) {
            var again =
                    inputs(quarter, Ledger.before(ReleaseName.of(newest.get()).toString(), home.folder()), revise);
            if (again.made(newest.get())) {
                return again;
            }
        }
        return inputs(quarter, Ledger.before("", home.folder()), revise);
    }

    private PublicationInputs inputs(Quarter quarter, Ledger ledger, String revise) throws IOException {
        return PublicationInputs.of(
                quarter, home.archive(), firstPublications(quarter).hashes(), ledger.lines(), revise, codeVersion);
    }

    private FirstPublications firstPublications(Quarter quarter) {
        return new FirstPublications(Home.publications(home.folder()), quarter);
    }

    private List<ShownFigure> shown(JobParameters run) throws IOException {
        return FigureFile.readShown(work(run).resolve(SHOWN));
    }

    private Edition edition(JobParameters run) throws IOException {
        int version = Integer.parseInt(released(run).getFileName().toString());
        return new Edition(
                quarter(run),
                version,
                published(run),
                true,
                home.kind() == Home.Kind.SYNTHETIC,
                codeVersion,
                Protection.POLICY,
                PublicationInputs.files(quarter(run), home.archive()),
                LocalWordsFiles.read(frozen(run)),
                Measures.all().stream().map(MethodEntry::of).toList());
    }

    private static Quarter quarter(JobParameters run) {
        return Quarter.parse(run.getString(QUARTER, ""));
    }

    private static LocalDate published(JobParameters run) {
        return LocalDate.parse(run.getString(PUBLISHED, ""));
    }
}
