package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.store.AcceptedReturn;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.ParquetTable;
import scot.pace.schema.store.Sha256;
import scot.pace.schema.store.Warehouse;
import scot.pace.submissions.Checked;
import scot.pace.submissions.Context;
import scot.pace.submissions.Counts;
import scot.pace.submissions.Findings;
import scot.pace.submissions.Found;
import scot.pace.submissions.Intake;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.TypedReturn;
import scot.pace.submissions.Verdict;
import scot.pace.submissions.read.ReturnReader;

/**
 * A return becomes an accepted one: read, check, keep, load.
 *
 * <p>A run is known by its submission, which is the authority and the hash of what it sent. Each step leaves a folder in the
 * submission's work folder, so that a run goes on where a kill stopped it. A return that cannot be taken ends after check: its
 * faults are the answer, and nothing is kept.
 */
@Component
final class AcceptReturnJob {

    private static final String SUBMISSION = "submission";
    private static final String SHA256 = "sha256";
    private static final String SENDER = "sender";
    private static final String QUARTER = "quarter";
    private static final String SIGNED_BY = "signed-by";
    private static final String RECEIVED_ON = "received-on";
    private static final String REASONS = "reasons.csv";

    private final Job job;
    private final Home home;
    private final Archive archive;
    private final Warehouse warehouse;
    private final String ruleSet = RuleSet.hash();
    private final ThreadLocal<Intake> intake = ThreadLocal.withInitial(Intake::new);

    AcceptReturnJob(JobRepository repository, Home home, Warehouse warehouse) {
        this.job = new JobBuilder("accept-return", repository)
                .start(Steps.step("read", repository, this::read))
                .next(Steps.step("check", repository, this::check))
                .next(Steps.step("keep", repository, this::keep))
                .next(Steps.step("load", repository, this::load))
                .build();
        this.home = home;
        this.archive = home.archive();
        this.warehouse = warehouse;
    }

    Job job() {
        return job;
    }

    /** The hash of everything that was sent says which submission it is. */
    static JobParameters parameters(Sent sent, String sha256) throws IOException {
        var reasons = sent.reasons().isPresent() ? Sha256.of(sent.reasons().get()) : Sha256.of("");
        return new JobParametersBuilder()
                .addString(
                        SUBMISSION,
                        sent.sender().code() + "-" + Sha256.of(sha256 + reasons).substring(0, 16))
                .addString(SHA256, sha256)
                .addString(SENDER, sent.sender().code(), false)
                .addString(QUARTER, sent.quarter().map(Quarter::toString).orElse(""), false)
                .addString(SIGNED_BY, sent.signedBy(), false)
                .addString(RECEIVED_ON, sent.receivedOn().toString(), false)
                .toJobParameters();
    }

    /** Puts what was sent under the submission's own id, whole or not at all. */
    void receive(JobParameters run, Sent sent) throws IOException {
        if (!Files.exists(received(run))) {
            Files.createDirectories(work(run));
            Durable.folder(received(run), folder -> {
                Copies.copy(sent.source(), folder.resolve("return"));
                if (sent.reasons().isPresent()) {
                    Files.copy(sent.reasons().get(), folder.resolve(REASONS));
                }
            });
        }
    }

    private void read(JobParameters run) throws IOException {
        if (Files.exists(readFolder(run))) {
            return;
        }
        var read = new ReturnReader(context(run)).read(received(run).resolve("return"));
        if (read.identifies()) {
            Durable.delete(received(run)); // not one byte of it stays
        }
        Durable.folder(readFolder(run), folder -> {
            if (!read.isRefused()) {
                read.write(folder);
            }
            Findings.write(folder.resolve(Archive.FINDINGS), read.findings());
            ReadSummary.of(read).write(folder);
        });
    }

    private void check(JobParameters run) throws IOException {
        check(List.of(run));
    }

    /**
     * Reads and checks several returns of one quarter in one go, which takes a fraction of the time. Each is run for itself
     * afterwards and finds these two steps done.
     */
    void readAndCheck(List<JobParameters> runs) throws IOException {
        for (var run : runs) {
            read(run);
        }
        check(runs);
    }

    private void check(List<JobParameters> runs) throws IOException {
        var asked = new ArrayList<JobParameters>();
        var typed = new ArrayList<TypedReturn>();
        for (var run : runs) {
            var summary = ReadSummary.read(readFolder(run));
            var findings = Findings.read(readFolder(run).resolve(Archive.FINDINGS));
            if (Files.exists(checkedFolder(run))) {
                continue;
            }
            if (summary.isRefused()) {
                write(run, new Found(findings, Map.of(), summary.unlisted()));
            } else {
                asked.add(run);
                typed.add(new TypedReturn(readFolder(run), before(summary), findings, summary.unlisted()));
            }
        }
        var found = intake.get().check(typed);
        for (int i = 0; i < asked.size(); i++) {
            write(asked.get(i), found.get(i));
        }
    }

