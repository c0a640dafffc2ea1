package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A line with more or fewer cells than the header. The other lines are read all the same. */
public final class RowRagged extends CodeRule {

    public RowRagged() {
        super(
                new Words(
                        Stage.READ,
                        Severity.ERROR,
                        "stock clock",
                        "More or fewer cells than the header",
                        "Look for a separator inside a value, and put such a value into quotes.",
                        "RFC 4180"),
                Example.replacing("episodes", ",WHITE,", ",WHITE,,", ",\"WHITE\","));
    }

    public String message(int cells, int header) {
        return "This line has " + cells + " cells where the header has " + header + ".";
    }

    public String textAfterQuote() {
        return "Text follows a closing quote, so the cells of this line cannot be told apart.";
    }
}
