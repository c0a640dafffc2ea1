package scot.pace.submissions.read;

import org.jspecify.annotations.Nullable;
import scot.pace.schema.Field;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A whole number in digits alone, within its range, both ends included. */
public final class NumberInvalid extends CodeRule {

    public NumberInvalid() {
        super(
                new Words(
                        Stage.READ,
                        Severity.ERROR,
                        "stock clock",
                        "Not a whole number in its range",
                        "Write the number in digits, without spaces, signs or decimals.",
                        "the specification of the return"),
                Example.replacing("placements", ",1,1,", ",1,100,", ",1,99,"));
    }

    /** The number; null where the cell is none, or out of range. */
    static @Nullable Integer read(Field field, String cell) {
        if (cell.isEmpty() || cell.length() > 10 || !cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        var number = Long.parseLong(cell);
        return number < field.lowest() || number > field.highest() ? null : (Integer) (int) number;
    }

    public String message(Field field, String value) {
        var range = field.highest() == Integer.MAX_VALUE ? "" : " from " + field.lowest() + " to " + field.highest();
        return value + " is not a whole number" + range + ".";
    }
}
