package scot.pace.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Sha256;

/**
 * All accounts. Nobody is given a password: who is invited chooses one, and where a role needs it a second factor. Only hashes of
 * passwords and of invitations are kept.
 */
@Component
public class Accounts {

    /** Fewest characters of a password. */
    public static final int PASSWORD = 12;

    /** So many wrong passwords or codes in a row, then {@link #PAUSE} without a try. */
    static final int TRIES = 5;

    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Duration INVITED = Duration.ofDays(7);
    private static final int TOKEN_BYTES = 24;

    /** An account as the register keeps it. */
    record Kept(
            String name,
            String fullName,
            String roles,
            String authority,
            @Nullable String password,
            @Nullable String secret,
            long lastStep,
            int failures,
            @Nullable String failedAt,
            boolean isOpen) {

        Account account() {
            return new Account(
                    name,
                    fullName,
                    Stream.of(roles.split(" ")).map(Role::valueOf).toList(),
                    Authority.withCode(authority));
        }

        boolean isPausing(Instant now) {
            return failures >= TRIES
                    && failedAt != null
                    && now.isBefore(Instant.parse(failedAt).plus(PAUSE));
        }
    }

    /** An invitation as the register keeps it. */
    record KeptInvitation(String account, String secret, String until) {
        Invitation invitation() {
            return new Invitation(account, new SecondFactor(secret), Instant.parse(until));
        }
    }

    private final JdbcClient register;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Pbkdf2PasswordEncoder passwords = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysPassword = hash("nobody has this password");

