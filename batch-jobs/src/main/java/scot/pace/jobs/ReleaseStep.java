package scot.pace.jobs;

import java.time.LocalDate;
import java.util.List;
import scot.pace.schema.store.HashChain;

/**
 * Something that was done to a release. Steps are a chain: each holds the hash of the one before.
 *
 * @param release its name
 * @param by who did it
 * @param reason why it was withdrawn; empty otherwise
 * @param manifest SHA-256 of the manifest of what it was done to: the draft, or what is published
 * @param hash over all of this and the hash of the step before
 */
public record ReleaseStep(
        String release, State state, String by, LocalDate on, String reason, String manifest, String hash) {

    /** What the step made of it. */
    public enum State {
        DRAFT,
        APPROVED,
        PUBLISHED,
        WITHDRAWN
    }

    static final List<String> COLUMNS = List.of("release", "state", "by", "on", "reason", "manifest", "hash");

    static ReleaseStep after(
            String hashBefore, String release, State state, String by, LocalDate on, String reason, String manifest) {
        var step = new ReleaseStep(release, state, by, on, reason, manifest, "");
        return new ReleaseStep(release, state, by, on, reason, manifest, step.hashAfter(hashBefore));
    }

    static ReleaseStep parse(List<String> cells) {
        return new ReleaseStep(
                cells.get(0),
                State.valueOf(cells.get(1)),
                cells.get(2),
                LocalDate.parse(cells.get(3)),
                cells.get(4),
                cells.get(5),
                cells.get(6));
    }

    List<String> cells() {
        return List.of(release, state.name(), by, on.toString(), reason, manifest, hash);
    }

    boolean follows(String hashBefore) {
        return hash.equals(hashAfter(hashBefore));
    }

    private String hashAfter(String hashBefore) {
        return HashChain.after(hashBefore, release, state.name(), by, on.toString(), reason, manifest);
    }
}
