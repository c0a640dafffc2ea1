package scot.pace.schema.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A clock of one child, for nobody outside.
 *
 * @param plan number of the plan; empty where the clock is that of a spell
 * @param due empty where the aim gives no time
 * @param closed the milestone that closed it; {@code ended} what ended it otherwise; both are empty while it runs
 * @param days from opened to closed, else to ended, else to the day we look at
 */
public record ListedClock(
        String aim,
        String authority,
        String child,
        int episode,
        Optional<Integer> plan,
        LocalDate opened,
        Optional<LocalDate> due,
        Optional<LocalDate> closed,
        Optional<LocalDate> ended,
        String clockClass,
        long days) {

    static ListedClock of(ResultSet row, LocalDate day) throws SQLException {
        var opened = day(row, "opened").orElseThrow();
        var closed = day(row, "closed");
        var ended = day(row, "ended");
        return new ListedClock(
                row.getString("aim"),
                row.getString("authority"),
                row.getString("child"),
                row.getInt("episode"),
                Optional.ofNullable(row.getObject("plan")).map(plan -> ((Number) plan).intValue()),
                opened,
                day(row, "due"),
                closed,
                ended,
                row.getString("class"),
                ChronoUnit.DAYS.between(opened, closed.or(() -> ended).orElse(day)));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
    }
}
