package scot.pace.submissions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pace.submissions.read.ReadRules;
import scot.pace.submissions.rules.Rules;

/**
 * What one rule found in a return.
 *
 * @param times exact, also where not all of its findings are listed
 * @param listed in order; at least one
 */
public record RuleSummary(String rule, Severity severity, int times, List<Finding> listed) {

    private static final Map<String, String> TITLES = Stream.concat(
                    ReadRules.all().stream()
                            .map(rule -> Map.entry(rule.id(), rule.words().title())),
                    Rules.all().stream()
                            .map(rule -> Map.entry(rule.id(), rule.file().title())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Every rule that found something: the heaviest first, and among those the biggest cause. */
    public static List<RuleSummary> of(Checked checked) {
        Map<String, List<Finding>> byRule = checked.findings().stream()
                .sorted()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(rule -> new RuleSummary(
                        rule.getKey(),
                        rule.getValue().get(0).severity(),
                        rule.getValue().size() + checked.counts().unlisted().getOrDefault(rule.getKey(), 0),
                        rule.getValue()))
                .sorted(Comparator.comparing(RuleSummary::severity)
                        .thenComparing(RuleSummary::times, Comparator.reverseOrder())
                        .thenComparing(RuleSummary::rule))
                .toList();
    }

    /** What the rule is about, in a few words. */
    public String title() {
        return title(rule);
    }

    /** What the rule with this id is about; the id itself where there is no such rule any more. */
    public static String title(String rule) {
        return TITLES.getOrDefault(rule, rule);
    }

    /** What to do, the same for each of its findings. */
    public String fix() {
        return listed.get(0).fix();
    }
}
