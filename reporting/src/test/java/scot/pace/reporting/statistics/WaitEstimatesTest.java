package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.reporting.measures.WaitsOnDay;

class WaitEstimatesTest {

    private static final String SCOTLAND = "S92000003";
    private static final String FIFE = "S12000047";

    @Test
    void theSharesOfEverybodySeenToTheEndAreThoseOneCounts() {
        var position =
                shown("s2-position", SCOTLAND, "aim-3", day(98, 12, 0, 0), day(98 + 1, 6, 0, 0), day(60, 0, 6, 0));

        assertThat(position)
                .extracting(figure ->
                        figure.key().category("state") + " " + figure.value().orElseThrow())
                .containsExactly("left 25.0", "reached 50.0", "waiting 25.0");
    }

    @Test
    void nobodyOfTheThreeIsShownWhereOneOfThemStandsForOneToFour() {
        var position = shown("s2-position", SCOTLAND, "aim-3", day(50, 12, 0, 0), day(60, 0, 4, 0), day(200, 0, 0, 8));

        assertThat(position).hasSize(3).allSatisfy(figure -> {
            assertThat(figure.symbol()).contains(Symbol.CONFIDENTIAL);
            assertThat(figure.denominator()).isEmpty();
        });
    }

    @Test
    void thePositionIsNotKnownWhereNobodyHasBeenSeenSoLong() {
        var position = shown("s2-position", SCOTLAND, "aim-3", day(10, 10, 0, 0), day(20, 0, 0, 10));

        assertThat(position).hasSize(3).allSatisfy(figure -> assertThat(figure.symbol())
                .contains(Symbol.NOT_AVAILABLE));
    }

    @Test
    void theMedianWaitIsInWholeWeeksAndCountsThoseWhoStillWait() {
        var median = shown("s3-median-wait", FIFE, "aim-3", day(70, 10, 0, 0), day(80, 0, 5, 0), day(101, 5, 0, 0));

        assertThat(median).singleElement().satisfies(figure -> {
            assertThat(figure.value().orElseThrow()).isEqualByComparingTo("12");
            assertThat(figure.denominator()).hasValue(20);
        });
    }

    @Test
    void aMedianThatIsNotReachedSaysSoAndOneOfNineOrOfNobodyHasItsOwnReason() {
        assertThat(shown("s3-median-wait", FIFE, "aim-3", day(70, 5, 0, 0), day(80, 0, 0, 15)))
                .singleElement()
                .satisfies(figure -> assertThat(figure.symbol()).contains(Symbol.NOT_REACHED));
        assertThat(shown("s3-median-wait", FIFE, "aim-3", day(70, 9, 0, 0)))
                .singleElement()
                .satisfies(figure -> assertThat(figure.symbol()).contains(Symbol.CONFIDENTIAL));
        assertThat(shown("s3-median-wait", FIFE, "aim-3"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.symbol()).contains(Symbol.NOT_APPLICABLE));
    }

    @Test
    void weeksOverdueAreThoseThatAreOverAndTheMeanIsOfTheDays() {
        var waits = new WaitsOnDay[] {day(6, 4, 0, 0), day(13, 2, 0, 0), day(27, 4, 0, 0)};

        assertThat(shown("t21-between-milestones-median", FIFE, "aim-3", waits))
                .extracting(figure -> figure.value().orElseThrow().intValue())
                .containsExactly(1);
        assertThat(shown("t21-between-milestones-mean", FIFE, "aim-3", waits))
                .extracting(figure -> figure.value().orElseThrow().intValue())
                .containsExactly(2);
    }

    @Test
    void noStepOfACurveIsMadeByOneToFourAndItsOwnDayGoesBeforeTheGrid() {
        var random = new Random(20200731);
        int curves = 0;
        for (int sample = 0; sample < 60; sample++) {
            var waits = new ArrayList<WaitsOnDay>();
            for (int day = 1; day < 300; day += 1 + random.nextInt(9)) {
                waits.add(day(day, random.nextInt(5), random.nextInt(2), random.nextInt(2)));
            }
            var table =
                    RiskTable.of(waits.stream().filter(day -> day.waits() > 0).toList());
            var grid = new ArrayList<>(List.of(28, 56, 84, 98, 112, 140, 168, 196, 224, 252));

            var kept = MergedSteps.of(table, grid, 98);

            var before = RiskTable.Stopped.NOBODY;
            for (int day : kept) {
                var step = table.stoppedBy(day).since(before);
                assertThat(List.of(step.reached(), step.left(), step.censored()))
                        .allMatch(count -> count == 0 || count > 4);
                assertThat(table.waitingAfter(day)).isGreaterThanOrEqualTo(10);
                before = table.stoppedBy(day);
            }
            curves += kept.size();
            var untilOwn = table.stoppedBy(98);
            if (List.of(untilOwn.reached(), untilOwn.left(), untilOwn.censored()).stream()
                            .allMatch(count -> count == 0 || count > 4)
                    && table.waitingAfter(98) >= 10) {
                assertThat(kept).contains(98);
            }
        }
        assertThat(curves).isGreaterThan(100);
    }

