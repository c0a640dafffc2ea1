package scot.pace.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import scot.pace.reporting.measures.Figure;
import scot.pace.schema.store.Archive;
import scot.pace.submissions.RuleSummary;
import scot.pace.submissions.Severity;

/**
 * How good the live return of a quarter is, in counts: nothing in it is about one child.
 *
 * @param rules those that found something, the heaviest first
 * @param notKnown of the children looked after on the last day, whose answer to each question is not known
 */
public record DataQuality(List<Found> rules, List<Figure> notKnown) {

    public static final DataQuality NONE = new DataQuality(List.of(), List.of());

    /** The measures that it counts. */
    static final List<String> MEASURES = List.of("t23-not-known");

    /** A rule and how often it found something. */
    public record Found(String rule, Severity severity, int times) {

        /** What the rule is about. */
        public String title() {
            return RuleSummary.title(rule);
        }
    }

    public DataQuality {
        rules = List.copyOf(rules);
        notKnown = List.copyOf(notKnown);
    }

    /** By the findings that the archive keeps with a return. */
    static List<Found> found(Archive.Kept kept) throws IOException {
        var times = new TreeMap<String, Integer>();
        var severities = new TreeMap<String, Severity>();
        try (var findings = CsvReader.builder().ofNamedCsvRecord(kept.folder().resolve(Archive.FINDINGS))) {
            findings.forEach(row -> {
                times.merge(row.getField("rule"), 1, Integer::sum);
                severities.put(row.getField("rule"), Severity.valueOf(row.getField("severity")));
            });
        }
        return times.entrySet().stream()
                .map(rule -> new Found(
                        rule.getKey(), severities.getOrDefault(rule.getKey(), Severity.NOTE), rule.getValue()))
                .sorted(Comparator.comparing(Found::severity)
                        .thenComparing(Found::times, Comparator.reverseOrder())
                        .thenComparing(Found::rule))
                .toList();
    }
}
