package scot.pace.submissions.read;

import scot.pace.schema.Authority;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** Nobody sends the return of another authority. */
public final class AuthorityNotYours extends CodeRule {

    public AuthorityNotYours() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "Another authority",
                        "Send the return of your own authority, or choose the right one.",
                        "the sender is known when a return is submitted"),
                Example.replacing("return", "S12000011", "S12000049", "s12000011"));
    }

    public String message(Authority named, Authority sender) {
        return "The return is of " + named.name() + " and you send for " + sender.name() + ".";
    }
}
