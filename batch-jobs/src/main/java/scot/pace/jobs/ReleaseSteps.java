package scot.pace.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pace.schema.store.Durable;

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
        var steps = all();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i)
                    .follows(i == 0 ? ReleaseStep.NONE_BEFORE : steps.get(i - 1).hash())) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    void add(ReleaseStep step) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(ReleaseStep.COLUMNS);
            Stream.concat(all().stream(), Stream.of(step)).forEach(one -> csv.writeRecord(one.cells()));
        }
        Durable.write(file, text.toString());
    }

    /** The hash that the next step holds. */
    String lastHash() throws IOException {
        var steps = new ArrayList<>(all());
        return steps.isEmpty()
                ? ReleaseStep.NONE_BEFORE
                : steps.get(steps.size() - 1).hash();
    }
}
