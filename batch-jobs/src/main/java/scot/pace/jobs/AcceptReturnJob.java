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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import scot.pace.schema.Authority;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.store.AcceptedReturn;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Difference;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.ParquetTable;
import scot.pace.schema.store.Warehouse;
import scot.pace.submissions.Checked;
import scot.pace.submissions.Counts;
import scot.pace.submissions.Findings;
import scot.pace.submissions.Found;
import scot.pace.submissions.Intake;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.TypedReturn;
import scot.pace.submissions.Verdict;
import scot.pace.submissions.read.ReturnReader;
import scot.pace.submissions.rules.RuleDatabase;

/**
 * Returns become accepted ones: read, check, keep, load.
 *
 * <p>A run takes one return, or up to {@value #MOST_RETURNS} of one quarter, which costs a fraction a return. It is known by its
 * submissions. What a step makes of a submission appears in the submission's folder, so that a run goes on at the return where a
 * kill stopped it. A return that cannot be taken ends after check: its faults are the answer, and nothing is kept.
 */
@Component
final class AcceptReturnJob {

    /** So many returns can be accepted together. */
    static final int MOST_RETURNS = RuleDatabase.MOST_RETURNS;

    private static final String SUBMISSIONS = "submissions";

    private final Job job;
    private final Job checkOnly;
    private final Home home;
    private final Archive archive;
    private final Warehouse warehouse;
    private final String ruleSet = RuleSet.hash();
    private final ThreadLocal<Intake> intake = ThreadLocal.withInitial(Intake::new);

    AcceptReturnJob(JobRepository repository, Home home, Warehouse warehouse) {
        var read = Steps.step("read", repository, run -> read(submissions(run)));
        var check = Steps.step("check", repository, run -> check(submissions(run)));
        this.checkOnly = new JobBuilder("check-return", repository)
                .start(read)
                .next(check)
                .build();
        this.job = new JobBuilder("accept-return", repository)
                .start(read)
                .next(check)
                .next(Steps.step("keep", repository, run -> keep(submissions(run))))
                .next(Steps.step("load", repository, run -> load(submissions(run))))
                .build();
        this.home = home;
        this.archive = home.archive();
        this.warehouse = warehouse;
    }

    Job job() {
        return job;
    }

    /** Its first two steps: what was sent waits for its signature. */
    Job checkOnly() {
        return checkOnly;
    }

    /** The same submissions in the same order are the same run. */
    static JobParameters parameters(List<SubmissionFolder> submissions) {
        return new JobParametersBuilder()
                .addString(
                        SUBMISSIONS,
                        submissions.stream().map(SubmissionFolder::submission).collect(Collectors.joining(" ")))
                .toJobParameters();
    }

    private List<SubmissionFolder> submissions(JobParameters run) {
        return Stream.of(run.getString(SUBMISSIONS, "").split(" "))
                .map(submission -> SubmissionFolder.named(home, submission))
                .toList();
    }

    private void read(List<SubmissionFolder> submissions) throws IOException {
        for (var submission : submissions) {
            read(submission);
        }
    }

    private void read(SubmissionFolder submission) throws IOException {
        Durable.make(submission.read(), folder -> {
            var read = new ReturnReader(submission.context(home.kind())).read(submission.sent());
            if (read.identifies()) {
                submission.forgetWhatWasSent();
            }
            if (!read.isRefused()) {
                read.write(folder);
            }
            Findings.write(folder.resolve(Archive.FINDINGS), read.findings());
            ReadSummary.of(read).write(folder);
        });
    }

    private void check(List<SubmissionFolder> submissions) throws IOException {
        var asked = new ArrayList<SubmissionFolder>();
        var typed = new ArrayList<TypedReturn>();
        for (var submission : submissions) {
            if (Durable.isMade(submission.checked())) {
                continue;
            }
            var summary = submission.summary();
            var findings = Findings.read(submission.read().resolve(Archive.FINDINGS));
            if (summary.isRefused()) {
                write(submission, new Found(findings, Map.of(), summary.unlisted()));
            } else {
                asked.add(submission);
                typed.add(new TypedReturn(submission.read(), before(summary), findings, summary.unlisted()));
            }
        }
        var found = intake.get().check(typed);
        for (int i = 0; i < asked.size(); i++) {
            write(asked.get(i), found.get(i));
        }
    }

    /** Puts what is found now in the place of what was found in an upload before: other returns may have been signed since. */
    static void found(SubmissionFolder upload, Checked now) throws IOException {
        Durable.delete(upload.checked());
        write(upload, new Found(now.findings(), now.episodes(), now.counts().unlisted()));
    }

