package scot.pace.submissions.screen;

import java.util.regex.Pattern;
import scot.pace.schema.Field;

/**
 * Whether a wrong value may be said again in an answer. No rule takes {@code morag sinclair} or a number with a slip in it for an
 * identifier, since a mistyped code may look like them; but a person reads them as what they are.
 */
public final class Repeatable {

    private static final int DIGITS_OF_A_PERSON = 8;
    private static final String BETWEEN_DIGITS = " -/.";
    private static final String BETWEEN_WORDS = " ,;:/.|";
    private static final Pattern CODE_OF_AUTHORITY = Pattern.compile("[A-Za-z]\\d{8}");

    private Repeatable() {}

    /** The value, or how long it is where it has two words or eight digits in a row that are no day and no code of an authority. */
    public static String inWords(Field field, String value) {
        return isRepeatable(field, value) ? value : "A value of " + value.length() + " characters";
    }

    /** The value, or nothing. */
    public static String orNothing(Field field, String value) {
        return isRepeatable(field, value) ? value : "";
    }

    private static boolean isRepeatable(Field field, String value) {
        if (field.kind() == Field.Kind.DATE && Identifier.isFullDate(value)) {
            return true;
        }
        if (field.codeList().equals("authorities")
                && CODE_OF_AUTHORITY.matcher(value.strip()).matches()) {
            return true;
        }
        var plain = Identifier.plain(value);
        return !hasTwoWords(plain) && longestNumber(plain) < DIGITS_OF_A_PERSON;
    }

    /** Words have a letter at least. */
    private static boolean hasTwoWords(String value) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (BETWEEN_WORDS.indexOf(c) >= 0) {
                inWord = false;
            } else if (!inWord && Character.isLetter(c)) {
                inWord = true;
                words++;
            }
        }
        return words > 1;
    }

    private static int longestNumber(String value) {
        int longest = 0;
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isDigit(c)) {
                longest = Math.max(longest, ++digits);
            } else if (BETWEEN_DIGITS.indexOf(c) < 0) {
                digits = 0;
            }
        }
        return longest;
    }
}
