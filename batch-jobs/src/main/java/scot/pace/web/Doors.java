package scot.pace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import scot.pace.accounts.Account;
import scot.pace.accounts.Accounts;
import scot.pace.accounts.Role;
import scot.pace.accounts.Token;

/** Who may open what. What is not named here is open to nobody. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

    /** All that somebody may do whose password was right and whose second factor is still to come. */
    static final String AWAITS_CODE = "AWAITS_CODE";

    /** From one address so many passwords, codes and invitations may be tried at once, and then one after every pause. */
    static final int TRIES_AT_ONCE = 60;

    static final Duration PAUSE = Duration.ofSeconds(6);

    /** What a page may load, and from where: nothing from elsewhere, and no script that stands in a page. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain whoMayOpenWhat(HttpSecurity http, PasswordCheck passwords, Accounts accounts, Clock clock)
            throws Exception {
        return http.authorizeHttpRequests(doors -> doors.requestMatchers(
                                "/", "/sign-in", "/invitation/*", "/assets/**", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/published", "/published/**", "/templates", "/templates/*")
                        .permitAll()
                        .requestMatchers("/code")
                        .hasAuthority(AWAITS_CODE)
                        .requestMatchers("/accounts/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/audit")
                        .hasRole(Role.AUDITOR.name())
                        .requestMatchers(HttpMethod.POST, "/returns/*/signature")
                        .hasRole(Role.SIGN.name())
                        .requestMatchers(HttpMethod.POST, "/returns/**")
                        .hasRole(Role.SUBMIT.name())
                        .requestMatchers("/returns/**")
                        .hasAnyRole(Role.SUBMIT.name(), Role.SIGN.name())
                        .requestMatchers(HttpMethod.POST, "/local-aims")
                        .hasRole(Role.SIGN.name())
                        .requestMatchers("/timescales", "/children", "/children.csv", "/local-aims")
                        .hasAnyRole(Role.SUBMIT.name(), Role.SIGN.name())
                        .requestMatchers("/tokens/**")
                        .hasAnyRole(Token.ROLES.stream().map(Role::name).toArray(String[]::new))
                        .requestMatchers(HttpMethod.POST, "/board/**", "/deadlines")
                        .hasRole(Role.ANALYST.name())
                        .requestMatchers("/board/**", "/deadlines", "/compare", "/compare.csv", "/compare/**")
                        .hasAnyRole(Role.ANALYST.name(), Role.PUBLISHER.name(), Role.APPROVER.name())
                        .requestMatchers(HttpMethod.POST, "/releases")
                        .hasRole(Role.PUBLISHER.name())
                        .requestMatchers(HttpMethod.POST, "/releases/*/*/approval")
                        .hasRole(Role.APPROVER.name())
                        .requestMatchers(HttpMethod.POST, "/releases/**")
                        .hasAnyRole(Role.PUBLISHER.name(), Role.APPROVER.name())
                        .requestMatchers("/releases/*/*/audit")
                        .hasAnyRole(Role.PUBLISHER.name(), Role.APPROVER.name())
                        .requestMatchers("/releases/**")
                        .hasAnyRole(Role.ANALYST.name(), Role.PUBLISHER.name(), Role.APPROVER.name())
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                        .access(Doors::onThisMachine)
                        .requestMatchers("/actuator/metrics/**")
                        .access(AuthorizationManagers.anyOf(
                                Doors::onThisMachine,
                                AuthorityAuthorizationManager.hasAnyRole(Role.ADMIN.name(), Role.AUDITOR.name())))
                        .anyRequest()
                        .denyAll())
                .authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(
                                (request, response, who) -> response.sendRedirect(awaitsCode(who) ? "/code" : "/"))
                        .failureUrl("/sign-in?wrong"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new StillOpen(accounts, clock), AuthorizationFilter.class)
                .addFilterBefore(
                        new RateLimit(new Buckets(clock, TRIES_AT_ONCE, PAUSE), Doors::whoTries),
                        UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .csrf(Customizer.withDefaults())
                .build();
    }

    /** Who asks through a web server before us asks from where that says. */
    private static AuthorizationDecision onThisMachine(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asks) {
        try {
            return new AuthorizationDecision(
                    InetAddress.getByName(asks.getRequest().getRemoteAddr()).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return new AuthorizationDecision(false);
        }
    }

    private static Optional<String> whoTries(HttpServletRequest request) {
        var path = request.getServletPath();
        boolean tries = path.startsWith("/invitation/")
                || ("POST".equals(request.getMethod()) && (path.equals("/sign-in") || path.equals("/code")));
        return tries ? Optional.of(RateLimit.address(request)) : Optional.empty();
    }

    /** Whether the second factor is still to come. */
    static boolean awaitsCode(Authentication who) {
        return who.getAuthorities().stream().anyMatch(door -> AWAITS_CODE.equals(door.getAuthority()));
    }

    /** What somebody may do once nothing more is to be proved. */
    static List<GrantedAuthority> of(Account account) {
        return account.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
