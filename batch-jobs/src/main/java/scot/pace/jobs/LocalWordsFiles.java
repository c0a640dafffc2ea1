package scot.pace.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import scot.pace.reporting.publication.LocalWords;
import scot.pace.schema.LocalAim;
import scot.pace.schema.LocalTable;
import scot.pace.schema.NewMedian;
import scot.pace.schema.TestOfChange;
import scot.pace.schema.store.Archive;

/**
 * Local aims, tests of change and new medians as they were known when a publication was made, one CSV file each in its folder: a report can be
 * printed again when more is known. A file is empty where there is nothing.
 */
final class LocalWordsFiles {

    private LocalWordsFiles() {}

    static String name(LocalTable local) {
        return local.folder() + ".csv";
    }

    static void write(Path file, Archive archive, LocalTable local, LocalDate day, LocalDate knownBy)
            throws IOException {
        var lines = archive.local(local).known(day, knownBy);
        try (var out = Files.newBufferedWriter(file);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            if (!lines.isEmpty()) {
                csv.writeRecord(lines.get(0).keySet());
            }
            lines.forEach(line -> csv.writeRecord(line.values()));
        }
    }

    static LocalWords read(Path publication) throws IOException {
        return words(local -> lines(publication, local));
    }

    /** The same as it is known now. */
    static LocalWords known(Archive archive, LocalDate day, LocalDate knownBy) throws IOException {
        return words(local -> archive.local(local).known(day, knownBy));
    }

    /** Gives the lines of a table. */
    private interface Lines {
        List<Map<String, String>> of(LocalTable local) throws IOException;
    }

    private static LocalWords words(Lines lines) throws IOException {
        return new LocalWords(
                lines.of(LocalTable.AIMS).stream().map(LocalAim::of).toList(),
                lines.of(LocalTable.TESTS_OF_CHANGE).stream()
                        .map(TestOfChange::of)
                        .toList(),
                lines.of(LocalTable.MEDIANS).stream().map(NewMedian::of).toList());
    }

    /** Nothing where the publication is of a time before there was such a table. */
    private static List<Map<String, String>> lines(Path publication, LocalTable local) throws IOException {
        var file = publication.resolve(name(local));
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }
}
