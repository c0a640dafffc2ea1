package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import scot.pace.schema.Authority;
import scot.pace.submissions.Receipt;

/**
 * A return that was sent through a page and is not signed yet.
 *
 * @param id the same for the same bytes of the same authority
 * @param authority who sent it
 * @param sent what was sent; gone where it identified children
 * @param receivedAt when all of it was here, by the disk
 * @param isRead whether it is known what is in it
 * @param isChecked whether it is known what is wrong with it
 */
public record Upload(String id, Authority authority, Path sent, Instant receivedAt, boolean isRead, boolean isChecked) {

    /** The id under which the bytes of a receipt were uploaded, or would have been. */
    public static String id(Receipt receipt) {
        var submission = receipt.submission();
        return SubmissionFolder.uploadId(submission.authority().code(), submission.sha256());
    }

    /** Empty where it is not wholly received yet, or was withdrawn while this asks. */
    static Optional<Upload> of(SubmissionFolder submission) throws IOException {
        try {
            return Optional.of(there(submission));
        } catch (NoSuchFileException notYetOrNoMore) {
            return Optional.empty();
        }
    }

    private static Upload there(SubmissionFolder submission) throws IOException {
        var sender = submission.sender();
        return new Upload(
                submission.submission(),
                Authority.withCode(sender.authority()).orElseThrow(),
                submission.sent(),
                submission.receivedAt(),
                submission.isRead(),
                submission.isChecked());
    }
}
