package scot.pace.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scot.pace.jobs.Answer;
import scot.pace.schema.Code;
import scot.pace.schema.CodeList;
import scot.pace.schema.Quarter;
import scot.pace.submissions.Checked;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.Reasons.Reason;
import scot.pace.submissions.RuleSummary;
import scot.pace.submissions.Severity;
import scot.pace.submissions.Verdict;
import scot.pace.submissions.Wording;
import scot.pace.submissions.read.MarkedWorkbook;

/**
 * What the page of a checked return shows.
 *
 * @param words the verdict in a sentence
 * @param rules those that found something, the heaviest first
 * @param questions a rule with a QUERY each, by id
 * @param lines the first findings, each with the child and episode it is about
 * @param more how many findings are not among the lines
 * @param canBeMarked whether what was sent can be given back as a workbook, marked
 */
public record FoundView(
        Verdict verdict,
        String words,
        String quarter,
        List<RuleSummary> rules,
        List<Question> questions,
        List<Line> lines,
        int more,
        boolean canBeMarked) {

    private static final int LINES = 200;

    /**
     * A finding and the child it is about, if it is about one.
     *
     * @param reason why it is right as it stands; empty where nobody has said
     */
    public record Line(Finding finding, String child, String message, String reason) {

        static Line of(Finding finding, Checked checked, Reasons reasons) {
            var about = checked.episodes().get(finding);
            return new Line(
                    finding,
                    about == null ? "" : about.child(),
                    Wording.plain(finding.message()),
                    finding.severity() == Severity.QUERY
                            ? reasons.explanation(finding, about)
                                    .map(Line::inWords)
                                    .orElse("")
                            : "");
        }

        private static String inWords(Reason reason) {
            var label = CodeList.named("reasons").find(reason.code()).map(Code::label);
            return label.orElse(reason.code()) + (reason.text().isEmpty() ? "" : ": " + Wording.plain(reason.text()));
        }
    }

    /**
     * A rule that asks.
     *
     * @param without how many of its findings no reason explains
     * @param code and {@code text}: the reason where it is one and the same for all of them, else empty
     */
    public record Question(String rule, String title, int without, String code, String text) {

        static Question of(String rule, Checked checked, Reasons reasons) {
            var explanations = checked.findings().stream()
                    .filter(finding -> finding.rule().equals(rule))
                    .map(finding ->
                            reasons.explanation(finding, checked.episodes().get(finding)))
                    .toList();
            int without = (int) explanations.stream().filter(Optional::isEmpty).count();
            var reason = explanations.get(0).filter(first -> explanations.stream()
                    .allMatch(other -> isTheSame(first, other)));
            return new Question(
                    rule,
                    RuleSummary.title(rule),
                    without,
                    reason.map(Reason::code).orElse(""),
                    reason.map(Reason::text).orElse(""));
        }

        private static boolean isTheSame(Reason first, Optional<Reason> other) {
            return other.filter(
                            one -> one.code().equals(first.code()) && one.text().equals(first.text()))
                    .isPresent();
        }
    }

    static FoundView of(Answer answer) {
        var checked = answer.checked().orElseThrow();
        var reasons = answer.reasons();
        var questions = checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.QUERY)
                .map(Finding::rule)
                .distinct()
                .sorted()
                .map(rule -> Question.of(rule, checked, reasons))
                .toList();
        var lines = checked.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(finding -> finding))
                .limit(LINES)
                .map(finding -> Line.of(finding, checked, reasons))
                .toList();
        var rules = RuleSummary.of(checked);
        int all = rules.stream().mapToInt(RuleSummary::times).sum();
        return new FoundView(
                checked.verdict(reasons),
                Wording.verdict(checked, reasons),
                checked.quarter().map(Quarter::toString).orElse("quarter not known"),
                rules,
                questions,
                lines,
                all - lines.size(),
                MarkedWorkbook.canBeMade(checked.findings()));
    }

    public boolean canBeSigned() {
        return verdict == Verdict.READY;
    }

    /** Whether a QUERY is still without a reason. */
    public boolean asks() {
        return questions.stream().anyMatch(question -> question.without() > 0);
    }

    /** The severities of what was found, the heaviest first. */
    public List<Severity> severities() {
        return rules.stream().map(RuleSummary::severity).distinct().toList();
    }
}
