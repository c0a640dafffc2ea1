package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A code that its list does not have. */
public final class CodeUnknown extends CodeRule {

    public CodeUnknown() {
        super(
                new Words(
                        Stage.READ,
                        Severity.ERROR,
                        "stock clock",
                        "Not in the code list",
                        "Use one of the codes of the list.",
                        "the code lists of the specification"),
                Example.replacing("episodes", ",WHITE,", ",WHYTE,", ",white,"));
    }

    public String message(String value, String list, String codes) {
        return value + " is not a code of " + list.replace('_', ' ') + ": one of " + codes + ".";
    }
}
