package scot.pace.web;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.pace.accounts.Account;
import scot.pace.accounts.Accounts;
import scot.pace.schema.Authority;

/** Who asks. */
@Component
class Me {

    private final Accounts accounts;

    Me(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account that has signed in; empty for a visitor. */
    Optional<Account> account(@Nullable Principal who) {
        return who == null ? Optional.empty() : accounts.open(who.getName());
    }

    /** The authority of somebody who has a role of one. */
    Authority authority(Principal who) {
        return account(who).flatMap(Account::authority).orElseThrow(NotFound::new);
    }
}
