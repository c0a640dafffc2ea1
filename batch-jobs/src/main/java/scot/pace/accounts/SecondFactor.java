package scot.pace.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The secret that an authenticator app and we share: six digits that change every 30 seconds (TOTP, RFC 6238). A code of the step
 * before or after is taken too, because clocks differ; none is taken twice.
 *
 * @param secret 160 bits in Base32
 */
public record SecondFactor(String secret) {

    private static final int BYTES = 20;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    static SecondFactor random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SecondFactor(new Base32().encodeToString(bytes));
    }

    /** What an authenticator app reads from a picture. */
    public String uri(String account) {
        return "otpauth://totp/PACE%20Statistics:" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "?secret="
                + secret + "&issuer=PACE%20Statistics";
    }

    /** The step whose code this is, where it is later than the last one that was used; empty where the code is wrong. */
    OptionalLong step(String code, Instant now, long lastUsed) {
        long step = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        for (long tried = step - 1; tried <= step + 1; tried++) {
            if (tried > lastUsed && code(tried).equals(code.replace(" ", ""))) {
                return OptionalLong.of(tried);
            }
        }
        return OptionalLong.empty();
    }

    String code(Instant moment) {
        return code(moment.getEpochSecond() / CODES.getTimeStep().toSeconds());
    }

    private String code(long step) {
        var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
        var moment = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
        try {
            return CODES.generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the secret of a second factor is damaged", e);
        }
    }
}
