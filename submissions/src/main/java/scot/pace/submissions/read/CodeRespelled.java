package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A code that is right but for capitals or spaces around it. */
public final class CodeRespelled extends CodeRule {

    public CodeRespelled() {
        super(
                new Words(
                        Stage.READ,
                        Severity.NOTE,
                        "",
                        "Spelt a little differently",
                        "Nothing needs to be done; write the code as in the list next time.",
                        "the code lists of the specification"),
                Example.replacing("episodes", ",WHITE,", ", white,", ",WHYTE,"));
    }

    public String message(String value, String code) {
        return "'" + value + "' was read as " + code + ".";
    }
}
