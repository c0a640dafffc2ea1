package scot.pace.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import scot.pace.schema.store.Sha256;
import scot.pace.submissions.offline.Today;

/**
 * All tokens. The secret of one is told once, to who makes it, and only its hash is kept. A token ends on its day, when it is revoked,
 * and with its account.
 */
@Component
public class Tokens {

    /** A token is for so many days at most. */
    public static final int MOST_DAYS = 400;

    private static final int SECRET_BYTES = 32;

    /** With this every secret begins, so that one that was published by mistake is found by those who look for such. */
    private static final String BEGINNING = "pace_";

    /** A token as the register keeps it. */
    record Kept(
            long number,
            String account,
            String role,
            String purpose,
            String until,
            @Nullable String usedOn,
            boolean isRevoked) {}

    private final JdbcClient register;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient register, Accounts accounts, AuditLog audit, Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param account the name of an open account that has the role
     * @param days for how long, from 1 to {@value #MOST_DAYS}
     * @param by who does so
     * @return its secret, which is not kept and cannot be had again; Refused where the account may not have such a token
     */
    public synchronized String make(String account, Role role, String purpose, int days, String by) {
        var owner = accounts.open(account)
                .orElseThrow(() -> new Refused("There is no account with the name " + account + "."));
        if (!Token.ROLES.contains(role) || !owner.has(role)) {
            throw new Refused("A token has one of the roles " + Account.written(Token.ROLES)
                    + ", and its account has it too: this one has " + Account.written(owner.roles()) + ".");
        }
        if (purpose.isBlank() || purpose.length() > 100) {
            throw new Refused("Say in 1 to 100 characters what the token is for.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Refused("A token is for 1 to " + MOST_DAYS + " days.");
        }
        var secret = secret();
        var number = 1
                + register.sql("SELECT coalesce(max(number), 0) FROM token")
                        .query(Long.class)
                        .single();
        var until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
        register.sql("INSERT INTO token (number, hash, account, role, purpose, until, is_revoked)"
                        + " VALUES (?, ?, ?, ?, ?, ?, FALSE)")
                .params(number, Sha256.of(secret), account, role.name(), purpose.strip(), until.toString())
                .update();
        audit.add(by, "made a token", "token " + number + " of " + account + " to " + role + " until " + until);
        return secret;
    }

    /** The token that counts now and has this secret. */
    public Optional<Token> withSecret(String secret) {
        var token = counting("WHERE hash = ?", Sha256.of(secret)).findFirst();
        token.ifPresent(this::used);
        return token;
    }

    /** Those that count now and belong to the same authority as this account, or like it to none, by number. */
    public List<Token> besides(Account account) {
        return counting("ORDER BY number")
                .filter(token -> token.account().authority().equals(account.authority()))
                .toList();
    }

    /** All that count now, by number. */
    public List<Token> all() {
        return counting("ORDER BY number").toList();
    }

    /** Revokes a token for good. */
    public synchronized void revoke(long number, String by) {
        if (all().stream().noneMatch(token -> token.number() == number)) {
            throw new Refused("There is no token " + number + ".");
        }
        register.sql("UPDATE token SET is_revoked = TRUE WHERE number = ?")
                .param(number)
                .update();
        audit.add(by, "revoked a token", "token " + number);
    }

    private void used(Token token) {
        var today = Today.by(clock);
        if (!token.usedOn().equals(Optional.of(today))) {
            register.sql("UPDATE token SET used_on = ? WHERE number = ?")
                    .params(today.toString(), token.number())
                    .update();
        }
    }

    private Stream<Token> counting(String where, Object... parameters) {
        return register
                .sql("SELECT number, account, role, purpose, until, used_on, is_revoked FROM token " + where)
                .params(parameters)
                .query(Kept.class)
                .list()
                .stream()
                .filter(kept -> !kept.isRevoked())
                .flatMap(kept -> accounts.open(kept.account()).stream().map(account -> token(kept, account)))
                .filter(token -> token.account().has(token.role()))
                .filter(token -> clock.instant().isBefore(token.until()));
    }

    private static Token token(Kept kept, Account account) {
        return new Token(
                kept.number(),
                account,
                Role.valueOf(kept.role()),
                kept.purpose(),
                Instant.parse(kept.until()),
                Optional.ofNullable(kept.usedOn()).map(LocalDate::parse));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
