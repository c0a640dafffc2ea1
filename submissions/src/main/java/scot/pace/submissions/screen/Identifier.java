package scot.pace.submissions.screen;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of identifier that a whole value can be; spaces around it do not hide it. */
public enum Identifier {
    CHI_NUMBER("a CHI number") {
        @Override
        boolean matches(String value) {
            if (value.length() > LONGEST_CHI || !isDigitOr(value, " -/")) {
                return false;
            }
            var digits = SEPARATORS.matcher(value).replaceAll("");
            return isChi(digits) || isChi("0" + digits);
        }
    },
    NATIONAL_INSURANCE_NUMBER("a National Insurance number") {
        @Override
        boolean matches(String value) {
            return value.length() >= 9
                    && NATIONAL_INSURANCE.matcher(value.replace(" ", "")).matches();
        }
    },
    POSTCODE("a postcode") {
        @Override
        boolean matches(String value) {
            return value.length() <= LONGEST_POSTCODE
                    && POSTCODES.matcher(value).matches();
        }
    },
    EMAIL("an e-mail address") {
        @Override
        boolean matches(String value) {
            int at = value.indexOf('@');
            return at > 0
                    && value.indexOf('@', at + 1) < 0
                    && value.indexOf(' ') < 0
                    && value.lastIndexOf('.', value.length() - 2) > at + 1;
        }
    },
    TELEPHONE("a telephone number") {
        @Override
        boolean matches(String value) {
            return "+0(".indexOf(value.charAt(0)) >= 0
                    && isDigitOr(value, "+ ()-")
                    && value.replaceAll("[ ()-]", "").matches("0[1-9]\\d{8,9}|(\\+|00)44(0?)[1-9]\\d{8,9}");
        }
    },
    PERSON("the name of a person") {
        @Override
        boolean matches(String value) {
            return (value.indexOf(' ') > 0 && NAMES.matcher(value).matches())
                    || (value.indexOf(',') > 0
                            && (CAPITAL_NAMES.matcher(value).matches()
                                    || ADDRESS.matcher(value).matches()));
        }
    };