    private void write(JobParameters run, Found found) throws IOException {
        Durable.folder(checkedFolder(run), folder -> {
            Findings.write(folder.resolve(Archive.FINDINGS), found.findings());
            EpisodesInError.write(folder, found.episodes());
            Unlisted.write(folder, found.unlisted());
        });
    }

    private void keep(JobParameters run) throws IOException {
        var checked = checked(run);
        if (checked.verdict(reasons(run)) != Verdict.READY) {
            return;
        }
        var kept = archive.keep(manifest(run, checked), folder -> {
            for (var table : ReturnSpecification.tables()) {
                Files.copy(ParquetTable.file(readFolder(run), table), ParquetTable.file(folder, table));
            }
            RuleSet.writeWithoutValues(folder.resolve(Archive.FINDINGS), checked.findings());
            reasons(run).givenFor(checked).write(folder.resolve(REASONS));
        });
        Durable.write(work(run).resolve("kept"), kept.folder().getFileName() + "\n");
    }

    private void load(JobParameters run) throws Exception {
        var kept = kept(run);
        if (kept.isPresent()) {
            warehouse.load(kept.get());
        }
    }

    /** What the sender is answered once the run is complete. */
    Answer answer(JobParameters run) throws IOException {
        return new Answer(Optional.of(checked(run)), reasons(run), kept(run).map(Receipts::text));
    }

    /** Forgets what lay in the work folder: either the archive has it, or nobody is to have it. */
    void tidy(JobParameters run) throws IOException {
        Durable.delete(work(run));
    }

    /** The very same return and reasons, accepted before and still live. */
    Optional<Archive.Kept> acceptedBefore(JobParameters run) throws IOException {
        return archive.live(run.getString(SENDER, "")).stream()
                .filter(kept -> kept.manifest().submission().equals(run.getString(SUBMISSION)))
                .findFirst();
    }

    private Optional<Archive.Kept> kept(JobParameters run) throws IOException {
        if (!Files.exists(work(run).resolve("kept"))) {
            return Optional.empty();
        }
        var summary = ReadSummary.read(readFolder(run));
        return archive.live(summary.quarterOrThrow(), summary.authority());
    }

    private AcceptedReturn manifest(JobParameters run, Checked checked) {
        var findings = new TreeMap<String, Integer>();
        checked.counts().findings().forEach((severity, count) -> findings.put(severity.name(), count));
        return new AcceptedReturn(
                checked.authority().orElseThrow().code(),
                checked.quarter().orElseThrow().toString(),
                0,
                run.getString(SUBMISSION, ""),
                run.getString(SHA256, ""),
                LocalDate.parse(run.getString(RECEIVED_ON, "")),
                run.getString(SIGNED_BY, ""),
                ReturnSpecification.VERSION,
                ruleSet,
                new TreeMap<>(checked.counts().rows()),
                findings,
                new TreeMap<>());
    }

    private Checked checked(JobParameters run) throws IOException {
        var summary = ReadSummary.read(readFolder(run));
        var findings = Findings.read(checkedFolder(run).resolve(Archive.FINDINGS));
        var found = new Found(
                findings, EpisodesInError.read(checkedFolder(run), findings), Unlisted.read(checkedFolder(run)));
        return new Checked(
                Authority.withCode(summary.authority()),
                summary.quarterIfKnown(),
                run.getString(SHA256, ""),
                Counts.of(summary.rows(), found),
                findings,
                found.episodes());
    }

    private Optional<Path> before(ReadSummary summary) throws IOException {
        return archive.liveBefore(summary.quarterOrThrow(), summary.authority()).map(Archive.Kept::folder);
    }

    /** Those sent now; after them those kept with the live version, and with the live return of the quarter before. */
    private Reasons reasons(JobParameters run) throws IOException {
        var reasons = reasonsIn(received(run));
        var summary = ReadSummary.read(readFolder(run));
        if (summary.isRefused()) {
            return reasons;
        }
        var live = archive.live(summary.quarterOrThrow(), summary.authority()).map(Archive.Kept::folder);
        for (var kept :
                Stream.of(live, before(summary)).flatMap(Optional::stream).toList()) {
            reasons = reasons.or(reasonsIn(kept));
        }
        return reasons;
    }

    private static Reasons reasonsIn(Path folder) throws IOException {
        var file = folder.resolve(REASONS);
        return Files.exists(file) ? Reasons.read(file) : Reasons.NONE;
    }

    private Context context(JobParameters run) {
        var quarter = run.getString(QUARTER, "");
        return new Context(
                Authority.withCode(run.getString(SENDER, "")),
                quarter.isEmpty() ? Optional.empty() : Optional.of(Quarter.parse(quarter)),
                Optional.of(home.kind()),
                LocalDate.parse(run.getString(RECEIVED_ON, "")));
    }

    private Path work(JobParameters run) {
        return home.work().resolve(run.getString(SUBMISSION, ""));
    }

    private Path received(JobParameters run) {
        return work(run).resolve("received");
    }

    private Path readFolder(JobParameters run) {
        return work(run).resolve("read");
    }

    private Path checkedFolder(JobParameters run) {
        return work(run).resolve("checked");
    }
}
