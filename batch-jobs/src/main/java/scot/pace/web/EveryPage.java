package scot.pace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import scot.pace.accounts.Account;
import scot.pace.jobs.Jobs;
import scot.pace.schema.store.Home;
import scot.pace.submissions.screen.Identifier;

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

    /**
     * What was typed into the form that is answered, so that a fault does not lose it; what identifies somebody is not repeated, and
     * no address fills in a form.
     */
    @ModelAttribute("typed")
    Map<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        if (request.getMethod().equals("POST") && !request.getRequestURI().startsWith("/api/")) {
            request.getParameterMap().forEach((field, values) -> {
                if (Identifier.within(values[0]).isEmpty()) {
                    typed.put(field, values[0]);
                }
            });
        }
        return typed;
    }

    @ModelAttribute("synthetic")
    boolean isSynthetic() {
        return synthetic;
    }
}
