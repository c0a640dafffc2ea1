package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.reporting.charts.MadeUp.quarter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.ShownFigure;

class SmallMultiplesTest {

    @Test
    void theAreasStandByNameWhateverOrderTheyCameIn() {
        var chart = SmallMultiples.of(List.of(panel("Moray", quarter(0, 30, 60)), panel("Angus", quarter(0, 20, 60))));

        assertThat(Drawn.of(chart).words()).containsSubsequence("Angus", "latest 33.3%", "Moray", "latest 50.0%");
    }

    @Test
    void theWordsSayTheFirstAndTheLastPointOfEachAreaAndTheTableAll() {
        var chart = SmallMultiples.of(List.of(
                panel("Angus", quarter(0, 20, 60), quarter(1, 3, 60), quarter(2, 40, 60)), panel("Orkney Islands")));

        assertThat(chart.inWords())
                .isEqualTo("Run charts of 2 areas on one scale. All points are in the table. "
                        + "Angus: 2 of 3 quarters shown, 33.3% of 60 in 2016-17-Q1 to 66.7% of 60 in 2016-17-Q3. "
                        + "Orkney Islands: no quarter shown.");
        assertThat(chart.table().rows())
                .contains(List.of("Angus", "2016-17-Q2", "[c]", "[c]", "[x]", "[c]", "[c]"))
                .hasSize(3);
    }

    @Test
    void anAreaThatBeganLaterHasItsPointsInTheSamePlaceAsTheOthers() {
        var early = SmallMultiples.of(List.of(panel("Angus", quarter(0, 20, 60), quarter(1, 40, 60))));
        var late = SmallMultiples.of(List.of(panel("Angus", quarter(1, 40, 60)), panel("Fife", quarter(0, 20, 60))));

        assertThat(late.quarters()).isEqualTo(early.quarters());
        assertThat(point(late, 0)).isEqualTo(point(early, 1));
    }

    private static String point(Picture picture, int index) {
        return Pattern.compile("<circle cx=\"[\\d.]+\" cy=\"[\\d.]+\"")
                .matcher(new String(picture.svg(), StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .toList()
                .get(index);
    }

    @Test
    void pagesOfTheSameChartKeepItsScale() {
        var chart = SmallMultiples.of(List.of(
                panel("Angus", quarter(0, 20, 60)),
                panel("Fife", quarter(3, 20, 60)),
                panel("Moray", quarter(1, 20, 60))));

        var pages = chart.pages(2);

        assertThat(pages).extracting(page -> page.panels().size()).containsExactly(2, 1);
        assertThat(pages).allSatisfy(page -> assertThat(page.quarters()).isEqualTo(chart.quarters()));
    }

    private static SmallMultiples.Panel panel(String name, ShownFigure... quarters) {
        return new SmallMultiples.Panel(name, RunChart.of(List.of(quarters), 10));
    }
}
