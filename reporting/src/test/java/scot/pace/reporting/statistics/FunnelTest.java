package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.statistics.Funnel.Area;

class FunnelTest {

    @Provide
    Arbitrary<List<Area>> areas() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 400),
                        Arbitraries.doubles().between(0, 1))
                .as((whole, share) -> new Area("an area", Math.round(share * whole), whole))
                .list()
                .ofMinSize(1)
                .ofMaxSize(32);
    }

    @Property(seed = "20200801")
    void theLimitsAreTheSharesWhoseWilsonIntervalJustTouchesTheCentre(
            @ForAll("areas") List<Area> areas, @ForAll Confidence confidence) {
        var funnel = Funnel.of(areas);
        for (var area : areas) {
            if (area.whole() > 0) {
                var limits = funnel.limits(area.whole(), confidence);

                assertThat(limits.lower())
                        .isCloseTo(
                                turning(share -> lower(1 - share, area.whole(), confidence.z()) <= 1 - funnel.centre()),
                                within(1e-9));
                assertThat(limits.upper())
                        .isCloseTo(
                                turning(share -> lower(share, area.whole(), confidence.z()) > funnel.centre()),
                                within(1e-9));
            }
        }
    }

    /** Wilson's lower limit of any share: the product of both limits is share^2 n / (n + z^2), so nothing cancels near 0. */
    private static double lower(double share, long n, double z) {
        double x = share * n;
        double twiceUpper = (2 * x + z * z + z * Math.sqrt(z * z + 4 * x * (1 - share))) / (n + z * z);
        return 2 * x * share / ((n + z * z) * twiceUpper);
    }

    /** The share from 0 to 1 where a question that is first answered no begins to be answered yes, by halving. */
    private static double turning(DoublePredicate question) {
        double no = 0;
        double yes = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (no + yes) / 2;
            if (question.test(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }

    @Property(seed = "20200801")
    void theClassByIntervalIsTheClassByPlaceInTheFunnel(
            @ForAll("areas") List<Area> areas, @ForAll Confidence confidence) {
        var funnel = Funnel.of(areas);
        for (var area : areas) {
            if (area.whole() >= Comparison.AT_LEAST) {
                var limits = funnel.limits(area.whole(), confidence);
                var byPlace = area.share() > limits.upper()
                        ? Comparison.HIGHER
                        : area.share() < limits.lower() ? Comparison.LOWER : Comparison.SIMILAR;

                assertThat(funnel.comparison(area, confidence)).isEqualTo(byPlace);
            }
        }
    }

    @Test
    void fiveOfFiveAreTooFewToCompareAlthoughTheirIntervalLiesAbove() {
        var funnel = Funnel.of(List.of(new Area("Orkney", 5, 5), new Area("Glasgow", 100, 300)));

        assertThat(Comparison.byInterval(5, 5, funnel.centre(), Confidence.P95)).isEqualTo(Comparison.HIGHER);
        assertThat(funnel.comparison(funnel.areas().get(0), Confidence.P95)).isEqualTo(Comparison.TOO_FEW_TO_COMPARE);
    }

    @Test
    void whereAllOfScotlandIsInTimeNobodyIsHigherAndNothingIsSpread() {
        var funnel = Funnel.of(List.of(new Area("Fife", 20, 20), new Area("Moray", 11, 11)));

        assertThat(funnel.limits(20, Confidence.P95)).isEqualTo(new Interval(1, 1));
        assertThat(funnel.comparison(funnel.areas().get(0), Confidence.P95)).isEqualTo(Comparison.SIMILAR);
        assertThat(funnel.dispersion().phi()).isZero();
        assertThat(funnel.adjustedLimits(20, Confidence.P95).lower()).isNaN();
    }

    @Test
    void anAreaWithoutAnybodyHasNoLimitsAndTakesNoPartInTheSpread() {
        var with = Funnel.of(List.of(new Area("Fife", 3, 20), new Area("Moray", 9, 11), new Area("Orkney", 0, 0)));
        var without = Funnel.of(List.of(new Area("Fife", 3, 20), new Area("Moray", 9, 11)));

        assertThat(with.dispersion()).isEqualTo(without.dispersion());
        assertThat(with.limits(0, Confidence.P95).lower()).isNaN();
        assertThat(with.areas().get(2).share()).isNaN();
    }

    @Test
    void whereNobodyIsInAnyDenominatorThereIsNoCentre() {
        var funnel = Funnel.of(List.of(new Area("Fife", 0, 0)));

        assertThat(funnel.centre()).isNaN();
        assertThat(funnel.dispersion().phi()).isNaN();
    }

    @Test
    void spreadAndAdjustedLimitsAreThoseOfTheFormulasInR() {
        var funnels = FromR.rows("funnel/expected_funnel.csv").stream()
                .collect(
                        Collectors.groupingBy(row -> row.getField("dataset"), LinkedHashMap::new, Collectors.toList()));
        funnels.forEach((name, rows) -> {
            var funnel = Funnel.of(rows.stream()
                    .map(row -> new Area(
                            row.getField("area"), (long) FromR.number(row, "x"), (long) FromR.number(row, "n")))
                    .toList());
            for (var row : rows) {
                long whole = (long) FromR.number(row, "n");
                FromR.assertCell(row, "centre", funnel.centre());
                FromR.assertCell(row, "phi", funnel.dispersion().phi());
                FromR.assertCell(row, "tau2", funnel.dispersion().tauSquared());
                FromR.assertCell(
                        row, "lower95", funnel.limits(whole, Confidence.P95).lower());
                FromR.assertCell(
                        row, "upper99_8", funnel.limits(whole, Confidence.P99_8).upper());
                FromR.assertCell(
                        row,
                        "adjusted_lower95",
                        funnel.adjustedLimits(whole, Confidence.P95).lower());
                FromR.assertCell(
                        row,
                        "adjusted_upper99_8",
                        funnel.adjustedLimits(whole, Confidence.P99_8).upper());
            }
        });
    }
}
