package scot.pace.schema.synthetic.faults;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.pace.schema.Field;
import scot.pace.schema.ReturnSpecification;

/** The lines of the four files of one return while it is being made; line 1 is the header. */
final class Tables {

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Charset> encodings = new HashMap<>();
    private boolean inWorkbook;

    Tables() {
        for (var table : ReturnSpecification.tables()) {
            var header = table.fields().stream().map(Field::name).collect(Collectors.joining(","));
            lines.put(table.name(), new ArrayList<>(List.of(header)));
        }
    }

    /** Adds a line and says which it is. */
    int add(String table, String row) {
        var rows = of(table);
        rows.add(row);
        return rows.size();
    }

    void header(String table, String header) {
        of(table).set(0, header);
    }

    void content(String table, String content) {
        lines.put(table, new ArrayList<>(List.of(content)));
    }

    /** Writes the file of the table in another encoding than UTF-8. */
    void encoding(String table, String encoding) {
        encodings.put(table, Charset.forName(encoding));
    }

    /** Writes the tables as the sheets of one workbook. */
    void inWorkbook() {
        inWorkbook = true;
    }

    void drop(String table) {
        lines.remove(table);
    }

    /** Adds the row of the return, with the true control totals where it does not say others. */
    void returned(String row) {
        var written = new StringBuilder(row);
        if (row.split(",", -1).length == 4) {
            for (var table : List.of("episodes", "placements", "milestones")) {
                written.append(',').append(lines.containsKey(table) ? of(table).size() - 1 : 0);
            }
        }
        add("return", written.toString());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (inWorkbook) {
            PlantedWorkbook.write(folder.resolve("return.xlsx"), lines);
            return;
        }
        for (var table : lines.entrySet()) {
            Files.writeString(
                    folder.resolve(table.getKey() + ".csv"),
                    String.join("\n", table.getValue()) + "\n",
                    encodings.getOrDefault(table.getKey(), StandardCharsets.UTF_8));
        }
    }

    private List<String> of(String table) {
        var rows = lines.get(table);
        if (rows == null) {
            throw new IllegalStateException("the faulty return has no table " + table);
        }
        return rows;
    }
}
