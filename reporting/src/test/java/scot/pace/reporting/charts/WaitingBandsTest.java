package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static scot.pace.reporting.charts.MadeUp.count;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingBandsTest {

    @Test
    void theWordsSayEveryBandAndWhichIsHidden() {
        var chart = WaitingBands.of(
                count(0, 1612), List.of(count(0, 143), count(0, 3), count(0, 0), count(0, 61), count(0, 12)));

        assertThat(chart.inWords())
                .isEqualTo("Still waiting, by how long the time has been up. Not yet due: 1,612. "
                        + "Under 4 weeks over: 143. 4 to under 12 weeks over: not shown. 12 to under 26 weeks over: 0. "
                        + "26 to under 52 weeks over: 61. 52 weeks over or more: 12.");
        assertThat(Drawn.of(chart).words()).contains("1,612", "143", "not shown", "0", "61", "12");
        assertThat(chart.table().rows().get(2)).containsExactly("4 to under 12 weeks over", "[c]", "none");
    }

    @Test
    void nothingInTheChartDependsOnWhatIsHidden() {
        var one = WaitingBands.of(
                count(0, 1), List.of(count(0, 143), count(0, 3), count(0, 0), count(0, 61), count(0, 12)));
        var four = WaitingBands.of(
                count(0, 4), List.of(count(0, 143), count(0, 2), count(0, 0), count(0, 61), count(0, 12)));

        assertThat(one.svg()).isEqualTo(four.svg());
        assertThat(one.table()).isEqualTo(four.table());
    }

    @Test
    void theLongestBarIsTheLargestBand() {
        var chart = WaitingBands.of(
                count(0, 10), List.of(count(0, 20), count(0, 40), count(0, 5), count(0, 5), count(0, 10)));

        var svg = new String(chart.svg(), StandardCharsets.UTF_8);

        assertThat(svg).contains("width=\"335\" height=\"13\"", "width=\"167.5\" height=\"13\"");
    }

    @Test
    void fourBandsAreNotEnough() {
        var four = List.of(count(0, 5), count(0, 5), count(0, 5), count(0, 5));

        assertThatThrownBy(() -> WaitingBands.of(count(0, 5), four))
                .hasMessage("there are five bands of days overdue and not 4");
    }
}
