package scot.pace.schema;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The definitions that lie beside the classes as CSV files with a header row, UTF-8. */
public final class CsvResource {

    private CsvResource() {}

    /** All rows of {@code name} in the package of {@code beside}; IllegalStateException where there is no such file. */
    public static List<NamedCsvRecord> rows(Class<?> beside, String name) {
        try (var bytes = beside.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the definitions " + name + " are missing beside " + beside.getName());
            }
            try (var rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the definitions " + name + " cannot be read", e);
        }
    }
}
