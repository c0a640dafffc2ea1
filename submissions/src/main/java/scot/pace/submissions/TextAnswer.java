package scot.pace.submissions;

import java.util.stream.Collectors;
import scot.pace.schema.CodeList;

/** The answer for a person: the verdict, then the rules with the biggest cause first, then each with its first lines. */
public final class TextAnswer {

    private static final int LINES_A_RULE = 10;

    private static final String HOW_TO_GIVE_REASONS = """

            Each QUERY needs a reason, which is sent with the return: pace submit ... --reasons FILE. The file is a CSV with the
            columns child,episode,rule,reason,text; where child and episode are blank, it is the reason for all of the rule.
            The column reason holds one of these, and text says more where it is needed:
            %s""".formatted(CodeList.named("reasons").codes().stream()
            .map(code -> "  %-10s  %s\n".formatted(code.code(), code.label()))
            .collect(Collectors.joining()));

    private TextAnswer() {}

    public static String of(Checked checked, Reasons reasons) {
        var text = new StringBuilder();
        text.append(checked.verdict(reasons))
                .append(": ")
                .append(Wording.verdict(checked, reasons))
                .append('\n');
        var rules = RuleSummary.of(checked);
        if (rules.size() > 1) {
            text.append('\n');
            rules.forEach(rule -> text.append(
                    "  %-8s  %6d  %-30s  %s\n".formatted(rule.severity(), rule.times(), rule.rule(), rule.title())));
        }
        rules.forEach(rule -> append(text, rule, checked));
        if (checked.verdict(reasons) == Verdict.WAITING) {
            text.append(HOW_TO_GIVE_REASONS);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, RuleSummary rule, Checked checked) {
        text.append('\n')
                .append(rule.severity())
                .append("  ")
                .append(rule.rule())
                .append("  ")
                .append(rule.times())
                .append(rule.times() == 1 ? " time\n" : " times\n")
                .append("  ")
                .append(rule.fix())
                .append('\n');
        rule.listed().stream().limit(LINES_A_RULE).forEach(finding -> append(text, finding, checked));
        if (rule.times() > LINES_A_RULE) {
            text.append("  and ").append(rule.times() - LINES_A_RULE).append(" more\n");
        }
    }

    private static void append(StringBuilder text, Finding finding, Checked checked) {
        text.append("  ");
        text.append(finding.table().isEmpty() ? "return" : finding.table());
        if (finding.line() > 0) {
            text.append(" line ").append(finding.line());
        }
        if (!finding.field().isEmpty()) {
            text.append(", ").append(Wording.plain(finding.field()));
        }
        var episode = checked.episodes().get(finding);
        if (episode != null) {
            text.append(" (").append(episode.child()).append(')');
        }
        text.append(": ").append(Wording.plain(finding.message())).append('\n');
    }
}
