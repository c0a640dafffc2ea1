package scot.pace.schema;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A line of an aim that an authority has set itself, as it is known and printed.
 *
 * @param within the time as people say it, {@code 5 months}; empty for a dated cohort
 * @param deadline of a dated cohort
 * @param inForceUntil last day on which the line is in force; empty while it is
 */
public record LocalAim(
        String authority,
        String aim,
        String title,
        String within,
        Optional<LocalDate> deadline,
        int targetPercent,
        Optional<LocalDate> targetDate,
        LocalDate effectiveFrom,
        Optional<LocalDate> inForceUntil,
        String source,
        LocalDate agreedOn) {

    /** From the columns of the view {@code known_local_aim}. */
    public static LocalAim of(Map<String, String> line) {
        return new LocalAim(
                line.getOrDefault("authority", ""),
                line.getOrDefault("aim", ""),
                line.getOrDefault("title", ""),
                (line.getOrDefault("within_amount", "") + " " + line.getOrDefault("within_unit", "")).strip(),
                day(line, "deadline"),
                Integer.parseInt(line.getOrDefault("target_percent", "")),
                day(line, "target_date"),
                day(line, "effective_from").orElseThrow(),
                day(line, "in_force_until"),
                line.getOrDefault("source", ""),
                day(line, "agreed_on").orElseThrow());
    }

    /** Whether it is in force on some day of the quarter. */
    public boolean isInForce(Quarter quarter) {
        return !effectiveFrom.isAfter(quarter.lastDay())
                && inForceUntil
                        .filter(last -> last.isBefore(quarter.firstDay()))
                        .isEmpty();
    }

    static Optional<LocalDate> day(Map<String, String> line, String column) {
        return Optional.of(line.getOrDefault(column, ""))
                .filter(written -> !written.isEmpty())
                .map(LocalDate::parse);
    }
}
