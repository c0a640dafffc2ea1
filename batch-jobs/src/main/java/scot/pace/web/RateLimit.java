package scot.pace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.GenericFilterBean;

/** Answers 429, and when to come again, where a bucket is empty. */
public final class RateLimit extends GenericFilterBean {

    private final Buckets buckets;
    private final Function<HttpServletRequest, Optional<String>> key;

    /** @param key whose bucket a request takes from; empty where it takes from none */
    public RateLimit(Buckets buckets, Function<HttpServletRequest, Optional<String>> key) {
        this.buckets = buckets;
        this.key = key;
    }

    /** Where a request comes from; of IPv6 the half that a household or an office has. */
    public static String address(HttpServletRequest request) {
        try {
            var address = InetAddress.getByName(request.getRemoteAddr()); // a number, so nobody is asked for a name
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return request.getRemoteAddr();
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws ServletException, IOException {
        limit((HttpServletRequest) request, (HttpServletResponse) response, next);
    }

    private void limit(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var whose = key.apply(request);
        if (whose.isPresent()) {
            var wait = buckets.take(whose.get());
            if (!wait.isZero()) {
                long seconds = wait.plusMillis(999).toSeconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                response.sendError(
                        HttpStatus.TOO_MANY_REQUESTS.value(),
                        "Too many requests came at once. Come again in " + seconds + " seconds.");
                return;
            }
        }
        next.doFilter(request, response);
    }
}
