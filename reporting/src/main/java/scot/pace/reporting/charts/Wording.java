package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers and days as the charts write them, drawn and in words alike. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int SURE_PLACES = 6;

    private Wording() {}

    /** {@code 62.3%}, with the places it is shown with. */
    static String percent(BigDecimal percent) {
        return percent.toPlainString() + "%";
    }

    /** {@code 1,204}. */
    static String count(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** {@code 31 October 2017}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /**
     * A percentage that was calculated from shown ones, with one place, half away from zero. What a double adds far behind the point
     * is taken away first, so that a half is a half.
     */
    static BigDecimal rounded(double percent) {
        return BigDecimal.valueOf(percent)
                .setScale(SURE_PLACES, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
