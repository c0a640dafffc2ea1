package scot.pace.submissions.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Field;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A real day from 1990 on, written yyyy-MM-dd; a month written yyyy-MM. */
public final class DateInvalid extends CodeRule {

    public DateInvalid() {
        super(
                new Words(
                        Stage.READ,
                        Severity.ERROR,
                        "stock clock",
                        "Not a date",
                        "Write days as 2019-10-01 and months as 2019-10.",
                        "ISO 8601; no child of the returns was born before 1990"),
                Example.replacing("episodes", "2019-03-04", "2019-02-30", "2019-02-28"));
    }

    private static final int FIRST_YEAR = 1990;
    private static final Pattern SLASHED = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    /** The day, or the first day of the month; null where the cell is none. */
    static @Nullable LocalDate read(Field.Kind kind, String cell) {
        var isMonth = kind == Field.Kind.MONTH;
        if (cell.length() != (isMonth ? 7 : 10) || !isShapedLikeADay(cell)) {
            return null;
        }
        int year = Integer.parseInt(cell.substring(0, 4));
        int month = Integer.parseInt(cell.substring(5, 7));
        int day = isMonth ? 1 : Integer.parseInt(cell.substring(8, 10));
        var isReal = year >= FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return isReal ? LocalDate.of(year, month, day) : null;
    }

    public String message(Field field, String value) {
        var slashed = SLASHED.matcher(value);
        if (field.kind() == Field.Kind.DATE && slashed.matches()) {
            var turned = slashed.group(3) + "-" + slashed.group(2) + "-" + slashed.group(1);
            if (read(field.kind(), turned) != null) {
                return value + " is not a date: write " + turned + ".";
            }
        }
        return value
                + (field.kind() == Field.Kind.MONTH
                        ? " is not a month written yyyy-MM, 1990 or later."
                        : " is not a day written yyyy-MM-dd, 1990 or later.");
    }

    private static boolean isShapedLikeADay(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean isRight = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
            if (!isRight) {
                return false;
            }
        }
        return true;
    }
}
