package scot.pace.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import scot.pace.jobs.Answer;
import scot.pace.jobs.Upload;
import scot.pace.schema.Quarter;
import scot.pace.submissions.Checked;

/**
 * A return that was sent and is not signed yet, as a line says it.
 *
 * @param quarter or that it is not known
 * @param received day and minute, as clocks in Scotland show them
 * @param standing the verdict, or how far it is
 */
public record UploadView(String id, String quarter, String received, String standing) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** @param found empty where it is not checked, or nobody asked */
    static UploadView of(Upload upload, Stage stage, Optional<Answer> found) {
        return new UploadView(
                upload.id(),
                found.flatMap(Answer::checked)
                        .flatMap(Checked::quarter)
                        .map(Quarter::toString)
                        .orElse(found.isEmpty() ? "not looked into here" : "quarter not known"),
                MINUTE.format(upload.receivedAt()),
                found.map(answer -> answer.checked()
                                .orElseThrow()
                                .verdict(answer.reasons())
                                .name())
                        .orElse(stage.words()));
    }
}
