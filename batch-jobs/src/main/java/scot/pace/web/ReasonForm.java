package scot.pace.web;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.Reasons.Reason;
import scot.pace.submissions.RuleSummary;

/** The reasons of a page: for each rule a code and words. */
final class ReasonForm {

    private static final String CODE = "reason-";

    private ReasonForm() {}

    /** IllegalArgumentException with words for the sender, where a reason is missing or identifies somebody. */
    static Reasons read(Map<String, String> form) {
        var reasons = new ArrayList<Reason>();
        new TreeMap<>(form).forEach((field, code) -> {
            if (field.startsWith(CODE)) {
                var rule = field.substring(CODE.length());
                var text = form.getOrDefault("text-" + rule, "");
                if (!code.isEmpty() || !text.isBlank()) {
                    reasons.add(read(rule, code, text));
                }
            }
        });
        return new Reasons(reasons);
    }

    private static Reason read(String rule, String code, String text) {
        if (code.isEmpty()) {
            throw new IllegalArgumentException(
                    "Choose a reason for \"" + RuleSummary.title(rule) + "\" beside your words.");
        }
        try {
            return Reasons.forAll(rule, code, text);
        } catch (IllegalArgumentException why) {
            throw new IllegalArgumentException(
                    "The reason for \"" + RuleSummary.title(rule) + "\" " + why.getMessage(), why);
        }
    }
}
