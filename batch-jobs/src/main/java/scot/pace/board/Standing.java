package scot.pace.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pace.jobs.Accepted;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * How an authority stands with a quarter.
 *
 * @param live its live return
 * @param review what was decided about that version
 * @param today what is not sent is late from the day after the deadline on
 */
public record Standing(
        Authority authority,
        Quarter quarter,
        Deadline deadline,
        Optional<Accepted> live,
        Optional<Review> review,
        LocalDate today) {

    /** By how many days its first version came late, or is late by today; 0 in time. */
    public long daysLate() {
        return deadline.daysLate(
                live.map(Accepted::firstReceivedOn).map(LocalDate::parse).orElse(today));
    }

    public boolean isReturned() {
        return review.filter(Review::isReturned).isPresent();
    }

    /** Whether the authority has something to send: nothing came, or what came was returned. */
    public boolean isWanted() {
        return live.isEmpty() || isReturned();
    }

    /** {@code accepted}, {@code returned} or {@code not looked at yet}: what CELCIS has decided about the live version. */
    public String decision() {
        return review.map(decided -> decided.isReturned() ? "returned" : "accepted")
                .orElse("not looked at yet");
    }

    /** {@code received 2020-08-31, 3 days late, version 2, accepted, 2 QUERY}. */
    public String inShort() {
        var words = new ArrayList<String>();
        words.add(live.map(one -> "received " + one.receivedOn()).orElse("not sent"));
        if (daysLate() > 0) {
            words.add(daysLate() == 1 ? "1 day late" : daysLate() + " days late");
        } else if (live.isEmpty()) {
            words.add("due " + deadline.day());
        }
        if (deadline.agreed().isPresent()) {
            words.add("exception until " + deadline.day());
        }
        live.ifPresent(one -> words.addAll(found(one)));
        review.ifPresent(decided -> words.add(decided.isReturned() ? "RETURNED" : "accepted"));
        return String.join(", ", words);
    }

    private static List<String> found(Accepted live) {
        var words = new ArrayList<String>();
        if (live.version() > 1) {
            words.add("version " + live.version());
        }
        if (live.errors() > 0) {
            words.add(live.errors() + " ERROR");
        }
        if (live.queries() > 0) {
            words.add(live.queries() + " QUERY");
        }
        return words;
    }
}
