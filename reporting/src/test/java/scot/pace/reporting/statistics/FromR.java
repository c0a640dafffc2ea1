package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import scot.pace.schema.CsvResource;

/** Tables that R wrote: empty is what is not defined, everything else holds to 1e-9. */
final class FromR {

    private static final double TOLERANCE = 1e-9;

    private FromR() {}

    static List<NamedCsvRecord> rows(String table) {
        return CsvResource.rows(FromR.class, table);
    }

    /** The waits of one group of {@code km} or {@code aj}; 2, in either, is leaving. */
    static RiskTable waits(String table, String group, String outcome) {
        var lines = rows(table).stream()
                .filter(row -> row.getField("group").equals(group))
                .toList();
        ToIntFunction<NamedCsvRecord> kind = row -> Integer.parseInt(row.getField(outcome));
        double[][] days = new double[3][];
        for (int i = 0; i < days.length; i++) {
            int wanted = i;
            days[i] = lines.stream()
                    .filter(row -> kind.applyAsInt(row) == wanted)
                    .mapToDouble(row -> number(row, "time"))
                    .toArray();
        }
        return RiskTable.of(days[1], days[2], days[0]);
    }

    static double number(NamedCsvRecord row, String column) {
        var cell = Objects.requireNonNull(row.getField(column));
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    static void assertCell(NamedCsvRecord row, String column, double actual) {
        double expected = number(row, column);
        if (Double.isNaN(expected)) {
            assertThat(actual).as(column + " of " + row).isNaN();
        } else {
            assertThat(actual).as(column + " of " + row).isCloseTo(expected, within(TOLERANCE));
        }
    }
}
