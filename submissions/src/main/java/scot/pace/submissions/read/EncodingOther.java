package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** Text that is not UTF-8 and could still be read. */
public final class EncodingOther extends CodeRule {

    public EncodingOther() {
        super(
                new Words(
                        Stage.READ,
                        Severity.NOTE,
                        "",
                        "Another encoding",
                        "Nothing needs to be done; UTF-8 is the safest.",
                        "intake.md: encodings"),
                Example.replacing("episodes", "WHITE", "\u00c4", "WHITE"));
    }

    public String message(String encoding) {
        return "The file is not UTF-8: it was read as " + encoding + ".";
    }
}
