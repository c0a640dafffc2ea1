package scot.pace.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import scot.pace.jobs.Answer;
import scot.pace.schema.Quarter;
import scot.pace.submissions.Finding;
import scot.pace.submissions.RuleSummary;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Verdict;
import scot.pace.submissions.Wording;

/**
 * What the page of a checked return shows.
 *
 * @param words the verdict in a sentence
 * @param rules those that found something, the heaviest first
 * @param unexplained ids of rules with a QUERY that no reason explains yet
 * @param lines the first findings, each with the child and episode it is about
 * @param more how many findings are not among the lines
 */
public record FoundView(
        Verdict verdict,
        String words,
        String quarter,
        Map<String, Integer> rows,
        List<RuleSummary> rules,
        List<String> unexplained,
        List<Line> lines,
        int more) {

    private static final int LINES = 200;

    /** A finding and the child it is about, if it is about one. */
    public record Line(Finding finding, String child, String message) {}

    static FoundView of(Answer answer) {
        var checked = answer.checked().orElseThrow();
        var reasons = answer.reasons();
        var unexplained = checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.QUERY)
                .filter(finding -> !reasons.explain(finding, checked.episodes().get(finding)))
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        var lines = checked.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(finding -> finding))
                .limit(LINES)
                .map(finding -> {
                    var about = checked.episodes().get(finding);
                    return new Line(finding, about == null ? "" : about.child(), Wording.plain(finding.message()));
                })
                .toList();
        var rules = RuleSummary.of(checked);
        int all = rules.stream().mapToInt(RuleSummary::times).sum();
        return new FoundView(
                checked.verdict(reasons),
                Wording.verdict(checked, reasons),
                checked.quarter().map(Quarter::toString).orElse("quarter not known"),
                checked.counts().rows(),
                rules,
                unexplained,
                lines,
                all - lines.size());
    }

    public boolean canBeSigned() {
        return verdict == Verdict.READY;
    }
}
