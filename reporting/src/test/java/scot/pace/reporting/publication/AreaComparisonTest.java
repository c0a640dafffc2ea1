package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.charts.ChartTable;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;
import scot.pace.schema.NewMedian;
import scot.pace.schema.Quarter;

class AreaComparisonTest {

    private static final Authority FIFE = Authority.withCode("S12000047").orElseThrow();
    private static final Aim AIM_2 = AimWords.named("aim-2");

    private final AreaComparison comparison =
            AreaComparison.of(MadeUpFigures.shown(), MadeUpFigures.QUARTER, LocalWords.NONE);

    @Test
    void theChartsAreThoseOfTheReportsByteForByte() {
        var national = pictures(Reports.national(new ShownFigures(MadeUpFigures.shown()), MadeUpFigures.edition()));
        var local = pictures(Reports.local(new ShownFigures(MadeUpFigures.shown()), MadeUpFigures.edition(), FIFE));

        assertThat(svg(ComparisonChart.FUNNEL, Area.of(FIFE))).isEqualTo(national.get("aim-2-funnel"));
        assertThat(svg(ComparisonChart.RUN, Area.SCOTLAND)).isEqualTo(national.get("aim-2-run"));
        assertThat(svg(ComparisonChart.RUN, Area.of(FIFE))).isEqualTo(local.get("aim-2-run"));
        assertThat(svg(ComparisonChart.RUN_OF_SCOTLAND, Area.of(FIFE))).isEqualTo(national.get("aim-2-run"));
        assertThat(svg(ComparisonChart.RUNS, Area.of(FIFE))).isEqualTo(national.get("aim-2-run-by-authority"));
        assertThat(svg(ComparisonChart.FAMILY_GROUP, Area.of(FIFE))).isEqualTo(local.get("family-group"));
    }

    @Test
    void scotlandStandsBesideNoOtherScotlandAndInNoFamilyGroup() {
        assertThat(Arrays.stream(ComparisonChart.values())
                        .filter(chart ->
                                comparison.chart(chart, AIM_2, Area.SCOTLAND).isEmpty()))
                .containsExactly(ComparisonChart.RUN_OF_SCOTLAND, ComparisonChart.FAMILY_GROUP);
    }

    @Test
    void whatIsHiddenInTheReleaseHasNoNumberInALine() {
        var key = FigureKey.total("s1-last-four-quarters", FIFE.code(), "2019-20-Q4")
                .by("aim", "aim-2");
        var figures = new ArrayList<>(MadeUpFigures.all());
        figures.replaceAll(figure -> figure.key().equals(key)
                ? Figure.counted(key, 2, 3L, Unit.PERCENT).valued(new BigDecimal("66.7"))
                : figure);
        var small = AreaComparison.of(Protection.protect(figures), MadeUpFigures.QUARTER, LocalWords.NONE);

        var lines = small.lines(AIM_2, ComparisonGroups.NONE);

        assertThat(lines).hasSize(Authority.all().size() + 1);
        assertThat(lines)
                .filteredOn(line -> line.key().equals(key))
                .containsExactly(new ComparedLine(key, List.of("", "", "", "", ""), "", "c"));
    }

    @Test
    void areasStandByNameAndNobodyIsRanked() {
        assertThat(comparison.authorities(AIM_2).texts())
                .extracting(row -> row.get(0))
                .isEqualTo(
                        Area.authoritiesThenScotland().stream().map(Area::name).toList());
    }

    @Test
    void aNewMedianStandsInTheChartsOfItsAreaAndAimAloneAndMovesNoFigure() {
        var said = new LocalWords(
                List.of(),
                List.of(),
                List.of(new NewMedian(
                        FIFE.code(),
                        "aim-2",
                        Quarter.parse("2018-19-Q1"),
                        "panels meet every week",
                        LocalDate.of(2020, 9, 1))));
        var marked = AreaComparison.of(MadeUpFigures.shown(), MadeUpFigures.QUARTER, said);

        assertThat(words(marked, ComparisonChart.RUN, Area.of(FIFE)))
                .contains("New centre line from 2018-19-Q1, set on 1 September 2020 because panels meet every week");
        assertThat(words(marked, ComparisonChart.RUNS, Area.of(FIFE)))
                .containsOnlyOnce("New centre line from 2018-19-Q1");
        assertThat(words(marked, ComparisonChart.RUN_OF_SCOTLAND, Area.of(FIFE)))
                .isEqualTo(words(comparison, ComparisonChart.RUN_OF_SCOTLAND, Area.of(FIFE)));
        assertThat(marked.lines(AIM_2, ComparisonGroups.NONE))
                .isEqualTo(comparison.lines(AIM_2, ComparisonGroups.NONE));
        assertThat(marked.authorities(AIM_2)).isEqualTo(comparison.authorities(AIM_2));
    }

    private static String words(AreaComparison of, ComparisonChart chart, Area area) {
        return of.chart(chart, AIM_2, area).stream()
                .flatMap(block -> block instanceof Report.Chart shown
                        ? Optional.of(shown.picture().inWords()).stream()
                        : Optional.<String>empty().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWaitThatIsNoPartOfAnAimIsCalledByItsTitle() {
        assertThat(AimWords.name("aim-3-child")).isEqualTo("Aim 3 child");
        assertThat(AimWords.name("lodged-to-court"))
                .isEqualTo(AimWords.named("lodged-to-court").title());
    }

    @Test
    void everyNumberOfAChartIsInItsFile() {
        var runs = comparison.chart(ComparisonChart.RUNS, AIM_2, Area.SCOTLAND).stream()
                .flatMap(block -> block instanceof Report.Chart chart
                        ? Optional.of(chart.picture().table()).stream()
                        : Optional.<ChartTable>empty().stream())
                .findFirst()
                .orElseThrow();

        assertThat(runs.csv().lines()).hasSize(1 + runs.rows().size());
        assertThat(runs.csv())
                .endsWith(String.join(",", runs.rows().get(runs.rows().size() - 1)) + "\n");
    }

    private byte[] svg(ComparisonChart chart, Area area) {
        return pictures(new Report(
                        "",
                        "",
                        List.copyOf(
                                comparison.chart(chart, AIM_2, area).stream().toList())))
                .values()
                .iterator()
                .next();
    }

    private static Map<String, byte[]> pictures(Report report) {
        return report.charts().stream().collect(Collectors.toMap(Report.Chart::name, chart -> chart.picture()
                .svg()));
    }
}
