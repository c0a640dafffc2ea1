package scot.pace.reporting.publication.spreadsheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds: a number where nothing but a number is printed, otherwise the words, symbols and marks as they are printed.
 *
 * @param number null where it is text
 */
record Value(String text, @Nullable BigDecimal number) {

    /** Decimal places that there is a format for. */
    static final int MOST_DECIMALS = 2;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(,\\d{3})*(\\.\\d{1," + MOST_DECIMALS + "})?");

    /** Text, also where it is a year. */
    static Value words(String printed) {
        return new Value(printed, null);
    }

    static Value of(String printed) {
        return NUMBER.matcher(printed).matches()
                ? new Value(printed, new BigDecimal(printed.replace(",", "")))
                : words(printed);
    }

    /** The cells of a row; the first says what it is about. */
    static List<Value> row(List<String> printed) {
        return Stream.concat(
                        Stream.of(words(printed.get(0))),
                        printed.stream().skip(1).map(Value::of))
                .toList();
    }

    int decimals() {
        return number == null ? 0 : number.scale();
    }
}
