package scot.pace.submissions.read;

import java.time.LocalDate;

/** What a number of a workbook or of Parquet says as text. */
final class Numbers {

    private static final double EXACT = 1e15;
    private static final int MOST_DIGITS = 9;
    private static final int LAST_DAY = 2_958_465; // 31 December 9999

    private Numbers() {}

    /** A count or a position in at most nine digits; {@link Unreadable} for anything else. It is asked for every row and cell. */
    static int count(String written) throws Unreadable {
        int number = 0;
        for (int i = 0; i < written.length(); i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw Xml.damaged();
            }
            number = number * 10 + digit;
        }
        if (written.isEmpty() || written.length() > MOST_DIGITS) {
            throw Xml.damaged();
        }
        return number;
    }

    /** A whole number in digits, whatever way it is written; any other as it stands. */
    static String digits(String written) {
        try {
            var number = Double.parseDouble(written);
            return number == Math.rint(number) && Math.abs(number) < EXACT ? Long.toString((long) number) : written;
        } catch (NumberFormatException notANumber) {
            return written;
        }
    }

    /** The day a date cell shows, without its time; the number as it stands where no calendar has such a day. */
    static String day(String serial, boolean from1904) {
        try {
            var days = Math.floor(Double.parseDouble(serial));
            if (days < 1 || days > LAST_DAY) {
                return serial;
            }
            // The other calendar takes 1900 for a leap year: its day 60 is no day, and those before it are one off.
            var first = from1904
                    ? LocalDate.of(1904, 1, 1)
                    : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
            return first.plusDays((long) days).toString();
        } catch (NumberFormatException notANumber) {
            return serial;
        }
    }
}
