package scot.pace.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import scot.pace.jobs.Answer;
import scot.pace.jobs.Upload;
import scot.pace.schema.Quarter;
import scot.pace.submissions.Receipt;
import scot.pace.submissions.Verdict;
import scot.pace.submissions.Wording;

/** How far a return is. What does not apply yet is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Return")
public record ReturnState(
        @Schema(
                description = "the same for the same bytes of the same authority",
                example = "upload-S12000047-0123456789abcdef")
        String id,

        State state,

        @Schema(description = "in the queue: 1 is being checked now") @Nullable
        Integer place,

        @Nullable Verdict verdict,

        @Schema(description = "the verdict, or what happens next, in words")
        String words,

        @Schema(example = "2025-26-Q1") @Nullable String quarter,

        @Schema(description = "version of the authority's return for the quarter, once signed") @Nullable
        Integer version) {

    /** What has happened to it. */
    @Schema(enumAsRef = true)
    public enum State {
        /** It waits to be checked. */
        RECEIVED,
        /** Its findings can be read; it waits for reasons or for a signature, or is to be put right and sent again. */
        CHECKED,
        /** Somebody has signed it: it is kept, and there is a receipt. */
        SIGNED,
        /** Checking it ended in a fault of ours; it can be checked again on the page. */
        FAILED
    }

    static ReturnState waiting(Upload upload, int place) {
        return new ReturnState(
                upload.id(), State.RECEIVED, place, null, "It is in the queue: ask again in a second.", null, null);
    }

    static ReturnState failed(Upload upload) {
        return new ReturnState(
                upload.id(),
                State.FAILED,
                null,
                null,
                "The fault is ours, and nothing you sent was lost: check it again on the page of the return.",
                null,
                null);
    }

    static ReturnState checked(Upload upload, Answer answer) {
        var checked = answer.checked().orElseThrow();
        return new ReturnState(
                upload.id(),
                State.CHECKED,
                null,
                checked.verdict(answer.reasons()),
                Wording.verdict(checked, answer.reasons()),
                checked.quarter().map(Quarter::toString).orElse(null),
                null);
    }

    static ReturnState signed(String id, Receipt receipt) {
        return new ReturnState(
                id,
                State.SIGNED,
                null,
                null,
                "Signed by " + receipt.signedBy() + ": it is kept, and there is a receipt.",
                receipt.submission().quarter().toString(),
                receipt.version());
    }
}
