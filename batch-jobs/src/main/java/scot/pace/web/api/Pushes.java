package scot.pace.web.api;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bytes came with which key of a token, so that a program that heard no answer may send the same again. */
@Component
class Pushes {

    private final JdbcClient register;

    Pushes(JdbcClient register) {
        this.register = register;
    }

    /** Whether the key is of these bytes: it was new, or came with the same before. */
    synchronized boolean isOf(long token, String key, String sha256) {
        var before = register.sql("SELECT sha256 FROM push WHERE token = ? AND push_key = ?")
                .params(token, key)
                .query(String.class)
                .optional();
        if (before.isEmpty()) {
            register.sql("INSERT INTO push (token, push_key, sha256) VALUES (?, ?, ?)")
                    .params(token, key, sha256)
                    .update();
        }
        return before.isEmpty() || before.get().equals(sha256);
    }
}
