package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    private static final double[] NOBODY = {};
    private static final Map<String, SurvivalLimits> KINDS =
            Map.of("log", SurvivalLimits.LOG, "loglog", SurvivalLimits.LOG_LOG, "plain", SurvivalLimits.PLAIN);

    @Test
    void theCurveIsThatOfREveryDayWithAllItsLimits() {
        for (var row : FromR.rows("km/expected_curve.csv")) {
            var step = curve(row).steps().stream()
                    .filter(one -> one.row().day() == FromR.number(row, "time"))
                    .findFirst()
                    .orElseThrow();

            FromR.assertCell(row, "n_risk", (double) step.row().atRisk());
            FromR.assertCell(row, "surv", step.survival());
            FromR.assertCell(row, "std_err_greenwood", step.standardError());
            FromR.assertCell(row, "cumhaz_nelson_aalen", step.hazard());
            KINDS.forEach((name, kind) -> {
                FromR.assertCell(row, "lower_" + name, step.limits(kind).lower());
                FromR.assertCell(row, "upper_" + name, step.limits(kind).upper());
            });
        }
    }

    @Test
    void quantilesAndTheirLimitsAreThoseOfR() {
        for (var row : FromR.rows("km/expected_quantiles.csv")) {
            var kind = Objects.requireNonNull(KINDS.get(row.getField("conf_type")));
            var quantile = curve(row).quantile(FromR.number(row, "p"), kind);

            FromR.assertCell(row, "quantile", quantile.day());
            FromR.assertCell(row, "lcl", quantile.lower());
            FromR.assertCell(row, "ucl", quantile.upper());
        }
    }

    @Test
    void theShareReachedByADayIsThatOfR() {
        for (var row : FromR.rows("km/expected_prob_by_day.csv")) {
            var on = curve(row).on(FromR.number(row, "day"));
            var limits = on.reached(Objects.requireNonNull(KINDS.get(row.getField("conf_type"))));

            FromR.assertCell(row, "n_risk", (double) on.atRisk());
            FromR.assertCell(row, "prob_reached_by_day", on.reached());
            FromR.assertCell(row, "std_err", on.standardError());
            FromR.assertCell(row, "prob_lcl", limits.lower());
            FromR.assertCell(row, "prob_ucl", limits.upper());
        }
    }

    @Test
    void oneChildWhoReachedHasAMedianWithoutLimits() {
        var curve = KaplanMeier.of(RiskTable.of(new double[] {98}, NOBODY, NOBODY));

        assertThat(curve.quantile(0.5, SurvivalLimits.LOG_LOG)).isEqualTo(new WaitQuantile(98, Double.NaN, Double.NaN));
        assertThat(curve.on(97).survival()).isEqualTo(1);
        assertThat(curve.on(98).survival()).isZero();
        assertThat(curve.on(98).standardError()).isNaN();
    }

    @Test
    void ofTwoOnOneDayTheOneWhoReachedComesBeforeTheOneLastSeen() {
        var curve = KaplanMeier.of(RiskTable.of(new double[] {42}, NOBODY, new double[] {42}));

        assertThat(curve.on(42).survival()).isEqualTo(0.5);
    }

    @Test
    void aMilestoneOnTheFirstDayCountsOnDayNought() {
        var curve = KaplanMeier.of(RiskTable.of(new double[] {0, 5}, NOBODY, NOBODY));

        assertThat(curve.on(0).reached()).isEqualTo(0.5);
    }

    @Test
    void aCurveThatEndsAtOneHalfHasItsMedianInTheMiddleOfTheLastStretch() {
        var curve = KaplanMeier.of(RiskTable.of(new double[] {5}, NOBODY, new double[] {9}));

        assertThat(curve.quantile(0.5, SurvivalLimits.LOG_LOG).day()).isEqualTo(7);
    }

    @Test
    void aCurveThatMissesOneHalfByAHairIsStillAtOneHalf() {
        // the product 95/96 * 94/95 * ... * 48/49 is one half, give or take the last digit
        var days = IntStream.rangeClosed(1, 96)
                .mapToDouble(i -> i <= 48 ? i : i + 12)
                .toArray();

        var curve = KaplanMeier.of(RiskTable.of(days, NOBODY, NOBODY));

        assertThat(curve.on(48).survival()).isCloseTo(0.5, within(1e-12));
        assertThat(curve.quantile(0.5, SurvivalLimits.PLAIN).day()).isEqualTo((48 + 61) / 2.0);
    }

    @Test
    void nobodyIsNoCurve() {
        assertThatThrownBy(() -> RiskTable.of(NOBODY, NOBODY, NOBODY)).hasMessage("nobody waited");
    }

    private static KaplanMeier curve(NamedCsvRecord row) {
        return KaplanMeier.of(
                FromR.waits("km/input_" + row.getField("dataset") + ".csv", row.getField("group"), "status"));
    }
}
