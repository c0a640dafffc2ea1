package scot.pace.submissions.offline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The one place where the clock is read: the day a command is given. */
public final class Today {

    private Today() {}

    /** Today, or the day in PACE_TODAY (yyyy-MM-dd), so that what a day brought about can be brought about again. */
    public static Clock clock() {
        var today = System.getenv("PACE_TODAY");
        return today == null ? Clock.systemUTC() : on(LocalDate.parse(today));
    }

    /** The day by this clock, in UTC. */
    public static LocalDate by(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A clock that stands still at the beginning of a day, in UTC. */
    public static Clock on(LocalDate day) {
        return Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
