package scot.pace.submissions.read;

import scot.pace.schema.CodeList;
import scot.pace.schema.Field;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A field that may never be blank. */
public final class RequiredMissing extends CodeRule {

    public RequiredMissing() {
        super(
                new Words(
                        Stage.READ,
                        Severity.ERROR,
                        "stock clock",
                        "A required field is blank",
                        "Fill it in.",
                        "the specification of the return"),
                Example.replacing("episodes", ",WHITE,", ",,", ",NK,"));
    }

    public String message(Field field) {
        return field.name() + " is blank"
                + (field.codeList().isEmpty() || field.codeList().equals("authorities")
                        ? "."
                        : ": one of " + CodeList.named(field.codeList()).written() + ".");
    }
}
