package scot.pace.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * A return after all its stages.
 *
 * @param sha256 of the four tables; empty where they could not be read
 * @param findings all of them, in order
 * @param episodes the episode of each finding that is about one
 */
public record Checked(
        Optional<Authority> authority,
        Optional<Quarter> quarter,
        String sha256,
        Counts counts,
        List<Finding> findings,
        Map<Finding, EpisodeKey> episodes) {

    /** Counts what was found: the episodes in error are those named, and one for each error line whose episode cannot be told. */
    static int episodesInError(List<Finding> findings, Map<Finding, EpisodeKey> episodes) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> {
                    var episode = episodes.get(finding);
                    return episode == null ? finding.table() + " " + finding.line() : (Object) episode;
                })
                .distinct()
                .count();
    }

    /** As its counts say; a return of which authority or quarter cannot be told is refused, however few its faults are. */
    public Verdict verdict(Reasons reasons) {
        var verdict = Verdict.of(counts, queriesWithout(reasons));
        boolean isPlaced = authority.isPresent() && quarter.isPresent();
        return isPlaced || verdict == Verdict.NOT_KEPT ? verdict : Verdict.REFUSED;
    }

    /** How many QUERY findings no reason explains. */
    public int queriesWithout(Reasons reasons) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.QUERY)
                .filter(finding -> !reasons.explain(finding, episodes.get(finding)))
                .count();
    }
}
