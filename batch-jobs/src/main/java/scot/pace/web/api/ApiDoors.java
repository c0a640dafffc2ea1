package scot.pace.web.api;

import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import scot.pace.accounts.Role;
import scot.pace.accounts.Tokens;
import scot.pace.web.Buckets;
import scot.pace.web.RateLimit;

/** Which token opens what. A session opens none of it, and a token opens no page: the two have a chain of filters each. */
@Configuration(proxyBeanMethods = false)
@SecurityScheme(name = ApiDoors.TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer")
class ApiDoors {

    /** How the description of the API calls it. */
    static final String TOKEN = "token";

    /** So many requests may come at once from an address, and then ten a second. */
    static final int OF_ADDRESS = 1_000;

    /** And with a token, and then four a second. */
    static final int OF_TOKEN = 400;

    private static Optional<String> token(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Caller caller
                ? Optional.of(Long.toString(caller.token().number()))
                : Optional.empty();
    }

    /** What no chain of filters is asked about, such as a path with dots or a semicolon in it: a problem too where it is for the API. */
    @Bean
    RequestRejectedHandler unreadable() {
        return (request, response, why) -> {
            if (request.getRequestURI().startsWith("/api/")) {
                ProblemAnswers.write(
                        response,
                        HttpServletResponse.SC_BAD_REQUEST,
                        "The method or the path is none that a door of the API has.");
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain whichTokenOpensWhat(HttpSecurity http, Tokens tokens, Clock clock) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(doors -> doors.requestMatchers(
                                HttpMethod.GET, "/api/v1/openapi", "/api/v1/published", "/api/v1/published/**")
                        .permitAll()
                        .requestMatchers("/api/v1/returns/**", "/api/v1/receipts/**", "/api/v1/timescales")
                        .hasAuthority(BearerToken.door(Role.SUBMIT))
                        .requestMatchers("/api/v1/releases/**")
                        .hasAuthority(BearerToken.door(Role.ANALYST))
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // there is no cookie that another site could use
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, none) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            response.sendError(
                                    HttpServletResponse.SC_UNAUTHORIZED,
                                    "Send a token that counts, as Authorization: Bearer TOKEN. One is made on the page"
                                            + " Tokens; it ends on its day, when it is revoked, and with its account.");
                        })
                        .accessDeniedHandler((request, response, denied) -> response.sendError(
                                HttpServletResponse.SC_FORBIDDEN,
                                "This token does not open it: returns, receipts and timescales need one to SUBMIT,"
                                        + " releases one of an ANALYST.")))
                .addFilterBefore(new ProblemAnswers(), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new RateLimit(
                                new Buckets(clock, OF_ADDRESS, Duration.ofMillis(100)),
                                request -> Optional.of(RateLimit.address(request))),
                        AuthorizationFilter.class)
                .addFilterBefore(new BearerToken(tokens), AuthorizationFilter.class)
                .addFilterBefore(
                        new RateLimit(new Buckets(clock, OF_TOKEN, Duration.ofMillis(250)), ApiDoors::token),
                        AuthorizationFilter.class)
                .build();
    }
}
