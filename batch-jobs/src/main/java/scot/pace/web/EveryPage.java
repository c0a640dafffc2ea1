package scot.pace.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import scot.pace.accounts.Account;
import scot.pace.jobs.Jobs;
import scot.pace.schema.store.Home;

/** What the head of every page shows. */
@ControllerAdvice
class EveryPage {

    private final Me me;
    private final boolean synthetic;

    EveryPage(Me me, Jobs jobs) {
        this.me = me;
        this.synthetic = jobs.kind() == Home.Kind.SYNTHETIC;
    }

    /** Nobody while the second factor is still to come. */
    @ModelAttribute("me")
    @Nullable
    Account me(@Nullable Authentication who) {
        return who == null || Doors.awaitsCode(who) ? null : me.account(who).orElse(null);
    }

    @ModelAttribute("synthetic")
    boolean isSynthetic() {
        return synthetic;
    }
}
