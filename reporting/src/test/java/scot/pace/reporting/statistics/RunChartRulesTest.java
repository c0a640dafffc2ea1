package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.statistics.RunChartRules.Point;

class RunChartRulesTest {

    private static final double GAP = Double.NaN;

    @Test
    void sidesShiftsAndTrendsAreThoseOfR() {
        series("runchart/expected_ihi_points.csv").values().forEach(rows -> {
            var points = ofAll(rows).points();
            var strictShift = StrictRuns.shift(points);
            var strictTrend = StrictRuns.trend(points);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                FromR.assertCell(row, "median", points.get(i).median());
                FromR.assertCell(row, "his_shift6", points.get(i).shift() ? 1 : 0);
                FromR.assertCell(row, "his_trend5", points.get(i).trend() ? 1 : 0);
                FromR.assertCell(row, "phs_shift6", strictShift[i] ? 1 : 0);
                FromR.assertCell(row, "phs_trend5", strictTrend[i] ? 1 : 0);
            }
        });
    }

    @Test
    void theFiguresOfAnhoejAreThoseOfR() {
        var inputs = series("runchart/input_series.csv");
        for (var row : FromR.rows("runchart/expected_anhoej.csv")) {
            var figures = ofAll(Objects.requireNonNull(inputs.get(row.getField("series"))))
                    .anhoej(0);

            FromR.assertCell(row, "n_obs", figures.observed());
            FromR.assertCell(row, "n_useful", figures.useful());
            FromR.assertCell(row, "longest_run", figures.useful() == 0 ? Double.NaN : figures.longestRun());
            FromR.assertCell(row, "n_crossings", figures.useful() == 0 ? Double.NaN : figures.crossings());
            FromR.assertCell(row, "signal_anhoej", figures.signal() ? 1 : 0);
            FromR.assertCell(row, "signal_bestbox", figures.bestBoxSignal() ? 1 : 0);
            FromR.assertCell(row, "signal_cutbox", figures.cutBoxSignal() ? 1 : 0);
        }
    }

    @Test
    void theLimitsOfAnhoejAreThoseOfR() {
        for (var row : FromR.rows("runchart/expected_anhoej_critical_values.csv")) {
            int useful = (int) FromR.number(row, "n_useful");

            FromR.assertCell(row, "longest_run_max", Anhoej.longestRunMax(useful));
            FromR.assertCell(row, "n_crossings_min", Anhoej.crossingsMin(useful));
        }
    }

    @Test
    void theMedianOfTheFirstEightStaysWhateverComesLater() {
        var rules =
                RunChartRules.frozen(new double[] {40, 44, 41, 43, 39, 45, 42, 40, 90, 91, 92, 93, 94, 95}, List.of());

        assertThat(rules.points()).extracting(Point::median).containsOnly(41.5);
        assertThat(marked(rules.points().stream().map(Point::shift).toList())).isEqualTo("........xxxxxx");
    }

    @Test
    void withSevenPointsThereIsNoMedianAndNoRule() {
        var rules = RunChartRules.frozen(new double[] {1, 2, 3, 4, 5, 6, GAP, 7}, List.of());

        assertThat(rules.points()).allSatisfy(point -> {
            assertThat(point.median()).isNaN();
            assertThat(point.side()).isEqualTo(Side.GAP);
            assertThat(point.shift() || point.trend()).isFalse();
        });
    }

    @Test
    void aGapIsPassedOverByAShiftAndNotMarked() {
        assertThat(shift(1, 1, 1, GAP, 1, 1, 1, 9, 9, 9, 9, 9, 9)).isEqualTo("xxx.xxxxxxxxx");
    }

    @Test
    void pointsOnTheMedianNeitherBreakAShiftNorCountNorBeginOne() {
        assertThat(shift(5, 1, 1, 5, 1, 1, 1, 9, 9, 9, 9, 9)).isEqualTo("............");
        assertThat(shift(5, 1, 1, 5, 1, 1, 1, 1, 5, 9, 9, 9, 9, 9, 9)).isEqualTo(".xxxxxxxxxxxxxx");
    }

    @Test
    void aTrendCountsItsFirstPointAndSkipsEqualOnes() {
        assertThat(trend(9, 1, 2, 3, 4)).isEqualTo(".....");
        assertThat(trend(9, 1, 2, 3, 3, 4, 5)).isEqualTo(".xxxxxx");
        assertThat(trend(5, 4, GAP, 3, 2, 1, 9)).isEqualTo("xx.xxx.");
    }

    @Test
    void twoTrendsShareThePointAtWhichTheyTurn() {
        assertThat(trend(1, 2, 3, 4, 5, 4, 3, 2, 1)).isEqualTo("xxxxxxxxx");
    }

    @Test
    void aPhaseHasItsOwnMedianAndNoRunGoesAcrossItsBeginning() {
        var phases = List.of(new Phase(8, LocalDate.of(2026, 2, 1), "the panel meets every fortnight"));

        var rules = RunChartRules.frozen(
                new double[] {10, 20, 10, 20, 10, 20, 20, 20, 60, 70, 60, 70, 60, 70, 60, 70}, phases);

        assertThat(rules.median(0)).isEqualTo(20);
        assertThat(rules.median(1)).isEqualTo(65);
        assertThat(rules.points()).noneMatch(Point::shift);
        assertThat(rules.anhoej(1).crossings()).isEqualTo(7);
    }

    @Test
    void whereAllPointsLieOnTheMedianThereIsNoSignal() {
        var rules = RunChartRules.frozen(new double[] {50, 50, 50, 50, 50, 50, 50, 50, 50, 50}, List.of());

        assertThat(rules.points()).noneMatch(point -> point.shift() || point.trend());
        assertThat(rules.anhoej(0)).isEqualTo(new Anhoej(10, 0, 0, 0));
        assertThat(rules.anhoej(0).signal() || rules.anhoej(0).bestBoxSignal()).isFalse();
    }

    @Property(seed = "20200801")
    void againstTheMedianOfAllASeriesOfFewerThanTwelvePointsShowsNoShift(@ForAll("values") List<Double> values) {
        var rules = RunChartRules.ofAll(array(values), List.of());

        if (values.stream().filter(value -> !value.isNaN()).count() < 12) {
            assertThat(rules.points()).noneMatch(Point::shift);
        }
    }

    @Property(seed = "20200801")
    void turnedUpsideDownEverySideIsTheOtherAndEveryMarkTheSame(@ForAll("values") List<Double> values) {
        var rules = RunChartRules.ofAll(array(values), List.of());
        var turned = RunChartRules.ofAll(
                Arrays.stream(array(values)).map(value -> -value).toArray(), List.of());

        assertThat(turned.points())
                .extracting(Point::shift)
                .isEqualTo(rules.points().stream().map(Point::shift).toList());
        assertThat(turned.points())
                .extracting(Point::trend)
                .isEqualTo(rules.points().stream().map(Point::trend).toList());
        assertThat(turned.anhoej(0)).isEqualTo(rules.anhoej(0));
    }

    @Property(seed = "20200801")
    void whatAStricterReaderMarksIsMarked(@ForAll("values") List<Double> values) {
        var points = RunChartRules.ofAll(array(values), List.of()).points();
        var strictShift = StrictRuns.shift(points);
        var strictTrend = StrictRuns.trend(points);

        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).shift() || !strictShift[i]).isTrue();
            assertThat(points.get(i).trend() || !strictTrend[i]).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.integers()
                .between(0, 6)
                .map(value -> value == 0 ? GAP : value)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static String shift(double... values) {
        return marked(RunChartRules.ofAll(values, List.of()).points().stream()
                .map(Point::shift)
                .toList());
    }

    private static String trend(double... values) {
        return marked(RunChartRules.ofAll(values, List.of()).points().stream()
                .map(Point::trend)
                .toList());
    }

    private static String marked(List<Boolean> marks) {
        return marks.stream().map(mark -> mark ? "x" : ".").collect(Collectors.joining());
    }

    private static Map<String, List<NamedCsvRecord>> series(String table) {
        return FromR.rows(table).stream()
                .collect(Collectors.groupingBy(row -> row.getField("series"), LinkedHashMap::new, Collectors.toList()));
    }

    private static RunChartRules ofAll(List<NamedCsvRecord> rows) {
        return RunChartRules.ofAll(
                rows.stream().mapToDouble(row -> FromR.number(row, "y")).toArray(), List.of());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
