package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A quote that is never closed hides every line after it. */
public final class QuoteOpen extends CodeRule {

    public QuoteOpen() {
        super(
                new Words(
                        Stage.RECEIVE,
                        Severity.REFUSED,
                        "",
                        "A quote is never closed",
                        "Close the quote, or take it away: no value of the return needs one.",
                        "RFC 4180"),
                Example.replacing("episodes", "WHITE", "\"WHITE", "\"WHITE\""));
    }

    public String message() {
        return "The quote that opens here is never closed.";
    }
}