    private static final Pattern SEPARATORS = Pattern.compile("[ /-]");
    private static final Pattern NATIONAL_INSURANCE =
            Pattern.compile("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTCODES =
            Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", Pattern.CASE_INSENSITIVE);

    /** A word with a capital at its beginning and a small letter somewhere; nothing in it is looked at twice. */
    private static final String NAME = "\\p{Lu}[\\p{L}'’\\-&&[^\\p{Ll}]]*+\\p{Ll}[\\p{L}'’-]*+";

    private static final Pattern NAMES = Pattern.compile(NAME + "( \\p{Lu}[\\p{L}'’.-]*+)* " + NAME);
    /** As case systems print them: {@code SINCLAIR, MORAG} and {@code Sinclair, Morag}; without the comma it may be a code. */
    private static final Pattern CAPITAL_NAMES =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]++,\\s?\\p{Lu}[\\p{L}'’-]++( \\p{Lu}[\\p{L}'’.-]*+)*");

    /** As a list of children prints where one lives: {@code Ailsa, 14 High Street}. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\p{Lu}[\\p{L}'’ -]*+, ?\\d{1,4}\\p{L}? \\p{Lu}[\\p{L}'’ -]++");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FULL_DATE = Pattern.compile(
            "\\d{4}[-/. ]?\\d{1,2}[-/. ]?\\d{1,2}([ T].*)?|\\d{1,2}[-/. ]?\\d{1,2}[-/. ]?(\\d{4}|\\d{2})([ T]\\d{1,2}:.*)?"
                    + "|(\\p{L}{3,9},? )?\\d{1,2}(st|nd|rd|th)?[-/. ]?(of )?\\p{L}{3,9}\\.?[-/ ,]{0,2}(\\d{4}|\\d{2})([ T]\\d.*)?"
                    + "|(\\p{L}{3,9},? )?\\p{L}{3,9} \\d{1,2}(st|nd|rd|th)?,? \\d{4}"
                    + "|\\d{4}[-/ ]\\p{L}{3,9}[-/ ]\\d{1,2}");

    /** A day as a spreadsheet counts it, from 1990 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("3[3-9]\\d{3}|[45]\\d{4}");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}");
    private static final Pattern ONLY_MONTH = Pattern.compile("\\d{4}-?\\d{1,2}|\\d{1,2}[-/. ]\\d{4}");

    private static final int DELETE = 0x7F;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_POSTCODE = 8;
    private static final int LONGEST_CHI = 20;
    private static final int FEWEST_DIGITS = 2;
    private static final String BETWEEN_WORDS = " ,;:()|=#[]{}<>\"";
    private static final String AFTER_A_WORD = ".!?'";

    private final String words;

    Identifier(String words) {
        this.words = words;
    }

    abstract boolean matches(String value);

    /** The kind as a person says it, with its article. */
    public String words() {
        return words;
    }

    /** What the whole value looks like; empty where it looks like none. */
    public static Optional<Identifier> in(String value) {
        var bare = unwrapped(plain(value));
        return bare.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values()).filter(kind -> kind.matches(bare)).findFirst();
    }

    /** What stands between the other words of a sentence. Two words with capitals are no name there. */
    public static Optional<Identifier> within(String sentence) {
        var bare = plain(sentence);
        if (!mayIdentify(bare)) {
            return Optional.empty();
        }
        var words = words(bare);
        for (int from = 0; from < words.size(); from++) {
            if (DAY.matcher(words.get(from)).matches()) {
                continue; // with the hours behind it, it would have the digits of a telephone
            }
            var part = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + MOST_WORDS); to++) {
                part.append(part.isEmpty() ? "" : " ").append(words.get(to));
                var found = in(withoutEnd(part)).filter(kind -> kind != PERSON);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Every kind that is looked for in a sentence has two digits or an @; most cells have neither. */
    private static boolean mayIdentify(String sentence) {
        int digits = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (c == '@' || digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String sentence) {
        var words = new ArrayList<String>();
        int begin = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            if (i == sentence.length() || BETWEEN_WORDS.indexOf(sentence.charAt(i)) >= 0) {
                if (i > begin) {
                    words.add(sentence.substring(begin, i));
                }
                begin = i + 1;
            }
        }
        return words;
    }

    private static String withoutEnd(CharSequence part) {
        int end = part.length();
        while (end > 0 && AFTER_A_WORD.indexOf(part.charAt(end - 1)) >= 0) {
            end--;
        }
        return part.subSequence(0, end).toString();
    }

    /** A value with one plain space where it has space of any kind, and nothing that cannot be seen. */
    public static String bare(String value) {
        return isPlain(value) ? value : withPlainSpaces(value);
    }

    /** The same, with letters and digits of full width as plain ones. */
    static String plain(String value) {
        return isPlain(value) ? value : withPlainSpaces(Normalizer.normalize(value, Normalizer.Form.NFKC));
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c >= DELETE) {
                return false;
            }
        }
        return true;
    }

    /** Without what a spreadsheet or a program puts around a number: {@code '0101100000}, {@code 1203124554.0}. */
    private static String unwrapped(String bare) {
        var value = bare.startsWith("'") ? bare.substring(1).strip() : bare;
        int dot = value.length();
        while (dot > 0 && value.charAt(dot - 1) == '0') {
            dot--;
        }
        boolean isDecimal = dot > 1 && dot < value.length() && value.charAt(dot - 1) == '.' && isDigitOr(value, ".");
        return isDecimal ? value.substring(0, dot - 1) : value;
    }

    private static String withPlainSpaces(String value) {
        return SPACES.matcher(INVISIBLE.matcher(value).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /**
     * Whether a value says a day and not only a month: {@code 2012-03-01}, {@code 1/3/12}, {@code 1 March 2012}, {@code 20120301},
     * and the number of a day, {@code 40969}.
     */
    public static boolean isFullDate(String value) {
        var bare = unwrapped(plain(value));
        return SERIAL.matcher(bare).matches()
                || (FULL_DATE.matcher(bare).matches()
                        && !ONLY_MONTH.matcher(bare).matches());
    }

    private static boolean isDigitOr(String value, String others) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && others.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A spreadsheet takes the first zero of a number away, so nine digits are looked at as well. */
    private static boolean isChi(String digits) {
        return digits.length() == 10
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && beginsWithDate(digits)
                && elevenTest(digits);
    }

    private static boolean beginsWithDate(String digits) {
        var day = Integer.parseInt(digits.substring(0, 2));
        var month = Integer.parseInt(digits.substring(2, 4));
        var year = Integer.parseInt(digits.substring(4, 6));
        return isDay(1900 + year, month, day) || isDay(2000 + year, month, day);
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean elevenTest(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }
}
