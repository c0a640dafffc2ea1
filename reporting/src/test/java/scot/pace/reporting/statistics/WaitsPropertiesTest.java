package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every list of waits: ties, one child, heavy censoring, only leaving. */
class WaitsPropertiesTest {

    private static final int REACHED = 1;
    private static final int LEFT = 2;

    record Wait(int day, int outcome) {}

    @Provide
    Arbitrary<List<Wait>> waits() {
        return Arbitraries.integers().between(1, 60).flatMap(lastDay -> Combinators.combine(
                        Arbitraries.integers().between(0, lastDay),
                        Arbitraries.integers().between(0, LEFT))
                .as(Wait::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40));
    }

    @Property(seed = "20200801")
    void reachedLeftAndWaitingAreTheWhole(@ForAll("waits") List<Wait> waits, @ForAll @IntRange(max = 70) int day) {
        var on = AalenJohansen.of(table(waits)).on(day);

        assertThat(on.reached() + on.left() + on.waiting()).isCloseTo(1, within(1e-12));
    }

    @Property(seed = "20200801")
    void whereNobodyLeavesBothMethodsAreOne(@ForAll("waits") List<Wait> waits, @ForAll @IntRange(max = 70) int day) {
        var staying = waits.stream()
                .map(wait -> wait.outcome == LEFT ? new Wait(wait.day, 0) : wait)
                .toList();

        var kaplanMeier = KaplanMeier.of(table(staying)).on(day);
        var aalenJohansen = AalenJohansen.of(table(staying)).on(day);

        assertThat(aalenJohansen.reached()).isCloseTo(kaplanMeier.reached(), within(1e-12));
        if (kaplanMeier.survival() > 0) {
            assertThat(aalenJohansen.reachedError()).isCloseTo(kaplanMeier.standardError(), within(1e-12));
        }
    }

    @Property(seed = "20200801")
    void untilSomebodyIsLostSightOfTheSharesAreTheRawOnes(
            @ForAll("waits") List<Wait> waits, @ForAll @IntRange(max = 70) int day) {
        var seen = waits.stream()
                .filter(wait -> wait.outcome != 0 || wait.day >= day)
                .toList();
        if (seen.isEmpty()) {
            return;
        }

        var on = AalenJohansen.of(table(seen)).on(day);

        assertThat(on.reached()).isCloseTo(share(seen, REACHED, day), within(1e-12));
        assertThat(on.left()).isCloseTo(share(seen, LEFT, day), within(1e-12));
    }

    @Property(seed = "20200801")
    void theOrderOfChildrenChangesNothing(@ForAll("waits") List<Wait> waits, @ForAll long seed) {
        var shuffled = new ArrayList<>(waits);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(table(shuffled)).isEqualTo(table(waits));
    }

    @Property(seed = "20200801")
    void theErrorIsThatOfTheClosedForm(@ForAll("waits") List<Wait> waits, @ForAll @IntRange(max = 70) int day) {
        var shares = AalenJohansen.of(table(waits));

        assertThat(Math.pow(shares.on(day).reachedError(), 2)).isCloseTo(closedForm(shares, day), within(1e-12));
    }

    /** sum J^2 d/(n(n-d)) + sum S^2 d_k(n-d_k)/n^3 - 2 sum J S d_k/n^2, as it stands in the books. */
    private static double closedForm(AalenJohansen shares, int day) {
        double variance = 0;
        for (var step : shares.steps()) {
            if (step.row().day() <= day) {
                double n = step.row().atRisk();
                double reached = step.row().reached();
                double any = reached + step.row().left();
                double toCome = shares.on(day).reached() - step.reached();
                variance += any == n ? 0 : toCome * toCome * any / (n * (n - any));
                variance += step.before() * step.before() * reached * (n - reached) / (n * n * n);
                variance -= 2 * toCome * step.before() * reached / (n * n);
            }
        }
        return variance;
    }

    @Property(seed = "20200801")
    void limitsEncloseTheCurveAndStayWithinNothingAndAll(
            @ForAll("waits") List<Wait> waits, @ForAll SurvivalLimits kind) {
        for (var step : KaplanMeier.of(table(waits)).steps()) {
            var limits = step.limits(kind);
            if (!Double.isNaN(limits.lower())) {
                assertThat(limits.lower()).isBetween(0.0, step.survival());
                assertThat(limits.upper()).isBetween(step.survival(), 1.0);
            }
        }
    }

    @Property(seed = "20200801")
    void theMedianIsTheFirstDayOnWhichHalfOrFewerWaitOrTheMiddleOfAStretchAtOneHalf(@ForAll("waits") List<Wait> waits) {
        var curve = KaplanMeier.of(table(waits));
        double median = curve.quantile(0.5, SurvivalLimits.LOG_LOG).day();

        var below = curve.steps().stream()
                .filter(step -> step.survival() <= 0.5 + 1e-9)
                .findFirst();
        if (below.isEmpty()) {
            assertThat(median).isNaN();
        } else if (below.get().survival() < 0.5 - 1e-9) {
            assertThat(median).isEqualTo(below.get().row().day());
        } else {
            assertThat(median).isGreaterThanOrEqualTo(below.get().row().day());
            assertThat(curve.on(median).survival()).isCloseTo(0.5, within(1e-9));
        }
    }

    private static double share(List<Wait> waits, int outcome, int day) {
        return (double) waits.stream()
                        .filter(wait -> wait.outcome == outcome && wait.day <= day)
                        .count()
                / waits.size();
    }

    private static RiskTable table(List<Wait> waits) {
        var days = IntStream.rangeClosed(0, LEFT)
                .mapToObj(outcome -> waits.stream()
                        .filter(wait -> wait.outcome == outcome)
                        .mapToDouble(Wait::day)
                        .toArray())
                .toList();
        return RiskTable.of(days.get(REACHED), days.get(LEFT), days.get(0));
    }
}
