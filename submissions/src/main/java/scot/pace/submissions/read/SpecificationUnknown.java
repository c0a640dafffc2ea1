package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A version of the specification that this platform does not read. */
public final class SpecificationUnknown extends CodeRule {

    public SpecificationUnknown() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "Another version of the specification",
                        "Write the return to version 1.0 of the specification.",
                        "the specification of the return"),
                Example.replacing("return", "1.0,", "2.0,", "\"1.0\","));
    }

    public String message(String value) {
        return value + " is not a version of the specification that can be read here: 1.0 is.";
    }
}
