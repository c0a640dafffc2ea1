package scot.pace.submissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How large a return is and what was found, exact.
 *
 * @param rows rows read by table, in the order of the specification
 * @param episodesInError episodes with at least one ERROR that names them; an error whose episode cannot be told counts as one
 * @param findings by severity, the heaviest first; every severity is there
 */
public record Counts(Map<String, Integer> rows, int episodesInError, Map<Severity, Integer> findings) {

    public static Counts of(Map<String, Integer> rows, int episodesInError, List<Finding> found) {
        Map<Severity, Integer> findings = new LinkedHashMap<>();
        for (var severity : Severity.values()) {
            findings.put(severity, 0);
        }
        found.forEach(finding -> findings.merge(finding.severity(), 1, Integer::sum));
        return new Counts(rows, episodesInError, findings);
    }

    public int of(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    public int episodes() {
        return rows.getOrDefault("episodes", 0);
    }
}
