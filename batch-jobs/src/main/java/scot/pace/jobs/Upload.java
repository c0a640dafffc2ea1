package scot.pace.jobs;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A return that was sent through a page and is not signed yet.
 *
 * @param id the same for the same bytes of the same authority
 * @param sent what was sent; gone where it identified children
 * @param receivedOn as yyyy-MM-dd
 * @param isChecked whether it is known what is wrong with it
 */
public record Upload(String id, Path sent, String receivedOn, boolean isChecked) {

    static Upload of(SubmissionFolder submission) throws IOException {
        return new Upload(
                submission.submission(), submission.sent(), submission.sender().receivedOn(), submission.isChecked());
    }
}
