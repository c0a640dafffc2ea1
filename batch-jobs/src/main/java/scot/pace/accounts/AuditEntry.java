package scot.pace.accounts;

import java.time.Instant;
import scot.pace.schema.store.HashChain;

/**
 * Something that was done.
 *
 * @param number 1, 2, 3 and so on, without a gap
 * @param account who did it; the command line is {@code command-line}
 * @param about a submission, an account, a release; never a child or a value of a return
 * @param hash over all of this and the hash of the entry before
 */
public record AuditEntry(long number, Instant at, String account, String action, String about, String hash) {

    static AuditEntry after(String hashBefore, long number, Instant at, String account, String action, String about) {
        return new AuditEntry(number, at, account, action, about, hash(hashBefore, number, at, account, action, about));
    }

    boolean follows(String hashBefore) {
        return hash.equals(hash(hashBefore, number, at, account, action, about));
    }

    private static String hash(String before, long number, Instant at, String account, String action, String about) {
        return HashChain.after(before, Long.toString(number), at.toString(), account, action, about);
    }
}
