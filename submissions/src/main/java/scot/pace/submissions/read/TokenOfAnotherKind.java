package scot.pace.submissions.read;

import scot.pace.schema.store.Home;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Stage;

/** A synthetic home takes only tokens that begin with SYN, a real home takes none. */
public final class TokenOfAnotherKind extends CodeRule {

    public TokenOfAnotherKind() {
        super(
                new Words(
                        Stage.READ,
                        Severity.REFUSED,
                        "",
                        "Real and synthetic children do not mix",
                        "Send synthetic returns to a synthetic home and real ones to a real home.",
                        "design.md: the kind of a home never changes"),
                Example.replacing("episodes", "KX7Q2M9PLA", "SYNQ2M9PLA", "SXYNQ2M9PLA"));
    }

    public boolean fires(String token, Home.Kind home) {
        return token.startsWith("SYN") != (home == Home.Kind.SYNTHETIC);
    }

    /** One finding for the whole table: a return of the wrong kind would otherwise have one for each line. */
    public String message(int tokens, Home.Kind home) {
        var are = tokens == 1 ? "1 line has a token that is " : tokens + " lines have tokens that are ";
        return home == Home.Kind.REAL
                ? are
                        + "synthetic, and this home is for real children: 'pace demo --home FOLDER' makes one for children who do not"
                        + " exist."
                : are + "not synthetic, and this home takes only tokens that begin with SYN.";
    }
}
