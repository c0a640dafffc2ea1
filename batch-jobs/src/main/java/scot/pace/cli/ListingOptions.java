package scot.pace.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import scot.pace.schema.Authority;
import scot.pace.submissions.offline.Today;

/** What every command asks for that lists what is kept: whose, as known when, and how it is written. */
final class ListingOptions {

    @Option(names = "--authority", paramLabel = "CODE", description = "only those of this authority")
    private @Nullable Authority authority;

    @Option(
            names = "--known-by",
            paramLabel = "DATE",
            description = "only what was accepted by the end of this day, like 2020-07-31 (default: today)")
    private @Nullable LocalDate knownBy;

    @Option(names = "--csv", description = "as CSV")
    private boolean csv;

    /** Whether lines of the authority with this code are listed. */
    boolean isWanted(@Nullable String authorityCode) {
        return authority == null || authority.code().equals(authorityCode);
    }

    LocalDate knownBy() {
        return knownBy == null ? LocalDate.now(Today.clock()) : knownBy;
    }

    boolean csv() {
        return csv;
    }
}
