package scot.pace.board;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import scot.pace.accounts.AuditLog;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.submissions.screen.OwnWords;

/**
 * Which versions of returns were accepted by CELCIS, and which were returned with a reason. A return that was returned stays in the
 * archive, and in every figure, until the authority has signed another version.
 */
@Component
public class Reviews {

    /** A decision as the register keeps it. */
    record Row(int version, String verdict, String reason, String reviewedBy, String reviewedAt) {
        Review review() {
            return new Review(version, Review.Verdict.valueOf(verdict), reason, reviewedBy, Instant.parse(reviewedAt));
        }
    }

    private final JdbcClient register;
    private final AuditLog audit;
    private final Clock clock;

    Reviews(JdbcClient register, AuditLog audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    public void accept(Authority authority, Quarter quarter, int version, String by) {
        add(authority, quarter, version, Review.Verdict.ACCEPTED, "", by);
        audit.add(by, "accepted a return", about(authority, quarter, version));
    }

    /** Returns a version; IllegalArgumentException with words for the analyst where the reason says too little, or something of a child. */
    public void giveBack(Authority authority, Quarter quarter, int version, String reason, String by) {
        add(authority, quarter, version, Review.Verdict.RETURNED, OwnWords.checked(reason, "the authority"), by);
        audit.add(by, "returned a return", about(authority, quarter, version));
    }

    /** What was decided about a quarter of an authority, the last first. */
    public List<Review> of(Authority authority, Quarter quarter) {
        return register
                .sql("SELECT version, verdict, reason, reviewed_by, reviewed_at FROM review"
                        + " WHERE authority = ? AND quarter = ? ORDER BY number DESC")
                .params(authority.code(), quarter.toString())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::review)
                .toList();
    }

    /** What was decided last about a version; empty where nothing was. */
    public Optional<Review> of(Authority authority, Quarter quarter, int version) {
        return of(authority, quarter).stream()
                .filter(review -> review.version() == version)
                .findFirst();
    }

    private synchronized void add(
            Authority authority, Quarter quarter, int version, Review.Verdict verdict, String reason, String by) {
        register.sql(
                        "INSERT INTO review (number, authority, quarter, version, verdict, reason, reviewed_by, reviewed_at)"
                                + " SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM review")
                .params(
                        authority.code(),
                        quarter.toString(),
                        version,
                        verdict.name(),
                        reason,
                        by,
                        clock.instant().toString())
                .update();
    }

    private static String about(Authority authority, Quarter quarter, int version) {
        return authority.code() + " " + quarter + " version " + version;
    }
}
