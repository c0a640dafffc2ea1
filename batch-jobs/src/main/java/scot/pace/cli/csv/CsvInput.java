package scot.pace.cli.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A CSV file: UTF-8, commas, a header row. Columns are found by name, in any order and whatever the case; others are left alone. */
public record CsvInput(Path file, CsvFaults faults, List<String> columns, List<CsvLine> lines) {

    public CsvInput {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Reads a file; whatever is wrong with it goes to {@code faults}, and what can be read is still there. */
    public static CsvInput read(Path file, CsvFaults faults) {
        try {
            return parsed(file, faults, text(file));
        } catch (CharacterCodingException e) {
            faults.add(file + ": is not in UTF-8; save it as 'CSV UTF-8'");
        } catch (IOException e) {
            faults.add(file + ": there is no such file, or it cannot be read");
        } catch (CsvParseException e) {
            faults.add(file + ": a quotation mark is opened and never closed, or stands where none may stand");
        }
        return new CsvInput(file, faults, List.of(), List.of());
    }

    private static String text(Path file) throws IOException {
        var text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static CsvInput parsed(Path file, CsvFaults faults, String text) throws IOException {
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            var records = reader.stream().toList();
            if (records.isEmpty()) {
                faults.add(file + ": is empty; it needs a header row");
                return new CsvInput(file, faults, List.of(), List.of());
            }
            var columns = header(records.get(0));
            var seen = new HashSet<String>();
            columns.stream()
                    .filter(column -> !seen.add(column))
                    .forEach(column -> faults.add(file + ", line 1, column " + column + ": stands there twice"));
            records.stream()
                    .skip(1)
                    .filter(line -> line.getFieldCount() != columns.size())
                    .forEach(line -> faults.add(file + ", line " + line.getStartingLineNumber() + ": has "
                            + line.getFieldCount() + " fields, the header has " + columns.size()));
            var lines = records.stream()
                    .skip(1)
                    .filter(line -> line.getFieldCount() == columns.size())
                    .map(line -> new CsvLine(file, faults, columns, line));
            return new CsvInput(file, faults, columns, lines.toList());
        }
    }

    private static List<String> header(CsvRecord first) {
        return first.getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The file's, without {@code .csv} and without {@code input_} before it: what the data set is called where no column says so. */
    public String name() {
        return String.valueOf(file.getFileName()).replaceFirst("^input_", "").replaceFirst("(?i)\\.csv$", "");
    }

    /** The first of these names that is a column. */
    public Optional<String> column(String... names) {
        return Stream.of(names).filter(columns::contains).findFirst();
    }

    /** The same; a fault where there is none, unless the file could not be read at all. */
    public String need(String... names) {
        return column(names).orElseGet(() -> {
            if (!columns.isEmpty()) {
                faults.add(file + ", line 1: there is no column " + String.join(" or ", names));
            }
            return names[0];
        });
    }
}
