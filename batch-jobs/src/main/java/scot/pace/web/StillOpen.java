package scot.pace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import scot.pace.accounts.Accounts;

/** Ends the session of an account that was closed since it signed in, and every session when it is a working day old. */
final class StillOpen extends OncePerRequestFilter {

    /** So long a session lasts however busy it is; an idle one ends after {@code server.servlet.session.timeout}. */
    static final Duration LONGEST = Duration.ofHours(8);

    private static final String SINCE = "since";

    private final Accounts accounts;
    private final Clock clock;

    StillOpen(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && !(who instanceof AnonymousAuthenticationToken)
                && (accounts.open(who.getName()).isEmpty() || isOld(request))) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect(request.getContextPath() + "/sign-in?out");
            return;
        }
        next.doFilter(request, response);
    }

    /** A session begins with the first request after the password. */
    private boolean isOld(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SINCE) instanceof Instant since) {
            return !clock.instant().isBefore(since.plus(LONGEST));
        }
        session.setAttribute(SINCE, clock.instant());
        return false;
    }
}
