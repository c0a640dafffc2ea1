package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import scot.pace.schema.Quarter;

/** Days and periods as a reader in Scotland writes them. */
final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private InWords() {}

    /** {@code 31 July 2020}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code May to Jul 2020}; {@code Nov 2019 to Jan 2020} across a new year. */
    static String months(Quarter quarter) {
        var first = quarter.firstDay();
        var last = quarter.lastDay();
        var from = (first.getYear() == last.getYear() ? MONTH : MONTH_OF_YEAR).format(first);
        return from + " to " + MONTH_OF_YEAR.format(last);
    }

    /** Whether a return came: {@code returned} where the count is above 0. */
    static String returned(BigDecimal count) {
        return count.signum() > 0 ? "returned" : "not returned";
    }
}
