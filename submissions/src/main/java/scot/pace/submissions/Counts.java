package scot.pace.submissions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How large a return is and what was found, exact.
 *
 * @param rows rows read by table, in the order of the specification
 * @param episodesInError episodes with at least one ERROR that names them; an error whose episode cannot be told counts as one
 * @param findings by severity, the heaviest first; every severity is there
 * @param unlisted findings that are counted and not listed one by one, by rule; no rule is there with none
 */
public record Counts(
        Map<String, Integer> rows,
        int episodesInError,
        Map<Severity, Integer> findings,
        Map<String, Integer> unlisted) {

    /** Findings of one rule that are listed: a file that is wrong in every cell must not fill the memory with them. */
    public static final int MOST_LISTED = 10_000;

    /** Counts what was found in a return. */
    public static Counts of(Map<String, Integer> rows, Found found) {
        return of(
                rows, Checked.episodesInError(found.findings(), found.episodes()), found.findings(), found.unlisted());
    }

    /** @param unlisted findings of a rule that are not among those found, of which there is one at least */
    private static Counts of(
            Map<String, Integer> rows, int episodesInError, List<Finding> found, Map<String, Integer> unlisted) {
        Map<Severity, Integer> findings = new LinkedHashMap<>();
        for (var severity : Severity.values()) {
            findings.put(severity, 0);
        }
        Map<String, Severity> rules = new HashMap<>();
        found.forEach(finding -> {
            findings.merge(finding.severity(), 1, Integer::sum);
            rules.put(finding.rule(), finding.severity());
        });
        int inError = episodesInError;
        for (var more : unlisted.entrySet()) {
            var severity = rules.getOrDefault(more.getKey(), Severity.ERROR);
            findings.merge(severity, more.getValue(), Integer::sum);
            inError += severity == Severity.ERROR ? more.getValue() : 0;
        }
        return new Counts(rows, inError, findings, unlisted);
    }

    public static Counts of(Map<String, Integer> rows, int episodesInError, List<Finding> found) {
        return of(rows, episodesInError, found, Map.of());
    }

    public int of(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    public int episodes() {
        return rows.getOrDefault("episodes", 0);
    }
}