    @Test
    void anAuthorityHasACurveFromThirtyWaitsOn() {
        assertThat(shown("s2-curve", FIFE, "aim-3", day(50, 10, 0, 0), day(150, 0, 0, 19)))
                .isEmpty();
        assertThat(shown("s2-curve", FIFE, "aim-3", day(50, 10, 0, 0), day(150, 0, 0, 20)))
                .filteredOn(figure -> figure.key().category("state").equals("reached"))
                .extracting(figure ->
                        figure.key().category("day") + " " + figure.value().orElseThrow())
                .containsExactly("028 0.0", "056 33.3", "084 33.3", "098 33.3", "112 33.3", "140 33.3");
        assertThat(shown("s2-at-risk", FIFE, "aim-3", day(50, 10, 0, 0), day(150, 0, 0, 20)))
                .extracting(figure ->
                        figure.key().category("day") + " " + figure.numerator().orElseThrow())
                .containsExactly("028 30", "056 20", "084 20", "098 20", "112 20", "140 20");
    }

    @Test
    void roundedSharesSumToOneHundredAndEachIsLessThanATenthFromItsShare() {
        assertThat(RoundedShares.of(1 / 3.0, 1 / 3.0, 1 / 3.0))
                .extracting(Object::toString)
                .containsExactly("33.4", "33.3", "33.3");
        var random = new Random(20200731);
        for (int sample = 0; sample < 500; sample++) {
            double one = random.nextDouble();
            double other = (1 - one) * random.nextDouble();

            var rounded = RoundedShares.of(one, other, 1 - one - other);

            assertThat(rounded.stream().collect(Collectors.summingDouble(share -> share.doubleValue() * 10)))
                    .isEqualTo(1000);
            assertThat(Math.abs(rounded.get(0).doubleValue() - 100 * one)).isLessThan(0.1);
        }
    }

    @Test
    void aFigureIsComparedOnlyByWhatIsShown() {
        var nobody = OptionalLong.empty();

        assertThat(Comparison.of(count(20), count(20), count(500), count(1000))).contains(Comparison.HIGHER);
        assertThat(Comparison.of(count(5), count(5), count(500), count(1000))).contains(Comparison.TOO_FEW_TO_COMPARE);
        assertThat(Comparison.of(nobody, nobody, count(500), count(1000))).isEqualTo(Optional.empty());
        assertThat(Comparison.of(count(0), count(0), count(0), count(0))).isEqualTo(Optional.empty());
    }

    @Test
    void aStripHasTheCouncilsThatCanBeCompared() {
        var strip = Strip.of(List.of(
                new Funnel.Area("Fife", 5, 10),
                new Funnel.Area("Falkirk", 9, 10),
                new Funnel.Area("Orkney", 9, 9),
                new Funnel.Area("Moray", 2, 20)));

        assertThat(strip).contains(new Strip(10, 50, 90, 3));
        assertThat(Strip.of(List.of(new Funnel.Area("Orkney", 9, 9)))).isEmpty();
    }

    private static OptionalLong count(long n) {
        return OptionalLong.of(n);
    }

    private static WaitsOnDay day(int day, long reached, long left, long censored) {
        return new WaitsOnDay(FigureKey.total("risk", "", ""), day, reached, left, censored);
    }

    /** What is shown of a measure for waits in the order of their days or not. */
    private static List<ShownFigure> shown(String measure, String area, String aim, WaitsOnDay... waits) {
        var key = FigureKey.total(measure, area, "2019-20-Q4").by("aim", aim);
        var cohort = measure.startsWith("t21") ? "completed" : "started";
        var group = WaitsOnDay.group(key, cohort);
        var table = java.util.Arrays.stream(waits)
                .map(day -> new WaitsOnDay(group, day.day(), day.reached(), day.left(), day.censored()))
                .sorted()
                .toList();
        long all = table.stream().mapToLong(WaitsOnDay::waits).sum();
        var unit = measure.equals("s2-at-risk")
                ? Unit.CLOCKS
                : measure.startsWith("s2") ? Unit.PERCENT_OF_WAITS : Unit.WEEKS;
        return Protection.protect(Estimates.of(List.of(Figure.counted(key, all, all, unit)), table));
    }
}
