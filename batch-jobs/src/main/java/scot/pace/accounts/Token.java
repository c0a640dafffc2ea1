package scot.pace.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Lets a program do what one role of its account allows, through the API and nowhere else.
 *
 * @param number how it is called on pages and in the audit log; it is no secret
 * @param account whose it is, and through it of which authority
 * @param role one of {@link #ROLES}
 * @param purpose in words, for those who ask years later
 * @param until exclusive
 * @param usedOn the last day; empty where it never was
 */
public record Token(
        long number, Account account, Role role, String purpose, Instant until, Optional<LocalDate> usedOn) {

    /** Those that a program may have; the others are a person's, or need a second factor. */
    public static final List<Role> ROLES = List.of(Role.SUBMIT, Role.ANALYST);
}
