package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.reporting.charts.MadeUp.FIRST;
import static scot.pace.reporting.charts.MadeUp.SCOTLAND;
import static scot.pace.reporting.charts.MadeUp.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.ShownFigure;

class FamilyGroupStripTest {

    private static final String FIFE = "S12000047";
    private static final String MORAY = "S12000020";
    private static final String ORKNEY = "S12000023";
    private static final String ANGUS = "S12000041";

    @Test
    void theWordsSayOwnRangeMedianGroupAndScotland() {
        var chart = chart(area(FIFE, 30, 50), area(FIFE, 30, 50), area(MORAY, 40, 50), area(ANGUS, 32, 50));

        assertThat(chart.inWords())
                .isEqualTo("The authority within its family group; in brackets its 95% interval. "
                        + "Aim 2: Fife 60.0% (46.2% to 72.4%), 3 of 3 councils from 60.0% to 80.0% with the median 64.0%, "
                        + "group together 61.0%, Scotland 58.0%.");
        assertThat(Drawn.of(chart).words())
                .contains(
                        "Fife 60.0% (46.2% to 72.4%)",
                        "60.0%", "80.0%", "median 64.0%", "group together 61.0%", "Scotland 58.0%");
    }

    @Test
    void aHiddenCouncilAndOneOfFewerThanTenAreNeitherInTheRangeNorTheMedian() {
        var chart = chart(area(FIFE, 30, 50), area(FIFE, 30, 50), area(MORAY, 3, 50), area(ORKNEY, 0, 9));

        assertThat(chart.inWords())
                .contains("1 of 3 councils from 60.0% to 60.0% with the median 60.0%")
                .endsWith("Left out because they are not shown or of fewer than 10: 2.");
    }

    /** 33.333% and 33.36% are shown as 33.3% and 33.4%, between which 33.35% would lie. */
    @Test
    void theMedianIsRoundedOnceFromTheCountsAndNotFromPercentagesThatAreRoundedAlready() {
        var chart = chart(area(FIFE, 20, 60), area(FIFE, 20, 60), area(MORAY, 417, 1250));

        assertThat(chart.inWords()).contains("2 of 2 councils from 33.3% to 33.4% with the median 33.3%");
    }

    @Test
    void nothingInTheChartDependsOnWhatIsHidden() {
        var three = chart(area(ORKNEY, 3, 40), area(FIFE, 30, 50), area(ORKNEY, 3, 40));
        var two = chart(area(ORKNEY, 2, 60), area(FIFE, 30, 50), area(ORKNEY, 2, 60));

        assertThat(three.svg()).isEqualTo(two.svg());
        assertThat(three.inWords()).isEqualTo(two.inWords()).contains("Orkney Islands not shown");
        assertThat(three.table().rows().get(0)).startsWith("Aim 2", "[c]", "[c]", "[c]", "1", "1");
    }

    private static FamilyGroupStrip chart(ShownFigure own, ShownFigure... councils) {
        return new FamilyGroupStrip(List.of(FamilyGroupStrip.row(
                "Aim 2", List.of(councils), own, area("group 1", 610, 1000), area(SCOTLAND, 580, 1000))));
    }

    private static ShownFigure area(String code, long part, long whole) {
        return percent(code, FIRST, part, whole);
    }
}