    private static void write(SubmissionFolder submission, Found found) throws IOException {
        Durable.make(submission.checked(), folder -> {
            Findings.write(folder.resolve(Archive.FINDINGS), found.findings());
            EpisodesInError.write(folder, found.episodes());
            Unlisted.write(folder, found.unlisted());
        });
    }

    private void keep(List<SubmissionFolder> submissions) throws IOException {
        for (var submission : submissions) {
            keep(submission);
        }
    }

    private void keep(SubmissionFolder submission) throws IOException {
        var checked = checked(submission);
        var reasons = reasons(submission);
        if (checked.verdict(reasons) != Verdict.READY) {
            return;
        }
        archive.keep(manifest(submission, checked), folder -> {
            for (var table : ReturnSpecification.tables()) {
                Files.copy(ParquetTable.file(submission.read(), table), ParquetTable.file(folder, table));
            }
            RuleSet.writeWithoutValues(folder.resolve(Archive.FINDINGS), checked.findings());
            reasons.givenFor(checked).write(folder.resolve(SubmissionFolder.REASONS));
        });
    }

    private void load(List<SubmissionFolder> submissions) throws Exception {
        var kept = new ArrayList<Archive.Kept>();
        for (var submission : submissions) {
            kept(submission).ifPresent(kept::add);
        }
        warehouse.load(kept);
    }

    /** What the sender is answered once the run is complete. */
    Answer answer(SubmissionFolder submission) throws IOException {
        return new Answer(
                Optional.of(checked(submission)),
                reasons(submission),
                kept(submission).map(Receipts::of));
    }

    /** What the live version of its quarter would change by; empty where it cannot be read or there is none. */
    Optional<Difference> difference(SubmissionFolder submission) throws IOException {
        var summary = submission.summary();
        var live = live(summary);
        if (summary.isRefused() || live.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Difference.between(
                live.get().folder(),
                submission.read(),
                summary.authority(),
                summary.quarterOrThrow().lastDay()));
    }

    /** The very same return and reasons, accepted before and still live. */
    Optional<Archive.Kept> acceptedBefore(Sent sent, SubmissionFolder submission) throws IOException {
        return archive.live(sent.sender().code()).stream()
                .filter(kept -> kept.manifest().submission().equals(submission.submission()))
                .findFirst();
    }

    private Optional<Archive.Kept> kept(SubmissionFolder submission) throws IOException {
        return live(submission.summary())
                .filter(kept -> kept.manifest().submission().equals(submission.submission()));
    }

    private AcceptedReturn manifest(SubmissionFolder submission, Checked checked) throws IOException {
        var findings = new TreeMap<String, Integer>();
        checked.counts().findings().forEach((severity, count) -> findings.put(severity.name(), count));
        var sender = submission.sender();
        return new AcceptedReturn(
                checked.authority().orElseThrow().code(),
                checked.quarter().orElseThrow().toString(),
                0,
                submission.submission(),
                sender.sha256(),
                LocalDate.parse(sender.receivedOn()),
                sender.signedBy(),
                ReturnSpecification.VERSION,
                ruleSet,
                new TreeMap<>(checked.counts().rows()),
                findings,
                new TreeMap<>());
    }

    private static Checked checked(SubmissionFolder submission) throws IOException {
        var summary = submission.summary();
        var findings = Findings.read(submission.checked().resolve(Archive.FINDINGS));
        var found = new Found(
                findings, EpisodesInError.read(submission.checked(), findings), Unlisted.read(submission.checked()));
        return new Checked(
                Authority.withCode(summary.authority()),
                summary.quarterIfKnown(),
                submission.sender().sha256(),
                Counts.of(summary.rows(), found),
                findings,
                found.episodes());
    }

    private Optional<Path> before(ReadSummary summary) throws IOException {
        return summary.isPlaced()
                ? archive.liveBefore(summary.quarterOrThrow(), summary.authority())
                        .map(Archive.Kept::folder)
                : Optional.empty();
    }

    private Optional<Archive.Kept> live(ReadSummary summary) throws IOException {
        return summary.isPlaced() ? archive.live(summary.quarterOrThrow(), summary.authority()) : Optional.empty();
    }

    /** Those sent now; after them those kept with the live version, and with the live return of the quarter before. */
    private Reasons reasons(SubmissionFolder submission) throws IOException {
        var reasons = submission.reasons();
        var summary = submission.summary();
        var live = live(summary).map(Archive.Kept::folder);
        for (var kept :
                Stream.of(live, before(summary)).flatMap(Optional::stream).toList()) {
            reasons = reasons.or(SubmissionFolder.reasonsIn(kept));
        }
        return reasons;
    }
}
