package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void quantilesOfFiveTypesAreThoseOfR() {
        for (var row : FromR.rows("quantiles/expected_quantiles.csv")) {
            var values = values(row.getField("set"));

            FromR.assertCell(
                    row, "quantile", values.quantile(FromR.number(row, "p"), (int) FromR.number(row, "r_type")));
        }
    }

    @Test
    void theSummaryIsThatOfR() {
        for (var row : FromR.rows("quantiles/expected_summary.csv")) {
            var values = values(row.getField("set"));

            FromR.assertCell(row, "n", values.count());
            FromR.assertCell(row, "mean", values.mean());
            FromR.assertCell(row, "sd", values.standardDeviation());
            FromR.assertCell(row, "median", values.median());
            FromR.assertCell(row, "iqr7", values.interquartileRange());
        }
    }

    @Property(seed = "20200801")
    void typeSevenIsTheValueAtItsPositionAmongTheSorted(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -50, max = 50) Integer> values,
            @ForAll @DoubleRange(max = 1) double p) {
        var sorted = values.stream().mapToDouble(Integer::doubleValue).sorted().toArray();
        double position = (sorted.length - 1) * p;
        int before = (int) Math.floor(position);
        int after = Math.min(before + 1, sorted.length - 1);

        double quantile = Quantiles.of(
                        values.stream().mapToDouble(Integer::doubleValue).toArray())
                .quantile(p, Quantiles.PUBLISHED);

        assertThat(quantile)
                .isCloseTo(sorted[before] + (position - before) * (sorted[after] - sorted[before]), within(1e-9));
    }

    @Test
    void thereAreNoQuantilesOfNothing() {
        assertThatThrownBy(Quantiles::of).hasMessage("no values");
    }

    private static Quantiles values(String set) {
        return Quantiles.of(FromR.rows("quantiles/input_values.csv").stream()
                .filter(row -> row.getField("set").equals(set))
                .mapToDouble(row -> FromR.number(row, "value"))
                .toArray());
    }
}