    Accounts(JdbcClient register, AuditLog audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every account that is open, by name. */
    public List<Account> open() {
        return all("WHERE is_open ORDER BY name").map(Kept::account).toList();
    }

    /** The open account of that name. */
    public Optional<Account> open(String name) {
        return kept(name).filter(Kept::isOpen).map(Kept::account);
    }

    /**
     * Makes an account and invites its owner.
     *
     * @param by who does so
     * @return the token of the invitation, which is not kept and cannot be had again; Refused where the name is taken
     */
    public synchronized String add(Account account, String by) {
        if (kept(account.name()).isPresent()) {
            throw new Refused("There is, or was, an account with the name " + account.name() + ": choose another.");
        }
        register.sql("INSERT INTO account (name, full_name, roles, authority, last_step, failures, is_open)"
                        + " VALUES (?, ?, ?, ?, 0, 0, TRUE)")
                .params(
                        account.name(),
                        account.fullName(),
                        Account.written(account.roles()),
                        account.authority().map(Authority::code).orElse(""))
                .update();
        audit.add(by, "made an account", account.name() + " with " + Account.written(account.roles()));
        return invite(account.name(), by);
    }

    /** Invites again, as after a lost password or phone: the old ones count until the invitation is taken. */
    public synchronized String invite(String name, String by) {
        if (open(name).isEmpty()) {
            throw new Refused("There is no account with the name " + name + ".");
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        register.sql("DELETE FROM invitation WHERE account = ?").param(name).update();
        register.sql("INSERT INTO invitation (token_hash, account, secret, until) VALUES (?, ?, ?, ?)")
                .params(
                        Sha256.of(token),
                        name,
                        SecondFactor.random(random).secret(),
                        clock.instant().plus(INVITED).toString())
                .update();
        audit.add(by, "invited", name);
        return token;
    }

    /** The invitation of a token; empty where it was taken, replaced or is too old. */
    public Optional<Invitation> invitation(String token) {
        return register.sql("SELECT account, secret, until FROM invitation WHERE token_hash = ?")
                .param(Sha256.of(token))
                .query(KeptInvitation.class)
                .optional()
                .map(KeptInvitation::invitation)
                .filter(invitation -> clock.instant().isBefore(invitation.until()));
    }

    /**
     * Takes an invitation: password and, where a role needs it, second factor are those from now on.
     *
     * @param code of the authenticator app; not looked at where no role needs it
     */
    public synchronized void take(String token, String password, String code) {
        var invitation = invitation(token)
                .orElseThrow(() -> new Refused("This invitation has been used or is too old. Ask for a new one."));
        var account = open(invitation.account()).orElseThrow();
        requireGood(password, account);
        long step = 0;
        if (account.needsSecondFactor()) {
            step = invitation.secondFactor().step(code, clock.instant(), 0).orElseThrow(Accounts::wrongCode);
        }
        register.sql("UPDATE account SET password = ?, secret = ?, last_step = ?, failures = 0 WHERE name = ?")
                .params(hash(password), invitation.secondFactor().secret(), step, account.name())
                .update();
        register.sql("DELETE FROM invitation WHERE account = ?")
                .param(account.name())
                .update();
        audit.add(account.name(), "chose a password", account.name());
    }

    /** Whether this is the password; after {@value #TRIES} wrong ones in a row nothing is, for 15 minutes. */
    public synchronized boolean isPassword(String name, String password) {
        var kept = kept(name).filter(Kept::isOpen);
        var hash = kept.map(Kept::password).orElse(nobodysPassword);
        boolean matches = passwords.matches(password, hash); // also for nobody, so that an answer takes as long
        return kept.isPresent() && counted(kept.get(), matches);
    }

    /** Whether this is the code of the second factor now; counted with the passwords. */
    public synchronized boolean isCode(String name, String code) {
        var kept = kept(name).filter(Kept::isOpen).orElse(null);
        if (kept == null || kept.secret() == null) {
            return false;
        }
        var step = new SecondFactor(kept.secret()).step(code, clock.instant(), kept.lastStep());
        if (!counted(kept, step.isPresent())) {
            return false;
        }
        register.sql("UPDATE account SET last_step = ? WHERE name = ?")
                .params(step.orElseThrow(), name)
                .update();
        return true;
    }

    /** Closes an account for good; its name stays taken, because receipts and the audit log speak of it. */
    public synchronized void close(String name, String by) {
        if (open(name).isEmpty()) {
            throw new Refused("There is no account with the name " + name + ".");
        }
        register.sql("UPDATE account SET is_open = FALSE, password = NULL, secret = NULL WHERE name = ?")
                .param(name)
                .update();
        register.sql("DELETE FROM invitation WHERE account = ?").param(name).update();
        audit.add(by, "closed an account", name);
    }

    private boolean counted(Kept kept, boolean right) {
        if (kept.isPausing(clock.instant())) {
            return false;
        }
        int failures = right ? 0 : 1 + (kept.failures() >= TRIES ? 0 : kept.failures());
        register.sql("UPDATE account SET failures = ?, failed_at = ? WHERE name = ?")
                .params(failures, clock.instant().toString(), kept.name())
                .update();
        if (!right) {
            audit.add(kept.name(), "failed to sign in", failures + " of " + TRIES + " tries");
        }
        return right;
    }

    private static void requireGood(String password, Account account) {
        if (password.length() < PASSWORD || password.length() > 200) {
            throw new Refused(
                    "A password has " + PASSWORD + " to 200 characters. Three words that belong to nobody do well.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(account.name())
                || password.chars().distinct().count() < 5) {
            throw new Refused(
                    "A password has at least five different characters and does not hold the account's name.");
        }
    }

    private static Refused wrongCode() {
        return new Refused("This code is not the one the app shows now. Wait for the next one and type it at once.");
    }

    private String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }

    private Optional<Kept> kept(String name) {
        return all("WHERE name = ?", name).findFirst();
    }

    private Stream<Kept> all(String where, Object... parameters) {
        return register
                .sql(
                        "SELECT name, full_name, roles, authority, password, secret, last_step, failures, failed_at, is_open"
                                + " FROM account " + where)
                .params(parameters)
                .query(Kept.class)
                .list()
                .stream();
    }
}
