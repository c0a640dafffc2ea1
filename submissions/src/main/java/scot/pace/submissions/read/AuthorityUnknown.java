package scot.pace.submissions.read;

import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A code that no authority of Scotland has or had. */
public final class AuthorityUnknown extends CodeRule {

    public AuthorityUnknown() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "Not an authority",
                        "Write the nine-character code of your authority, such as S12000011.",
                        "GSS codes of the 32 council areas"),
                Example.replacing("return", "S12000011", "S12000099", "S12000046"));
    }

    public String message(String value) {
        return value + " is not the code of one of the 32 authorities.";
    }
}
