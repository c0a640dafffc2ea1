package scot.pace.web.api;

import java.security.Principal;
import scot.pace.accounts.Token;
import scot.pace.schema.Authority;

/** The program that asks, by its token. */
record Caller(Token token) implements Principal {

    @Override
    public String getName() {
        return token.account().name();
    }

    /** The one authority a token to submit is for. */
    Authority authority() {
        return token.account().authority().orElseThrow();
    }

    /** How it is called in the audit log, behind what it did. */
    String inWords() {
        return " with token " + token.number();
    }
}
