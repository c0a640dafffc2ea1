package scot.pace.reporting.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Quarter;

class RunChartTest {

    private static final Quarter FIRST = Quarter.parse("2017-18-Q1");

    @Test
    void aPointIsTheShownPercentageOfItsQuarterWithWhatItIsOf() {
        var chart = RunChart.of(shown(quarter(0, 30, 40), quarter(1, 20, 60)), 1);

        assertThat(chart.points())
                .extracting(RunChart.Point::quarter, RunChart.Point::percent, RunChart.Point::denominator)
                .containsExactly(
                        tuple(FIRST, Optional.of(new BigDecimal("75.0")), Optional.of(40L)),
                        tuple(FIRST.plus(1), Optional.of(new BigDecimal("33.3")), Optional.of(60L)));
    }

    @Test
    void aQuarterThatIsHiddenTooSmallOrMissingIsAGapInItsPlace() {
        var hidden = quarter(1, 3, 40);
        var tooSmall = quarter(2, 5, 9);

        var chart = RunChart.of(shown(quarter(0, 30, 40), hidden, tooSmall, quarter(4, 20, 60)), 10);

        assertThat(chart.points())
                .extracting(RunChart.Point::quarter)
                .containsExactly(FIRST, FIRST.plus(1), FIRST.plus(2), FIRST.plus(3), FIRST.plus(4));
        assertThat(chart.points())
                .extracting(point -> point.percent().isPresent())
                .containsExactly(true, false, false, false, true);
        assertThat(chart.points())
                .extracting(point -> point.denominator().isPresent())
                .containsExactly(true, false, false, false, true);
        assertThat(chart.shown()).isEqualTo(2);
    }

    @Test
    void theCentreIsTheMedianOfTheFirstEightShownAndStaysWhereItIs() {
        var quarters = new ArrayList<Figure>();
        for (int i = 0; i < 8; i++) {
            quarters.add(quarter(i, 20 + 2L * i, 50));
        }
        quarters.add(2, quarter(20, 50, 50));

        var chart = RunChart.of(shown(quarters.toArray(Figure[]::new)), 1);

        assertThat(chart.centre()).contains(new BigDecimal("54.0"));
    }

    @Test
    void withSevenThereIsNoCentre() {
        var quarters = new ArrayList<Figure>();
        for (int i = 0; i < 7; i++) {
            quarters.add(quarter(i, 25, 50));
        }

        assertThat(RunChart.of(shown(quarters.toArray(Figure[]::new)), 1).centre())
                .isEmpty();
    }

    @Test
    void theWordsSayEveryPointAndEveryGapAndNothingOfWhatIsHidden() {
        var chart = RunChart.of(shown(quarter(0, 30, 40), quarter(1, 3, 47), quarter(2, 20, 60)), 1);

        assertThat(chart.inWords())
                .isEqualTo("Run chart of percentages by quarter. 2017-18-Q1: 75.0% of 40. 2017-18-Q2: not shown. "
                        + "2017-18-Q3: 33.3% of 60. No centre line.");
    }

    @Test
    void thePictureIsTheSameForTheSameChartAndAnotherForAnother() {
        var chart = RunChart.of(shown(quarter(0, 30, 40), quarter(1, 20, 60)), 1);
        var other = RunChart.of(shown(quarter(0, 30, 40), quarter(1, 21, 60)), 1);

        var picture = chart.svg();

        assertThat(chart.svg()).isEqualTo(picture);
        assertThat(other.svg()).isNotEqualTo(picture);
        assertThat(new String(picture, StandardCharsets.UTF_8))
                .startsWith("<svg")
                .contains(">40</text>");
    }

    private static List<ShownFigure> shown(Figure... figures) {
        return Protection.protect(List.of(figures));
    }

    private static Figure quarter(int number, long met, long due) {
        var key = FigureKey.total(
                        "s1-within-timescale", "S12000047", FIRST.plus(number).toString())
                .by("aim", "aim-2");
        var percent = BigDecimal.valueOf(100 * met).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP);
        return Figure.counted(key, met, due, Unit.PERCENT).valued(percent);
    }
}
