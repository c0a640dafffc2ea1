package scot.pace.submissions;

import java.util.Comparator;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.store.Sha256;

/**
 * Something about a return that its sender should know.
 *
 * @param table plural name of the table; empty where the finding is about the whole return
 * @param line physical line in the file, from 1; 0 where it is about the whole file
 * @param field empty where it is about the whole line
 * @param message what is wrong, in plain words
 * @param fix what to do
 * @param value as it stands in the file; empty where there is none, and always for {@link Severity#NOT_KEPT}
 */
public record Finding(
        String table, int line, String field, String rule, Severity severity, String message, String fix, String value)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparingInt(
                    (Finding finding) -> positionOf(finding.table))
            .thenComparing(Finding::table)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::field)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::fix)
            .thenComparing(Finding::value);

    public Finding {
        if (severity == Severity.NOT_KEPT && !value.isEmpty()) {
            throw new IllegalArgumentException("a finding of " + rule + " must not hold the value");
        }
        if (line < 0) {
            throw new IllegalArgumentException("line must be 0 or more but was " + line);
        }
    }

    /** Changes whenever what was found does, wherever it stands: twelve hexadecimal digits over rule, field, value and message. */
    public String valuesHash() {
        return Sha256.of(String.join("\n", rule, field, value, message)).substring(0, 12);
    }

    /** By table in the order of the specification (the whole return first), line, field, rule. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    private static int positionOf(String table) {
        var tables = ReturnSpecification.tables();
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).name().equals(table)) {
                return i + 1;
            }
        }
        return 0;
    }
}
