package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.reporting.statistics.Confidence;
import scot.pace.reporting.statistics.Wilson;
import scot.pace.schema.Quarter;

/** Figures for charts, protected as published ones are: small numbers among them are hidden. */
final class MadeUp {

    static final Quarter FIRST = Quarter.parse("2016-17-Q1");
    static final String SCOTLAND = "S92000003";
    static final String FIFE = "S12000047";

    private MadeUp() {}

    /** A percentage with its interval. */
    static ShownFigure percent(String area, Quarter quarter, long part, long whole) {
        var figure = Figure.counted(key(area, quarter), part, whole, Unit.PERCENT);
        var interval = Wilson.of(part, whole, Confidence.P95);
        var value = BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return shown(figure.within(value, limit(interval.lower()), limit(interval.upper())));
    }

    private static BigDecimal limit(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP);
    }

    /** A percentage of the quarter so many after the first. */
    static ShownFigure quarter(int number, long part, long whole) {
        return percent(FIFE, FIRST.plus(number), part, whole);
    }

    static ShownFigure count(int quarter, long number) {
        return shown(counted(quarter, number));
    }

    static Figure counted(int quarter, long number) {
        return Figure.counted(key(FIFE, FIRST.plus(quarter)), number, null, Unit.CHILDREN)
                .valued(BigDecimal.valueOf(number));
    }

    static ShownFigure shown(Figure figure) {
        return Protection.protect(List.of(figure)).get(0);
    }

    private static FigureKey key(String area, Quarter quarter) {
        return FigureKey.total("a-measure", area, quarter.toString());
    }
}
