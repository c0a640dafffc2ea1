package scot.pace.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.pace.submissions.EpisodeKey;
import scot.pace.submissions.Finding;

/** Which episode each finding is about, as the step check leaves it: a line for a table's line that has one. */
final class EpisodesInError {

    private static final String FILE = "episodes.csv";

    private EpisodesInError() {}

    static void write(Path folder, Map<Finding, EpisodeKey> episodes) throws IOException {
        try (var csv = CsvWriter.builder().build(folder.resolve(FILE))) {
            csv.writeRecord("table", "line", "child", "episode");
            episodes.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> csv.writeRecord(
                            entry.getKey().table(),
                            Integer.toString(entry.getKey().line()),
                            entry.getValue().child(),
                            Integer.toString(entry.getValue().episode())));
        }
    }

    static Map<Finding, EpisodeKey> read(Path folder, List<Finding> findings) throws IOException {
        Map<String, EpisodeKey> byLine = new HashMap<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(FILE))) {
            csv.forEach(row -> byLine.put(
                    row.getField("table") + " " + row.getField("line"),
                    new EpisodeKey(row.getField("child"), Integer.parseInt(row.getField("episode")))));
        }
        Map<Finding, EpisodeKey> episodes = new HashMap<>();
        for (var finding : findings) {
            var key = byLine.get(finding.table() + " " + finding.line());
            if (key != null) {
                episodes.put(finding, key);
            }
        }
        return episodes;
    }
}
