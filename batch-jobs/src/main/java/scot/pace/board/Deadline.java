package scot.pace.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Until when the return of a quarter is due.
 *
 * @param usual the last day in time for everybody
 * @param agreed the exception of this authority
 */
public record Deadline(LocalDate usual, Optional<AgreedDay> agreed) {

    /** The last day in time. */
    public LocalDate day() {
        return agreed.map(AgreedDay::day).orElse(usual);
    }

    /** How many days after it; 0 on the day itself and before. */
    public long daysLate(LocalDate received) {
        return Math.max(0, ChronoUnit.DAYS.between(day(), received));
    }
}
