package scot.pace.schema;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables that a CSV file beside this class specifies, a line a field. */
final class FieldFile {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("whole number(?: (\\d+) to (\\d+))?");

    private FieldFile() {}

    /** The tables of a file in its order; IllegalStateException where there is no such file. */
    static List<Table> tables(String name) {
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        for (var row : CsvResource.rows(FieldFile.class, name)) {
            var field = field(row);
            fields.computeIfAbsent(field.table(), table -> new ArrayList<>()).add(field);
        }
        return fields.entrySet().stream()
                .map(entry -> new Table(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Field field(NamedCsvRecord row) {
        var type = row.getField("type");
        var number = WHOLE_NUMBER.matcher(type);
        var isNumber = number.matches();
        return new Field(
                row.getField("table"),
                row.getField("field"),
                isNumber ? Field.Kind.WHOLE_NUMBER : Field.Kind.valueOf(type.toUpperCase(java.util.Locale.ROOT)),
                isNumber ? bound(number, 1, 0) : 0,
                isNumber ? bound(number, 2, Integer.MAX_VALUE) : Integer.MAX_VALUE,
                row.getField("code_list"),
                Optional.of(row.getField("pattern"))
                        .filter(pattern -> !pattern.isEmpty())
                        .map(Pattern::compile),
                row.getField("required").equals("Y"),
                row.getField("required_when"),
                row.getField("definition"));
    }

    private static int bound(Matcher number, int group, int otherwise) {
        var written = number.group(group);
        return written == null ? otherwise : Integer.parseInt(written);
    }
}
