package scot.pace.submissions;

import java.time.LocalDate;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * One upload of a return.
 *
 * @param id under which it was received; never the name of the file
 * @param sha256 of its four tables
 */
public record Submission(String id, Authority authority, Quarter quarter, String sha256, LocalDate receivedOn) {
    public Submission {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits but was '" + sha256 + "'");
        }
    }
}
