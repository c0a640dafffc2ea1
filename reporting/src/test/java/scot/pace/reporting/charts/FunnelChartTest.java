package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.reporting.charts.MadeUp.FIRST;
import static scot.pace.reporting.charts.MadeUp.SCOTLAND;
import static scot.pace.reporting.charts.MadeUp.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.statistics.Funnel;

class FunnelChartTest {

    private static final String ABERDEEN = "S12000033";
    private static final String FIFE = "S12000047";
    private static final String MORAY = "S12000020";
    private static final String ORKNEY = "S12000023";

    @Test
    void onlyThoseBeyondTheOuterLimitsAreNamedInTheDrawing() {
        var chart = chart(area(FIFE, 90, 100), area(ABERDEEN, 62, 100), area(MORAY, 50, 100));

        assertThat(Drawn.of(chart).words())
                .contains("Fife", "Scotland 60.0%", "99.8% limits", "95% limits")
                .doesNotContain("Aberdeen City", "Moray");
    }

    @Test
    void theWordsGroupTheAuthoritiesByWhereTheyLieAndNeverByRank() {
        var chart = chart(area(MORAY, 50, 100), area(FIFE, 90, 100), area(ABERDEEN, 62, 100), area(ORKNEY, 6, 9));

        assertThat(chart.inWords())
                .startsWith("Funnel of 4 authorities, without ranks. Scotland 60.0% of 1,000. "
                        + "Above the 99.8% limits: Fife 90.0% of 100. "
                        + "Within the 95% limits: Aberdeen City 62.0% of 100. "
                        + "Below the 95% but within the 99.8% limits: Moray 50.0% of 100. ")
                .contains("Not shown: Orkney Islands.");
    }

    @Test
    void anAuthorityOfFewerThanTenIsTooFewToCompareEvenWhereAllWereInTime() {
        var chart = FunnelChart.of(List.of(area(ORKNEY, 0, 9)), area(SCOTLAND, 600, 1000));

        assertThat(chart.inWords()).contains("Not shown: Orkney Islands.");
        assertThat(FunnelZone.of(Funnel.around(List.of(), 0.6), new Funnel.Area("Orkney Islands", 9, 9)))
                .isEqualTo(FunnelZone.TOO_FEW);
    }

    @Test
    void nothingInTheChartDependsOnWhatIsHidden() {
        var two = chart(area(FIFE, 90, 100), area(MORAY, 2, 47));
        var three = chart(area(FIFE, 90, 100), area(MORAY, 3, 53));

        assertThat(two.svg()).isEqualTo(three.svg());
        assertThat(two.inWords()).isEqualTo(three.inWords()).contains("Not shown: Moray.");
        assertThat(two.table()).isEqualTo(three.table());
    }

    @Test
    void theLimitsOfTheTableAreThoseOfTheFunnelAndTheAdjustedOnesOnlyWhereTheAuthoritiesDifferMoreThanByChance() {
        var differing = chart(area(FIFE, 90, 100), area(MORAY, 30, 100));
        var alike = chart(area(FIFE, 61, 100), area(MORAY, 60, 100));

        assertThat(differing.table().rows().get(0).subList(0, 8))
                .containsExactly("Fife", "90.0", "90", "100", "50.4", "69.6", "44.9", "75.1");
        assertThat(differing.table().rows().get(0).subList(8, 10)).doesNotContain("[z]");
        assertThat(alike.table().rows().get(0).subList(8, 10)).containsExactly("[z]", "[z]");
        assertThat(Drawn.of(differing).words()).contains("99.8%, adjusted");
        assertThat(Drawn.of(alike).words()).doesNotContain("99.8%, adjusted");
    }

    @Test
    void withoutTheFigureOfScotlandThereAreNoLimits() {
        var chart = FunnelChart.of(List.of(area(FIFE, 90, 100)), area(SCOTLAND, 2, 100));

        assertThat(chart.inWords())
                .isEqualTo(
                        "Funnel of 1 authorities, without ranks. The percentage of Scotland is not shown, so there are no limits. "
                                + "Without limits: Fife 90.0% of 100.");
        assertThat(Drawn.of(chart).words()).doesNotContain("Fife", "95% limits");
    }

    private static FunnelChart chart(ShownFigure... areas) {
        return FunnelChart.of(List.of(areas), area(SCOTLAND, 600, 1000));
    }

    private static ShownFigure area(String code, long part, long whole) {
        return percent(code, FIRST, part, whole);
    }
}
