package scot.pace.web;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import scot.pace.accounts.Account;
import scot.pace.accounts.Role;
import scot.pace.jobs.Jobs;
import scot.pace.schema.Authority;

/** Those who sign in, with their second factors in hand. */
public final class People {

    static final String PASSWORD = "three words nobody owns";

    private static final long LATE_IN_A_STEP = 22;

    private final Jobs jobs;
    private final Map<String, String> secrets = new HashMap<>();

    public People(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Somebody who has been invited; gives the token of the invitation. */
    String invited(String name, List<Role> roles, Optional<Authority> of) {
        var token = jobs.accounts().add(new Account(name, name + "'s full name", roles, of), "the test");
        if (roles.stream().anyMatch(Role::needsSecondFactor)) {
            secrets.put(
                    name,
                    jobs.accounts()
                            .invitation(token)
                            .orElseThrow()
                            .secondFactor()
                            .secret());
        }
        return token;
    }

    /** Somebody who has taken the invitation. */
    public void open(String name, List<Role> roles, Optional<Authority> of) {
        jobs.accounts()
                .take(invited(name, roles, of), PASSWORD, codeToBegin(name).orElse(""));
    }

    /** The code of the step before, so that this one's is still to be used; empty where none is needed. */
    Optional<String> codeToBegin(String name) {
        while (secrets.containsKey(name) && secondsOfStep() > LATE_IN_A_STEP) {
            LockSupport.parkNanos(500_000_000); // else it is two steps old when it arrives
        }
        return code(name, -30);
    }

    private static long secondsOfStep() {
        return Clock.systemUTC().instant().getEpochSecond() % 30;
    }

    /** The code of now; empty where none is needed. */
    Optional<String> code(String name) {
        return code(name, 0);
    }

    private Optional<String> code(String name, int seconds) {
        return Optional.ofNullable(secrets.get(name)).map(secret -> made(new Base32().decode(secret), seconds));
    }

    private static String made(byte[] secret, int seconds) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()),
                    Clock.systemUTC().instant().plusSeconds(seconds));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
