package scot.pace.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.submissions.rules.NationalRules.NationalFinding;

/** What the rules over all authorities found, in the internal folder of a publication; outside only how many there are by rule. */
public final class NationalFindings {

    static final String FILE = "findings.csv";

    private NationalFindings() {}

    static void write(Path file, List<NationalFinding> findings) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord("authority", "child", "episode", "line", "field", "rule", "severity", "message");
            for (var one : findings) {
                csv.writeRecord(
                        one.authority(),
                        one.episode().child(),
                        Integer.toString(one.episode().episode()),
                        Integer.toString(one.finding().line()),
                        one.finding().field(),
                        one.finding().rule(),
                        one.finding().severity().name(),
                        one.finding().message());
            }
        }
    }

    /** How many by rule; nothing where the publication is of a time before there were any. */
    public static SortedMap<String, Integer> counts(Path publication) throws IOException {
        var counts = new TreeMap<String, Integer>();
        var file = publication.resolve(FILE);
        if (Files.exists(file)) {
            try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
                csv.forEach(row -> counts.merge(row.getField("rule"), 1, Integer::sum));
            }
        }
        return counts;
    }
}
