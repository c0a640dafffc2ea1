package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;

class EstimatesTest {

    @Test
    void aCountIsItsOwnValue() {
        assertThat(valueOf("t01", 14_458, null, Unit.CHILDREN)).isEqualByComparingTo("14458");
    }

    @Test
    void aPercentageHasOnePlaceRoundedHalfAwayFromZero() {
        assertThat(valueOf("t12", 1, 2_000L, Unit.PERCENT)).isEqualTo(new BigDecimal("0.1"));
        assertThat(valueOf("t12", 2, 3L, Unit.PERCENT)).isEqualTo(new BigDecimal("66.7"));
        assertThat(valueOf("t12", 5, 5L, Unit.PERCENT)).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void theRateOfScotlandIn2020HasTwoPlaces() {
        assertThat(valueOf("t06", 14_458, 1_026_922L, Unit.PER_1000)).isEqualTo(new BigDecimal("14.08"));
    }

    @Test
    void withoutADenominatorOrWithNoughtThereIsNoValueAndNoLimit() {
        assertThat(valueOf("t06", 10, null, Unit.PER_1000)).isNull();
        assertThat(Estimates.of(List.of(figure("s1-within-timescale", 0, 0L, Unit.PERCENT))))
                .allSatisfy(figure -> assertThat(figure.value()).isNull());
    }

    @Test
    void aPercentageWithinTheTimescaleHasTheLimitsOfWilson() {
        var estimated = Estimates.of(List.of(figure("s1-within-timescale", 15, 20L, Unit.PERCENT)));

        assertThat(estimated)
                .extracting(figure -> figure.value() + " " + figure.lower() + " " + figure.upper())
                .containsExactly("75.0 53.1 88.8");
    }

    @Test
    void theLimitsOfWilsonAreThoseOfItsFormulaAndStayWithinNothingAndAll() {
        double z = 1.959963984540054;
        double half = z * Math.sqrt(z * z + 4 * 7 * (1 - 7 / 31.0));

        var wilson = Wilson.of(7, 31, Confidence.P95);

        assertThat(wilson.lower()).isCloseTo((2 * 7 + z * z - half) / (2 * (31 + z * z)), within(1e-9));
        assertThat(wilson.upper()).isCloseTo((2 * 7 + z * z + half) / (2 * (31 + z * z)), within(1e-9));
        assertThat(Wilson.of(0, 5, Confidence.P95).lower()).isZero();
        assertThat(Wilson.of(5, 5, Confidence.P95).upper()).isEqualTo(1);
    }

    private static @Nullable BigDecimal valueOf(String measure, long part, @Nullable Long whole, Unit unit) {
        return Estimates.of(List.of(figure(measure, part, whole, unit))).get(0).value();
    }

    private static Figure figure(String measure, long part, @Nullable Long whole, Unit unit) {
        return Figure.counted(FigureKey.total(measure, "S92000003", "2019-20-Q4"), part, whole, unit);
    }
}
