package scot.pace.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import scot.pace.submissions.offline.Exit;
import tools.jackson.databind.json.JsonMapper;

/** Every answer that is an error, whoever gives it, is a problem as of RFC 9457: {@code title}, {@code status}, {@code detail}. */
final class ProblemAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where whoever gives the error has no words, or none for a stranger. */
    private static final Map<Integer, String> WORDS = Map.of(
            404, "There is no such thing here, or it is not yours.",
            406, "The answer is not available in the type that Accept asks for.",
            415,
                    "A return is sent as application/zip or as a workbook (.xlsx, .ods), reasons as text/csv: say which in Content-Type.",
            413, "A return has at most 256 MB. Send the tables as a ZIP or as Parquet.",
            500,
                    "The fault is ours, and nothing you sent was lost. Try again; if it comes back, tell us when it happened.");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException {
        try {
            next.doFilter(request, new Problems(response));
        } catch (ServletException | IOException | RuntimeException ours) {
            LOG.error("a request failed: {}", Exit.whatAndWhere(ours));
            if (!response.isCommitted()) {
                response.resetBuffer();
                write(response, HttpStatus.INTERNAL_SERVER_ERROR.value(), null);
            }
        }
    }

    private static final class Problems extends HttpServletResponseWrapper {

        Problems(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            write((HttpServletResponse) getResponse(), status, null);
        }

        @Override
        public void sendError(int status, @Nullable String detail) throws IOException {
            write((HttpServletResponse) getResponse(), status, detail);
        }
    }

    static void write(HttpServletResponse response, int status, @Nullable String detail) throws IOException {
        var known = HttpStatus.resolve(status);
        var problem = new Problem(
                known == null ? "Error" : known.getReasonPhrase(), status, WORDS.getOrDefault(status, detail));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
