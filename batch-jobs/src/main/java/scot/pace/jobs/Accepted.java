package scot.pace.jobs;

import scot.pace.schema.Quarter;
import scot.pace.schema.store.Archive;

/**
 * A return that is live.
 *
 * @param receivedOn as yyyy-MM-dd
 * @param firstReceivedOn when the first version of the quarter was received, as yyyy-MM-dd
 */
public record Accepted(
        Quarter quarter,
        int version,
        String receivedOn,
        String firstReceivedOn,
        String signedBy,
        int errors,
        int queries) {

    /** @param first the first version of the same quarter */
    static Accepted of(Archive.Kept kept, Archive.Kept first) {
        var manifest = kept.manifest();
        return new Accepted(
                kept.quarter(),
                manifest.version(),
                manifest.receivedOn().toString(),
                first.manifest().receivedOn().toString(),
                manifest.signedBy(),
                manifest.findings().getOrDefault("ERROR", 0),
                manifest.findings().getOrDefault("QUERY", 0));
    }
}
