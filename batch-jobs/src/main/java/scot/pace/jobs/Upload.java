package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Path;
import scot.pace.schema.Authority;
import scot.pace.submissions.Receipt;

/**
 * A return that was sent through a page and is not signed yet.
 *
 * @param id the same for the same bytes of the same authority
 * @param authority who sent it
 * @param sent what was sent; gone where it identified children
 * @param receivedOn as yyyy-MM-dd
 * @param isChecked whether it is known what is wrong with it
 */
public record Upload(String id, Authority authority, Path sent, String receivedOn, boolean isChecked) {

    /** The id under which the bytes of a receipt were uploaded, or would have been. */
    public static String id(Receipt receipt) {
        var submission = receipt.submission();
        return SubmissionFolder.uploadId(submission.authority().code(), submission.sha256());
    }

    static Upload of(SubmissionFolder submission) throws IOException {
        var sender = submission.sender();
        return new Upload(
                submission.submission(),
                Authority.withCode(sender.authority()).orElseThrow(),
                submission.sent(),
                sender.receivedOn(),
                submission.isChecked());
    }
}
