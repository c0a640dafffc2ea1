package scot.pace.accounts;

import java.time.Instant;

/**
 * Lets somebody choose the first, or a new, password of an account, once.
 *
 * @param account its name
 * @param secondFactor to be entered into an authenticator app; it counts once a code of it was typed
 * @param until exclusive
 */
public record Invitation(String account, SecondFactor secondFactor, Instant until) {}
