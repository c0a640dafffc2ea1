package scot.pace.reporting.disclosure.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A CSV file with a header row as text: UTF-8, comma. What cannot be read as such is a fault. */
public record TextTable(String file, List<String> columns, List<Line> lines) {

    /** A line with a cell for each column; {@code number} is that of the file, from 1. */
    public record Line(long number, List<String> cells) {}

    public TextTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Reads a file, adding to {@code faults} what is wrong with its shape; lines with a fault are left out. */
    public static TextTable read(Path path, List<InputFault> faults) throws IOException {
        var name = path.getFileName().toString();
        var records = new ArrayList<CsvRecord>();
        try (var text = Files.newBufferedReader(path);
                var reader = CsvReader.builder().ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CharacterCodingException e) {
            faults.add(new InputFault(name, 0, "", "is not UTF-8"));
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            var cause = e.getCause() instanceof CharacterCodingException ? "is not UTF-8" : "is not CSV";
            faults.add(new InputFault(name, records.size() + 1L, "", cause));
        }
        if (records.isEmpty()) {
            faults.add(new InputFault(name, 0, "", "has no header row"));
            return new TextTable(name, List.of(), List.of());
        }
        var columns = columns(name, records.get(0), faults);
        var lines = new ArrayList<Line>();
        for (var line : records.subList(1, records.size())) {
            if (line.getFieldCount() == columns.size()) {
                lines.add(new Line(line.getStartingLineNumber(), line.getFields()));
            } else {
                faults.add(new InputFault(
                        name,
                        line.getStartingLineNumber(),
                        "",
                        "has " + line.getFieldCount() + " cells, the header has " + columns.size()));
            }
        }
        return new TextTable(name, columns, lines);
    }

    /** Where a column stands; -1 where there is none. */
    public int column(String name) {
        return columns.indexOf(name);
    }

    private static List<String> columns(String name, CsvRecord header, List<InputFault> faults) {
        var columns = new ArrayList<>(header.getFields());
        columns.set(0, columns.get(0).replace("\uFEFF", ""));
        Set<String> seen = new TreeSet<>();
        for (var column : columns) {
            if (!seen.add(column)) {
                faults.add(new InputFault(name, header.getStartingLineNumber(), column, "is there twice"));
            }
        }
        return columns;
    }
}
