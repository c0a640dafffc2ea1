package scot.pace.reporting.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time an aim allows, and the day it is up.
 *
 * <p>Months are calendar months: the same day of a later month, or that month's last day where it has no such day (31 August and 6 months is 28 or 29
 * February). Weeks are 7 days. The start is day 0. A milestone on the due day is in time. Neither weekends nor daylight saving count.
 *
 * @param amount 0 or more
 * @param unit months, weeks or days
 */
public record TimeAllowed(int amount, ChronoUnit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(?:.*[^0-9])?([0-9]{1,4})[ _-](month|week|day)s?");

    public TimeAllowed {
        if (amount < 0 || !(unit == ChronoUnit.MONTHS || unit == ChronoUnit.WEEKS || unit == ChronoUnit.DAYS)) {
            throw new IllegalArgumentException(amount + " " + unit + " is no time an aim allows");
        }
    }

    /** Reads the end of {@code 6 months}, {@code aim3_14_weeks} or {@code aim-4-21-days}; empty where it is no such time. */
    public static Optional<TimeAllowed> parse(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(new TimeAllowed(
                        Integer.parseInt(match.group(1)),
                        ChronoUnit.valueOf(match.group(2).toUpperCase(Locale.ROOT) + "S")))
                : Optional.empty();
    }

    /** The last day that is in time. */
    public LocalDate due(LocalDate start) {
        return start.plus(amount, unit);
    }

    /** How many days after {@code start} the due day is. */
    public long days(LocalDate start) {
        return ChronoUnit.DAYS.between(start, due(start));
    }
}
