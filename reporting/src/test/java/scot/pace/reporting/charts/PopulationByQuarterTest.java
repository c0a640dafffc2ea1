package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.reporting.charts.MadeUp.count;
import static scot.pace.reporting.charts.MadeUp.counted;
import static scot.pace.reporting.charts.MadeUp.shown;

import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.measures.Mark;

class PopulationByQuarterTest {

    @Test
    void theWordsSayTheThreePartsAndTheTotalOfEachQuarter() {
        var chart = PopulationByQuarter.of(
                List.of(count(0, 3600), count(1, 3553)),
                List.of(count(0, 2000), count(1, 2100)),
                List.of(count(0, 8002), count(1, 7980)),
                List.of(count(0, 13602), count(1, 13633)));

        assertThat(chart.inWords())
                .isEqualTo(
                        "Children looked after at the end of each quarter, by where they live. "
                                + "2016-17-Q1: at home 3,600, kinship 2,000, away from home without kinship 8,002, together 13,602. "
                                + "2016-17-Q2: at home 3,553, kinship 2,100, away from home without kinship 7,980, together 13,633.");
        assertThat(Drawn.of(chart).words())
                .contains("3,600", "2,000", "8,002", "13,602", "at home", "kinship", "away, not kinship");
    }

    @Test
    void withOnePartHiddenNeitherTheTotalNorTheRestIsDrawnBecauseBothWouldTellIt() {
        var three = orkney(3);
        var four = orkney(4);

        assertThat(three.svg()).isEqualTo(four.svg());
        assertThat(three.inWords())
                .isEqualTo(four.inWords())
                .endsWith("2016-17-Q1: at home 11, kinship not shown, away from home without kinship 19.");
        assertThat(Drawn.of(three).words()).contains("[c]").doesNotContain("33", "34");
    }

    private static PopulationByQuarter orkney(int kinship) {
        return PopulationByQuarter.of(
                List.of(count(0, 11)),
                List.of(count(0, kinship)),
                List.of(count(0, 19)),
                List.of(count(0, 30 + kinship)));
    }

    @Test
    void withTwoPartsHiddenTheRestIsDrawnAsOne() {
        var chart = PopulationByQuarter.of(
                List.of(count(0, 4)), List.of(count(0, 3)), List.of(count(0, 19)), List.of(count(0, 26)));

        assertThat(chart.columns().get(0).rest()).contains(7L);
        assertThat(chart.inWords())
                .endsWith("at home not shown, kinship not shown, away from home without kinship 19, together 26.");
        assertThat(Drawn.of(chart).words()).contains("26").doesNotContain("7");
    }

    @Test
    void aQuarterBetweenThatIsMissingKeepsItsPlace() {
        var chart = PopulationByQuarter.of(
                List.of(count(0, 10), count(2, 12)),
                List.of(count(0, 20), count(2, 22)),
                List.of(count(0, 30), count(2, 32)),
                List.of(count(0, 60), count(2, 66)));

        assertThat(chart.table().rows().get(1)).containsExactly("2016-17-Q2", "[x]", "[x]", "[x]", "[x]", "none");
        assertThat(Drawn.of(chart).words()).contains("[x]");
    }

    @Test
    void anEstimatedNumberIsMarkedInTheDrawingTheWordsAndTheTable() {
        var estimated = shown(counted(0, 20).marked(List.of(Mark.ESTIMATED)));

        var chart = PopulationByQuarter.of(
                List.of(count(0, 10)), List.of(estimated), List.of(count(0, 30)), List.of(count(0, 60)));

        assertThat(chart.inWords()).contains("kinship 20 [e],");
        assertThat(chart.table().rows().get(0)).endsWith("60", "[e]");
        assertThat(Drawn.of(chart).words())
                .contains("[e]", "[e]: estimated: carried forward where an authority sent no return.");
    }
}
