package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** The token of a child: 10 to 16 capital letters and digits with one letter at least. */
public final class TokenInvalid extends CodeRule {

    public TokenInvalid() {
        super(
                new Words(
                        Stage.READ,
                        Severity.ERROR,
                        "stock clock",
                        "Not a token",
                        "Use the random token of the child: 10 to 16 capital letters and digits, one letter at least.",
                        "the specification of the return"),
                Example.replacing("episodes", "KX7Q2M9PLA", "KX7Q2M9PL", "KX7Q2M9PLAB"));
    }

    public String message(String value) {
        return value + " is not a token of a child.";
    }
}
