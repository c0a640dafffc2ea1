package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionOverTimeTest {

    private static final List<PositionOverTime.Timescale> THREE_WEEKS =
            List.of(new PositionOverTime.Timescale(21, "3 weeks"));

    @Test
    void theSharesAtATimescaleAreThoseOfTheLastDayNotAfterIt() {
        var chart = new PositionOverTime(
                List.of(
                        day(0, "0.0", "0.0", "100.0"),
                        day(20, "30.0", "10.0", "60.0"),
                        day(22, "40.0", "10.0", "50.0")),
                THREE_WEEKS,
                412);

        assertThat(chart.inWords())
                .startsWith("Position over time of 412 clocks. "
                        + "After 3 weeks (day 21): reached 30.0%, left first 10.0%, still waiting 60.0%.")
                .endsWith("After day 22, the last: reached 40.0%, left first 10.0%, still waiting 50.0%.");
        assertThat(Drawn.of(chart).words())
                .contains("3 weeks", "reached 40.0%", "left first 10.0%", "still waiting 50.0%");
    }

    @Test
    void aDayOfWhichOneShareIsHiddenIsNotShownAtAll() {
        var shown = MadeUp.quarter(0, 30, 60);
        var hidden = MadeUp.quarter(0, 3, 60);

        var day = PositionOverTime.Day.of(14, shown, hidden, shown);

        assertThat(day).isEqualTo(new PositionOverTime.Day(14, Optional.empty(), "[c]"));
    }

    @Test
    void aDayThatIsNotShownIsAGapInTheDrawingTheWordsAndTheTable() {
        var chart = new PositionOverTime(
                List.of(
                        day(0, "0.0", "0.0", "100.0"),
                        new PositionOverTime.Day(14, Optional.empty(), "[c]"),
                        day(28, "40.0", "10.0", "50.0"),
                        day(35, "41.0", "10.0", "49.0")),
                THREE_WEEKS,
                412);

        assertThat(chart.inWords()).contains("After 3 weeks (day 21): not shown.");
        assertThat(chart.table().rows().get(1)).containsExactly("14", "[c]", "[c]", "[c]");
        assertThat(areas(chart)).as("three areas on each side of the gap").isEqualTo(6);
    }

    @Test
    void aTimescaleAfterTheLastDayIsNotDrawn() {
        var chart = new PositionOverTime(
                List.of(day(0, "0.0", "0.0", "100.0"), day(14, "30.0", "10.0", "60.0")), THREE_WEEKS, 412);

        assertThat(Drawn.of(chart).words()).doesNotContain("3 weeks");
        assertThat(chart.inWords()).doesNotContain("3 weeks");
    }

    static PositionOverTime.Day day(int day, BigDecimal reached, BigDecimal left, BigDecimal waiting) {
        return new PositionOverTime.Day(day, Optional.of(new PositionOverTime.Shares(reached, left, waiting)), "");
    }

    private static PositionOverTime.Day day(int day, String reached, String left, String waiting) {
        return day(day, new BigDecimal(reached), new BigDecimal(left), new BigDecimal(waiting));
    }

    private static int areas(Picture picture) {
        return new String(picture.svg(), StandardCharsets.UTF_8).split(" Z\"", -1).length - 1;
    }
}
