package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.reporting.charts.MadeUp.quarter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.statistics.Phase;

/** What a run chart marks and names beside its points. */
class RunChartRulesInWordsTest {

    private static final int[] STEADY = {50, 54, 48, 53, 47, 52, 49, 51};

    @Test
    void aShiftIsHeavyInTheDrawingAndSaidWithItsFirstAndLastQuarter() {
        var without = chart(50, 54, 48, 53, 47, 52, 49, 51, 60, 61, 60, 62, 40, 60);
        var with = chart(50, 54, 48, 53, 47, 52, 49, 51, 60, 61, 60, 62, 61, 60);

        assertThat(without.inWords()).doesNotContain("Shift");
        assertThat(with.inWords()).contains("Shift (heavy): 2017-18-Q4 to 2019-20-Q2, above the centre line.");
        assertThat(heavy(without)).isZero();
        assertThat(heavy(with)).isEqualTo(7);
        assertThat(with.table().rows().get(8)).containsExactly("2018-19-Q1", "60.0", "100", "50.5", "yes", "no");
    }

    @Test
    void aTrendIsSaidToBeAWeakSignAndTheTurningPointBelongsToBoth() {
        var chart = chart(50, 54, 48, 53, 47, 52, 49, 51, 56, 57, 58, 59, 55, 53, 52, 51);

        assertThat(chart.inWords())
                .contains(
                        "Trend (pale band, a weak sign): 2018-19-Q4 to 2019-20-Q4, falling.",
                        "Trend (pale band, a weak sign): 2017-18-Q3 to 2018-19-Q4, rising.");
    }

    @Test
    void theFiguresOfAnhoejStandUnderTenUsefulPointsAndNotUnderNine() {
        assertThat(chart(50, 54, 48, 53, 47, 52, 49, 51, 40).inWords()).doesNotContain("useful");
        assertThat(chart(50, 54, 48, 53, 47, 52, 49, 51, 40, 41).inWords())
                .contains("10 useful points (not on the centre line): longest run 2, by chance up to 6; "
                        + "crossings 8, by chance 2 or more.");
    }

    @Test
    void withSevenPointsThereIsNeitherCentreLineNorRule() {
        var chart = chart(10, 20, 30, 40, 50, 60, 70);

        assertThat(chart.inWords()).endsWith("No centre line.");
        assertThat(Drawn.of(chart).words()).noneMatch(words -> words.startsWith("centre line"));
    }

    @Test
    void theLocalTargetIsALineOfItsOwnNamedWhereItEnds() {
        var chart = chart(STEADY).aimingAt(new BigDecimal("90"));

        assertThat(chart.inWords()).contains("Centre line: 50.5%. Local target: 90%.");
        assertThat(Drawn.of(chart).words()).contains("local target 90%", "centre line 50.5%", "latest 51.0%");
    }

    @Test
    void testsOfChangeAreNumberedByTheirDaysAndOneOutsideTheQuartersIsLeftOut() {
        var chart = chart(STEADY)
                .testing(List.of(
                        new TestOfChange(LocalDate.of(2017, 10, 31), "Weekly meeting"),
                        new TestOfChange(LocalDate.of(2016, 8, 1), "Panel dates booked at the review"),
                        new TestOfChange(LocalDate.of(2018, 8, 1), "After the last quarter")));

        assertThat(chart.inWords())
                .endsWith("Test of change 1, 1 August 2016: Panel dates booked at the review. "
                        + "Test of change 2, 31 October 2017: Weekly meeting.");
        assertThat(Drawn.of(chart).words()).contains("1", "2", "Test of change 2, 31 October 2017: Weekly meeting.");
    }

    @Test
    void aNewMedianOfAnAnalystIsSaidWithItsDateAndReason() {
        var chart = chart(50, 54, 48, 53, 47, 52, 49, 51, 70, 74, 68, 73, 67, 72, 69, 71)
                .withNewMedians(List.of(new Phase(8, LocalDate.of(2020, 9, 1), "panels meet every week")));

        assertThat(chart.inWords())
                .contains(
                        "New centre line from 2018-19-Q1, set on 1 September 2020 because panels meet every week: 70.5%.");
        assertThat(Drawn.of(chart).words()).contains("centre line 70.5%");
    }

    @Test
    void anUprightLineStandsWhereANewMedianBeginsAndTheRulesCountFromIt() {
        var before = chart(50, 54, 48, 53, 47, 52, 49, 51, 70, 74, 68, 73, 67, 72, 69, 71);
        var after = before.withNewMedians(List.of(new Phase(8, LocalDate.of(2020, 9, 1), "panels meet every week")));

        assertThat(before.inWords()).contains("Shift (heavy)");
        assertThat(after.inWords()).doesNotContain("Shift (heavy)");
        assertThat(upright(after)).isEqualTo(upright(before) + 1);
    }

    private static long upright(RunChart chart) {
        return Pattern.compile("<path d=\"M([\\d.]+) [\\d.]+ L\\1 [\\d.]+\" ")
                .matcher(new String(chart.svg(), StandardCharsets.UTF_8))
                .results()
                .count();
    }

    @Test
    void aHalfInTheMedianIsRoundedAwayFromZero() {
        assertThat(RunChart.of(
                                IntStream.range(0, 8)
                                        .mapToObj(i -> quarter(i, i < 4 ? 541 : 540, 1000))
                                        .toList(),
                                1)
                        .centre())
                .contains(new BigDecimal("54.1"));
    }

    @Test
    void denominatorsStandUnderThePointsAndADashUnderAGap() {
        var chart = RunChart.of(List.of(quarter(0, 700, 1204), quarter(1, 3, 47), quarter(2, 20, 60)), 10);

        assertThat(Drawn.of(chart).words()).containsSubsequence("Q1", "Q2", "Q3", "of", "1,204", "–", "60");
    }

    @Test
    void noLineGoesAcrossAGap() {
        var whole = RunChart.of(List.of(quarter(0, 30, 60), quarter(1, 40, 60), quarter(2, 20, 60)), 10);
        var broken = RunChart.of(List.of(quarter(0, 30, 60), quarter(1, 3, 60), quarter(2, 20, 60)), 10);

        assertThat(lines(whole)).isEqualTo(1);
        assertThat(lines(broken)).isZero();
    }

    @Test
    void nothingInTheChartDependsOnWhatIsHidden() {
        var two = RunChart.of(List.of(quarter(0, 30, 60), quarter(1, 2, 47), quarter(2, 20, 60)), 10);
        var four = RunChart.of(List.of(quarter(0, 30, 60), quarter(1, 49, 53), quarter(2, 20, 60)), 10);

        assertThat(two.svg()).isEqualTo(four.svg());
        assertThat(two.inWords()).isEqualTo(four.inWords());
        assertThat(two.table()).isEqualTo(four.table());
        assertThat(two.table().rows().get(1)).startsWith("2016-17-Q2", "[c]", "[c]");
    }

    private static RunChart chart(int... percentages) {
        return RunChart.of(
                IntStream.range(0, percentages.length)
                        .mapToObj(i -> quarter(i, percentages[i], 100))
                        .toList(),
                10);
    }

    private static long heavy(Picture picture) {
        return count(picture, "<circle [^>]*r=\"3.24\"");
    }

    private static long lines(Picture picture) {
        return count(picture, "<path [^>]*stroke=\"#002D54\" stroke-width=\"1.2\"");
    }

    private static long count(Picture picture, String what) {
        return Pattern.compile(what)
                .matcher(new String(picture.svg(), StandardCharsets.UTF_8))
                .results()
                .count();
    }
}
