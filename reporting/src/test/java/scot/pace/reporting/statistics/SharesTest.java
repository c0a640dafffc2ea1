package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Wilson, Clopper-Pearson and the headline. */
class SharesTest {

    @Test
    void bothIntervalsAreThoseOfR() {
        for (var row : FromR.rows("proportions/expected_wilson_exact.csv")) {
            long part = (long) FromR.number(row, "x");
            long whole = (long) FromR.number(row, "n");

            FromR.assertCell(
                    row,
                    "wilson_lower95",
                    Wilson.of(part, whole, Confidence.P95).lower());
            FromR.assertCell(
                    row,
                    "wilson_upper95",
                    Wilson.of(part, whole, Confidence.P95).upper());
            FromR.assertCell(
                    row,
                    "wilson_lower99_8",
                    Wilson.of(part, whole, Confidence.P99_8).lower());
            FromR.assertCell(
                    row,
                    "wilson_upper99_8",
                    Wilson.of(part, whole, Confidence.P99_8).upper());
            FromR.assertCell(
                    row,
                    "cp_lower95",
                    ClopperPearson.of(part, whole, Confidence.P95).lower());
            FromR.assertCell(
                    row,
                    "cp_upper95",
                    ClopperPearson.of(part, whole, Confidence.P95).upper());
            FromR.assertCell(
                    row,
                    "cp_lower99_8",
                    ClopperPearson.of(part, whole, Confidence.P99_8).lower());
            FromR.assertCell(
                    row,
                    "cp_upper99_8",
                    ClopperPearson.of(part, whole, Confidence.P99_8).upper());
        }
    }

    @Property(seed = "20200801")
    void wilsonHoldsTheShareAndIsTheMirrorOfItsComplement(
            @ForAll @IntRange(min = 1, max = 100_000) int whole, @ForAll @IntRange(max = 100_000) int any) {
        int part = any % (whole + 1);

        var interval = Wilson.of(part, whole, Confidence.P95);
        var mirror = Wilson.of(whole - part, whole, Confidence.P95);

        assertThat(interval.includes((double) part / whole)).isTrue();
        assertThat(interval.lower()).isBetween(0.0, 1.0);
        assertThat(interval.upper()).isBetween(0.0, 1.0).isCloseTo(1 - mirror.lower(), within(1e-12));
    }

    @Property(seed = "20200801", tries = 200)
    void theTailsOfClopperAndPearsonAreWhatTheirDefinitionSays(
            @ForAll @IntRange(min = 1, max = 2_000) int whole,
            @ForAll @IntRange(max = 2_000) int any,
            @ForAll Confidence confidence) {
        int part = any % (whole + 1);
        double tail = confidence.error() / 2;

        var interval = ClopperPearson.of(part, whole, confidence);

        if (part > 0) {
            double orMore = BinomialDistribution.of(whole, interval.lower()).survivalProbability(part - 1);
            assertThat(orMore).isCloseTo(tail, within(1e-12));
        }
        if (part < whole) {
            double orFewer = BinomialDistribution.of(whole, interval.upper()).cumulativeProbability(part);
            assertThat(orFewer).isCloseTo(tail, within(1e-12));
        }
    }

    @Test
    void nothingOfNothingAndMoreThanTheWholeAreNoShares() {
        assertThatThrownBy(() -> Wilson.of(0, 0, Confidence.P95)).hasMessage("0 of 0 is no share");
        assertThatThrownBy(() -> ClopperPearson.of(3, 2, Confidence.P95)).hasMessage("3 of 2 is no share");
    }

    @Property(seed = "20200801")
    void oneMorePendingChildNeverChangesTheHeadline(@ForAll("classes") WithinTimescale before) {
        var after = new WithinTimescale(
                before.met(),
                before.late(),
                before.endedBeforeDue(),
                before.endedAfterDue(),
                before.overdue(),
                before.pending() + 1);

        assertThat(after.percent()).isEqualTo(Double.valueOf(before.percent()));
        assertThat(after.interval()).isEqualTo(before.interval());
    }

    @Property(seed = "20200801")
    void clearingABacklogNeverChangesTheHeadline(
            @ForAll("classes") WithinTimescale before, @ForAll @IntRange(max = 200) int any) {
        long cleared = any % (before.overdue() + 1);
        var after = new WithinTimescale(
                before.met(),
                before.late() + cleared,
                before.endedBeforeDue(),
                before.endedAfterDue(),
                before.overdue() - cleared,
                before.pending());

        assertThat(after.percent()).isEqualTo(Double.valueOf(before.percent()));
        assertThat(after.interval()).isEqualTo(before.interval());
    }

    @Provide
    Arbitrary<WithinTimescale> classes() {
        var count = Arbitraries.longs().between(0, 100);
        return Combinators.combine(count, count, count, count, count, count).as(WithinTimescale::new);
    }

    @Test
    void theHeadlineOfADenominatorOfNoughtIsNotDefined() {
        var nobodyDue = new WithinTimescale(0, 0, 3, 0, 0, 7);

        assertThat(nobodyDue.percent()).isNaN();
        assertThat(nobodyDue.interval().lower()).isNaN();
    }

    @Test
    void whoLeftAfterTheDueDayOrStillWaitsLowersTheHeadlineAndWhoLeftBeforeDoesNot() {
        assertThat(new WithinTimescale(6, 2, 50, 1, 3, 9).percent()).isEqualTo(50);
    }
}
