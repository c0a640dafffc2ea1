package scot.pace.submissions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answer for a machine: {@code verdict}, {@code counts}, {@code rules}, {@code findings} in this order, UTF-8, LF. */
public final class JsonAnswer {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonAnswer() {}

    public static String of(Checked checked, Reasons reasons) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("verdict", checked.verdict(reasons).name());
        answer.put("counts", counts(checked.counts()));
        answer.put(
                "rules", RuleSummary.of(checked).stream().map(JsonAnswer::rule).toList());
        answer.put("findings", findings(checked));
        return JSON.writeValueAsString(answer).replace("\r\n", "\n") + "\n";
    }

    private static List<Map<String, Object>> findings(Checked checked) {
        return checked.findings().stream().sorted().map(JsonAnswer::finding).toList();
    }

    private static Map<String, Object> rule(RuleSummary rule) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("rule", rule.rule());
        written.put("severity", rule.severity().name());
        written.put("times", rule.times());
        written.put("listed", rule.listed().size());
        return written;
    }

    private static Map<String, Object> counts(Counts counts) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("rows", counts.rows());
        written.put("episodes_in_error", counts.episodesInError());
        counts.findings()
                .forEach((severity, count) -> written.put(severity.name().toLowerCase(Locale.ROOT), count));
        return written;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("table", finding.table());
        written.put("line", finding.line());
        written.put("field", finding.field());
        written.put("rule", finding.rule());
        written.put("severity", finding.severity().name());
        written.put("message", finding.message());
        written.put("fix", finding.fix());
        written.put("value", finding.value());
        return written;
    }
}
