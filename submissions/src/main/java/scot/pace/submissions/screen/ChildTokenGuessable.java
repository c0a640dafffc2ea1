package scot.pace.submissions.screen;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** Tokens that, put in order, also put the children in order: then they were counted up and not drawn at random. */
public final class ChildTokenGuessable extends CodeRule {

    private static final int FEWEST_STEPS = 15;

    public ChildTokenGuessable() {
        super(
                new Words(
                        Stage.SCREEN,
                        Severity.QUERY,
                        "",
                        "Tokens rise with time",
                        "Confirm that the tokens are random, or draw new ones.",
                        "return-fields.csv: never a case-system id"),
                new Example("episodes", text -> rows(text, true), text -> rows(text, false)));
    }

    /**
     * Whether the days rise with the tokens.
     *
     * @param days the first start, or the birth month, of each child by token
     */
    public boolean fires(SortedMap<String, LocalDate> days) {
        int up = 0;
        int steps = 0;
        LocalDate before = null;
        for (var day : days.values()) {
            if (before != null && !day.equals(before)) {
                steps++;
                up += day.isAfter(before) ? 1 : 0;
            }
            before = day;
        }
        return steps >= FEWEST_STEPS && 10 * up >= 9 * steps;
    }

    private static String rows(String text, boolean rising) {
        return IntStream.range(0, 20)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "TOKEN%05d,1,F,2012-03,WHITE,N,N,2019-%02d-%02d,,,,,Y",
                        rising ? i : i * 7 % 20,
                        1 + i / 10,
                        1 + i % 10))
                .collect(Collectors.joining("\n", text.substring(0, text.indexOf('\n') + 1), "\n"));
    }
}
