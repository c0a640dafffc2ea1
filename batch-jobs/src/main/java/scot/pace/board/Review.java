package scot.pace.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What an analyst decided about a version of a return.
 *
 * @param reason why it was returned; empty where it was accepted
 * @param by the account of the analyst
 */
public record Review(int version, Verdict verdict, String reason, String by, Instant at) {

    /** Neither changes a figure: what was signed counts until another version is signed. */
    public enum Verdict {
        ACCEPTED,
        RETURNED
    }

    public boolean isReturned() {
        return verdict == Verdict.RETURNED;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
