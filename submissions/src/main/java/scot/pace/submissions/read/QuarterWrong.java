package scot.pace.submissions.read;

import java.time.LocalDate;
import java.util.Optional;
import scot.pace.schema.Quarter;
import scot.pace.submissions.CivilDay;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Context;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** The last day of a quarter that has ended, and of the one chosen. */
public final class QuarterWrong extends CodeRule {

    public QuarterWrong() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "Not the quarter",
                        "Write the last day of the quarter: 31 October, 31 January, 30 April or 31 July.",
                        "quarters of the CLAS year"),
                Example.replacing("return", "2020-07-31", "2020-06-30", "\"2020-07-31\""));
    }

    /** What is wrong with the day; empty where nothing is. A quarter that ends today is not in the future. */
    public Optional<String> fires(LocalDate end, Context context) {
        var written = CivilDay.inWords(end);
        var quarter = Quarter.endingOn(end);
        if (quarter.isEmpty()) {
            return Optional.of(written + " is not the last day of a quarter.");
        }
        if (end.isAfter(context.today())) {
            return Optional.of(written + " is in the future.");
        }
        return context.quarter()
                .filter(chosen -> !chosen.equals(quarter.get()))
                .map(chosen -> written + " is the end of " + quarter.get() + " and you chose " + chosen + ".");
    }
}
