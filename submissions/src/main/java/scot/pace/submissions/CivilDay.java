package scot.pace.submissions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as people write it: {@code 3 May 2019}. */
public final class CivilDay {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private CivilDay() {}

    public static String inWords(LocalDate day) {
        return WORDS.format(day);
    }
}
