package scot.pace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** Two CSV tables with the same columns, rows and words, and numbers that differ by no more than 1e-9. */
final class SameTable {

    private static final double TOLERANCE = 1e-9;

    private SameTable() {}

    static void assertSame(String actual, String expected) {
        var are = rows(actual);
        var should = rows(expected);
        assertThat(are.get(0)).isEqualTo(should.get(0));
        assertThat(are).hasSameSizeAs(should);
        for (int row = 1; row < are.size(); row++) {
            for (int column = 0; column < should.get(0).size(); column++) {
                assertCell(
                        "row " + row + ", " + should.get(0).get(column),
                        are.get(row).get(column),
                        should.get(row).get(column));
            }
        }
    }

    private static void assertCell(String where, String is, String should) {
        if (should.matches("-?[0-9.]+([eE][-+]?[0-9]+)?") && !is.isEmpty()) {
            assertThat(Double.parseDouble(is)).as(where).isCloseTo(Double.parseDouble(should), within(TOLERANCE));
        } else {
            assertThat(is).as(where).isEqualTo(should);
        }
    }

    private static List<List<String>> rows(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
