package scot.pace.submissions.read;

import scot.pace.schema.Authority;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A code that an authority had before it was given a new one. */
public final class AuthoritySuperseded extends CodeRule {

    public AuthoritySuperseded() {
        super(
                new Words(
                        Stage.READ,
                        Severity.NOTE,
                        "",
                        "An old code of an authority",
                        "Nothing needs to be done; use the new code next time.",
                        "GSS codes: superseded codes"),
                Example.replacing("return", "S12000011", "S12000046", "S12000049"));
    }

    public String message(String value, Authority authority) {
        return value + " is an old code of " + authority.name() + ": read as " + authority.code() + ".";
    }
}
