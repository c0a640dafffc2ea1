package scot.pace.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import scot.pace.accounts.AuditLog;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.submissions.screen.OwnWords;

/** Until when returns are due: so many days after the end of their quarter, and the exceptions to it by name. */
@Component
public class Deadlines {

    /** Where nobody has set anything. */
    public static final int USUAL_DAYS = 42;

    private static final int MOST_DAYS = 365;

    /** A line as the register keeps it. */
    record DaysRow(String fromQuarter, int days, String setBy, String setAt) {
        DeadlineDays line() {
            return new DeadlineDays(Quarter.parse(fromQuarter), days, setBy, Instant.parse(setAt));
        }
    }

    /** An exception as the register keeps it. */
    record AgreedRow(String dueDay, String reason, String setBy, String setAt) {
        AgreedDay day() {
            return new AgreedDay(LocalDate.parse(dueDay), reason, setBy, Instant.parse(setAt));
        }
    }

    private final JdbcClient register;
    private final AuditLog audit;
    private final Clock clock;

    Deadlines(JdbcClient register, AuditLog audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    public Deadline of(Authority authority, Quarter quarter) {
        var days = history().stream()
                .filter(line -> line.from().compareTo(quarter) <= 0)
                .findFirst()
                .map(DeadlineDays::days)
                .orElse(USUAL_DAYS);
        return new Deadline(quarter.lastDay().plusDays(days), agreed(authority, quarter));
    }

    /** What was set, the latest quarter first, and of two for the same quarter the one set last. */
    public List<DeadlineDays> history() {
        return register
                .sql("SELECT from_quarter, days, set_by, set_at FROM deadline_days"
                        + " ORDER BY from_quarter DESC, number DESC")
                .query(DaysRow.class)
                .list()
                .stream()
                .map(DaysRow::line)
                .toList();
    }

    /** Sets the days for a quarter and those after it; IllegalArgumentException where it cannot be so. */
    public synchronized void set(Quarter from, int days, String by) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "A deadline is 1 to " + MOST_DAYS + " days after the end of its quarter.");
        }
        register.sql("INSERT INTO deadline_days (number, from_quarter, days, set_by, set_at)"
                        + " SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM deadline_days")
                .params(from.toString(), days, by, clock.instant().toString())
                .update();
        audit.add(by, "set the deadline", "from " + from + " on " + days + " days after the quarter");
    }

    /** Agrees another day with an authority; IllegalArgumentException with words for who asks where it cannot be so. */
    public synchronized void agree(Authority authority, Quarter quarter, LocalDate day, String reason, String by) {
        if (!day.isAfter(quarter.lastDay())) {
            throw new IllegalArgumentException("The new day must be after the last day of the quarter.");
        }
        var why = OwnWords.checked(reason, "the authority");
        register.sql("INSERT INTO agreed_day (number, authority, quarter, due_day, reason, set_by, set_at)"
                        + " SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM agreed_day")
                .params(
                        authority.code(),
                        quarter.toString(),
                        day.toString(),
                        why,
                        by,
                        clock.instant().toString())
                .update();
        audit.add(by, "agreed another deadline", authority.code() + " " + quarter + " until " + day);
    }

    private Optional<AgreedDay> agreed(Authority authority, Quarter quarter) {
        return register.sql("SELECT due_day, reason, set_by, set_at FROM agreed_day WHERE authority = ? AND quarter = ?"
                        + " ORDER BY number DESC LIMIT 1")
                .params(authority.code(), quarter.toString())
                .query(AgreedRow.class)
                .optional()
                .map(AgreedRow::day);
    }
}
