package scot.pace.jobs;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scot.pace.schema.store.Sha256;
import scot.pace.submissions.Finding;
import scot.pace.submissions.read.ReadRules;
import scot.pace.submissions.rules.Rules;

/** All rules together: their hash, and what a finding of each breaks. */
final class RuleSet {

    private static final Map<String, String> BREAKS = new TreeMap<>();
    private static final String HASH;

    static {
        var definitions = new StringBuilder();
        for (var rule : ReadRules.all()) {
            BREAKS.put(rule.id(), rule.words().breaks());
            definitions.append(rule.id()).append(rule.words()).append('\n');
        }
        for (var rule : Rules.all()) {
            BREAKS.put(rule.id(), rule.breaks());
            definitions.append(rule.file()).append('\n');
        }
        HASH = Sha256.of(definitions.toString()).substring(0, 12);
    }

    private RuleSet() {}

    /** Twelve hexadecimal digits that change whenever a rule does. */
    static String hash() {
        return HASH;
    }

    /** The findings as the archive keeps them: where they are and what they break, without what stood there. */
    static void writeWithoutValues(Path file, List<Finding> findings) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord("table", "line", "field", "rule", "severity", "breaks");
            for (var finding : findings) {
                csv.writeRecord(
                        finding.table(),
                        Integer.toString(finding.line()),
                        finding.field(),
                        finding.rule(),
                        finding.severity().name(),
                        BREAKS.getOrDefault(finding.rule(), ""));
            }
        }
    }
}
