package scot.pace.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.HashChain;

/** What was done to the releases of a home, in order: {@code release-steps.csv}, which only grows. */
final class ReleaseSteps {

    private static final String FILE = "release-steps.csv";

    private final Path file;

    ReleaseSteps(Path home) {
        file = home.resolve(FILE);
    }

    List<ReleaseStep> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = CsvReader.builder().ofCsvRecord(file)) {
            return lines.stream()
                    .skip(1)
                    .map(line -> ReleaseStep.parse(line.getFields()))
                    .toList();
        }
    }

    /** The last step of a release; empty where there is none. */
    Optional<ReleaseStep> last(ReleaseName release) throws IOException {
        return all().stream()
                .filter(step -> step.release().equals(release.toString()))
                .reduce((earlier, later) -> later);
    }

    /** The number of the first step that is not what was written, from 1; empty where all are. */
    Optional<Integer> firstBroken() throws IOException {
        var before = HashChain.START;
        int number = 0;
        for (var step : all()) {
            number++;
            if (!step.follows(before)) {
                return Optional.of(number);
            }
            before = step.hash();
        }
        return Optional.empty();
    }

    /**
     * Adds a step, which holds the hash of the last one. One is added after the other: a draft may be made while another is approved.
     */
    void add(ReleaseName release, ReleaseStep.State state, String by, LocalDate on, String reason, String manifest)
            throws IOException {
        synchronized (ReleaseSteps.class) {
            var steps = new ArrayList<>(all());
            var last = steps.isEmpty()
                    ? HashChain.START
                    : steps.get(steps.size() - 1).hash();
            steps.add(ReleaseStep.after(last, release.toString(), state, by, on, reason, manifest));
            write(steps);
        }
    }

    private void write(List<ReleaseStep> steps) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(ReleaseStep.COLUMNS);
            steps.forEach(step -> csv.writeRecord(step.cells()));
        }
        Durable.write(file, text.toString());
    }
}
