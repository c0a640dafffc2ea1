package scot.pace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import scot.pace.submissions.offline.Exit;

/** Says which failure a request had and where, never its words, and leaves the answer to those who come after. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureLog implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean isAnAnswer = failure instanceof NotFound || failure instanceof Withdrawn;
        if (!isAnAnswer && !(failure instanceof ErrorResponse)) {
            LOG.error("a request failed: {}", Exit.whatAndWhere(failure));
        }
        return null;
    }
}
