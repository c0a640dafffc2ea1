package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Sha256;
import scot.pace.submissions.Context;
import scot.pace.submissions.Reasons;
import tools.jackson.databind.json.JsonMapper;

/**
 * The work folder of a submission: what was sent and by whom, then what each step has made of it. A submission is the authority and
 * the hash of everything it sent, so the very same return and reasons are the same folder.
 */
record SubmissionFolder(Path folder) {

    static final String REASONS = "reasons.csv";
    /** What a kill leaves of such a name is deleted with what was half received. */
    private static final String GOING = "incoming-";

    private static final String UPLOAD = "upload-";
    private static final String SENDER = "sender.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Who sent it; the quarter is empty where the return alone says it. */
    record Sender(String sha256, String authority, String quarter, String signedBy, String receivedOn) {}

    static SubmissionFolder of(Home home, Sent sent) throws IOException {
        var reasons = sent.reasons().isPresent() ? Sha256.of(sent.reasons().get()) : Sha256.of("");
        var everything = Sha256.of(Sha256.of(sent.source()) + reasons);
        return new SubmissionFolder(home.work().resolve(sent.sender().code() + "-" + everything.substring(0, 16)));
    }

    /** What a page has received: the same bytes of the same authority are the same upload, whatever reasons they get. */
    static SubmissionFolder upload(Home home, Sent sent) throws IOException {
        return named(home, uploadId(sent.sender().code(), Sha256.of(sent.source())));
    }

    static String uploadId(String authority, String sha256) {
        return UPLOAD + authority + "-" + sha256.substring(0, 16);
    }

    /** The uploads of an authority that are neither signed nor withdrawn. */
    static List<SubmissionFolder> uploads(Home home, String authority) throws IOException {
        if (!Files.isDirectory(home.work())) {
            return List.of();
        }
        try (var folders = Files.list(home.work())) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).startsWith(UPLOAD + authority))
                    .map(SubmissionFolder::new)
                    .toList();
        }
    }

    static SubmissionFolder named(Home home, String submission) {
        return new SubmissionFolder(home.work().resolve(submission));
    }

    String submission() {
        return String.valueOf(folder.getFileName());
    }

    /** Puts what was sent here, whole or not at all; nothing where it was read before, because it may have been forgotten then. */
    void receive(Sent sent) throws IOException {
        if (Durable.isMade(read())) {
            return;
        }
        Files.createDirectories(folder);
        Durable.make(received(), received -> {
            Copies.copy(sent.source(), received.resolve("return"));
            if (sent.reasons().isPresent()) {
                Files.copy(sent.reasons().get(), received.resolve(REASONS));
            }
            var sender = new Sender(
                    Sha256.of(received.resolve("return")),
                    sent.sender().code(),
                    sent.quarter().map(Quarter::toString).orElse(""),
                    sent.signedBy(),
                    sent.receivedOn().toString());
            Files.writeString(received.resolve(SENDER), JSON.writeValueAsString(sender));
        });
    }

    /** Waits until what was received is on the disk, before its sender is told so. */
    void settle() throws IOException {
        Durable.settle(received());
    }

    Sender sender() throws IOException {
        return JSON.readValue(Files.readString(received().resolve(SENDER)), Sender.class);
    }

    Instant receivedAt() throws IOException {
        return Files.getLastModifiedTime(received().resolve(SENDER)).toInstant();
    }

    /** What was sent, as it came. */
    Path sent() {
        return received().resolve("return");
    }

    /** Forgets every byte of what was sent; who sent it stays. */
    void forgetWhatWasSent() throws IOException {
        Durable.delete(sent());
        Durable.delete(received().resolve(REASONS));
    }

    /** Forgets all of it. It goes under another name first, so that nobody finds half of it. */
    void forget() throws IOException {
        var going = folder.resolveSibling(GOING + submission());
        Files.move(folder, going, StandardCopyOption.ATOMIC_MOVE);
        Durable.delete(going);
    }

    /** Those given afterwards; after them those that came with the return. */
    Reasons reasons() throws IOException {
        return given().or(reasonsIn(received()));
    }

    /** Those given afterwards. */
    Reasons given() throws IOException {
        return reasonsIn(folder);
    }

    /** The file of those given afterwards. */
    Optional<Path> reasonsGiven() {
        return Optional.of(folder.resolve(REASONS)).filter(Files::exists);
    }

    void giveReasons(Reasons reasons) throws IOException {
        var whole = folder.resolve("next-" + REASONS);
        reasons.write(whole);
        Files.move(whole, folder.resolve(REASONS), StandardCopyOption.ATOMIC_MOVE);
    }

    static Reasons reasonsIn(Path folder) throws IOException {
        var file = folder.resolve(REASONS);
        return Files.exists(file) ? Reasons.read(file) : Reasons.NONE;
    }

    Context context(Home.Kind kind) throws IOException {
        var sender = sender();
        return new Context(
                Authority.withCode(sender.authority()),
                sender.quarter().isEmpty() ? Optional.empty() : Optional.of(Quarter.parse(sender.quarter())),
                Optional.of(kind),
                LocalDate.parse(sender.receivedOn()));
    }

    /** The typed tables, what was found while reading, and a summary. */
    Path read() {
        return folder.resolve("read");
    }

    /** Everything that was found, and the episodes it is about. */
    Path checked() {
        return folder.resolve("checked");
    }

    boolean isRead() throws IOException {
        return Durable.isMade(read());
    }

    boolean isChecked() throws IOException {
        return Durable.isMade(checked());
    }

    ReadSummary summary() throws IOException {
        return ReadSummary.read(read());
    }

    private Path received() {
        return folder.resolve("received");
    }
}
