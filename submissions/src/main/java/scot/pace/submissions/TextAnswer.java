package scot.pace.submissions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answer for a person: the verdict, then the rules with the biggest cause first, each with its first lines. */
public final class TextAnswer {

    private static final int LINES_A_RULE = 10;

    private TextAnswer() {}

    public static String of(Checked checked, Reasons reasons) {
        var text = new StringBuilder(verdict(checked, reasons));
        Map<String, List<Finding>> byRule = checked.findings().stream()
                .sorted()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        byRule.values().stream()
                .sorted(Comparator.comparing((List<Finding> rule) -> rule.get(0).severity())
                        .thenComparing(List::size, Comparator.reverseOrder())
                        .thenComparing(rule -> rule.get(0).rule()))
                .forEach(rule -> append(text, rule, checked.episodes()));
        return text.toString();
    }

    private static String verdict(Checked checked, Reasons reasons) {
        var counts = checked.counts();
        int mustFix = counts.of(Severity.REFUSED) + counts.of(Severity.ERROR);
        return checked.verdict(reasons)
                + ": " + mustFix + " must be fixed, "
                + checked.queriesWithout(reasons) + " need a reason, "
                + (counts.episodes() - Math.min(counts.episodes(), counts.episodesInError()))
                + " of " + counts.episodes() + " episodes are fine.\n";
    }

    private static void append(StringBuilder text, List<Finding> rule, Map<Finding, EpisodeKey> episodes) {
        var first = rule.get(0);
        text.append('\n')
                .append(first.severity())
                .append("  ")
                .append(first.rule())
                .append("  ")
                .append(rule.size())
                .append(rule.size() == 1 ? " time\n" : " times\n")
                .append("  ")
                .append(first.fix())
                .append('\n');
        rule.stream().limit(LINES_A_RULE).forEach(finding -> append(text, finding, episodes));
        if (rule.size() > LINES_A_RULE) {
            text.append("  and ").append(rule.size() - LINES_A_RULE).append(" more\n");
        }
    }

    private static void append(StringBuilder text, Finding finding, Map<Finding, EpisodeKey> episodes) {
        text.append("  ");
        text.append(finding.table().isEmpty() ? "return" : finding.table());
        if (finding.line() > 0) {
            text.append(" line ").append(finding.line());
        }
        if (!finding.field().isEmpty()) {
            text.append(", ").append(finding.field());
        }
        var episode = episodes.get(finding);
        if (episode != null) {
            text.append(" (").append(episode.child()).append(')');
        }
        text.append(": ").append(finding.message()).append('\n');
    }
}
