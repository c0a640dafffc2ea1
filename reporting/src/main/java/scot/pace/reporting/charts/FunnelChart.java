package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.statistics.Confidence;
import scot.pace.reporting.statistics.Funnel;
import scot.pace.reporting.statistics.Interval;
import scot.pace.schema.Area;

/**
 * Authorities beside each other, each percentage over how many it is of, within the limits of chance around the percentage of
 * Scotland. Nobody is ranked; only who lies beyond the 99.8% limits is named in the drawing.
 *
 * @param points by name, those that are not shown as well
 * @param centre the percentage of Scotland; without it there are no limits
 */
public record FunnelChart(List<Point> points, Optional<Point> centre) implements Picture {

    /**
     * An area.
     *
     * @param percent empty where it is not shown
     * @param part 0 where it is not shown; so {@code whole}
     * @param gap in square brackets why it is not shown; empty where it is
     */
    public record Point(String name, Optional<BigDecimal> percent, long part, long whole, String gap) {

        static Point of(ShownFigure figure) {
            var shown = figure.value().isPresent()
                    && figure.numerator().isPresent()
                    && figure.denominator().isPresent();
            var name = Area.coded(figure.key().area()).name();
            return shown
                    ? new Point(
                            name,
                            figure.value(),
                            figure.numerator().getAsLong(),
                            figure.denominator().getAsLong(),
                            "")
                    : new Point(name, Optional.empty(), 0, 0, ChartTable.reason(figure));
        }

        boolean shown() {
            return percent.isPresent();
        }

        Funnel.Area area() {
            return new Funnel.Area(name, part, whole);
        }

        /** {@code Fife 62.3% of 120}. */
        String inWords() {
            return name + " " + percent.map(Wording::percent).orElseThrow() + " of " + Wording.count(whole);
        }
    }

    public FunnelChart {
        points = points.stream().sorted(Comparator.comparing(Point::name)).toList();
    }

    /** The percentages of the authorities around that of Scotland. */
    public static FunnelChart of(List<ShownFigure> percentages, ShownFigure scotland) {
        return new FunnelChart(
                percentages.stream().map(Point::of).toList(),
                Optional.of(Point.of(scotland)).filter(Point::shown));
    }

    List<Point> shown() {
        return points.stream().filter(Point::shown).toList();
    }

    /** The limits around the centre, made from the points that are shown. */
    Optional<Funnel> funnel() {
        var areas = shown().stream().map(Point::area).toList();
        return centre.map(scotland -> Funnel.around(areas, scotland.area().share()));
    }

    /** The 99.8% limits with what the areas differ by beyond chance; not defined where they do not, or where there is only one. */
    static Interval adjusted(Funnel funnel, long whole) {
        return funnel.adjustedLimits(funnel.dispersion().areas() > 1 ? whole : 0, Confidence.P99_8);
    }

    /** Where a point lies. */
    FunnelZone zone(Point point) {
        return funnel().map(funnel -> FunnelZone.of(funnel, point.area())).orElse(FunnelZone.NO_LIMITS);
    }

    @Override
    public byte[] svg() {
        return shown().isEmpty() ? Sheet.only("No authority can be shown.", inWords()) : new FunnelDrawing(this).svg();
    }

    @Override
    public String inWords() {
        return FunnelWords.of(this);
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(
                        "Area",
                        "Per cent",
                        "Part",
                        "Of",
                        "Lower 95% limit",
                        "Upper 95% limit",
                        "Lower 99.8% limit",
                        "Upper 99.8% limit",
                        "Lower 99.8% limit, adjusted",
                        "Upper 99.8% limit, adjusted",
                        "Lies"),
                points.stream().map(this::row).toList());
    }

    private List<String> row(Point point) {
        if (!point.shown()) {
            var gap = point.gap();
            return List.of(point.name(), gap, gap, gap, gap, gap, gap, gap, gap, gap, gap);
        }
        var usual = funnel().map(funnel -> funnel.limits(point.whole(), Confidence.P95));
        var wide = funnel().map(funnel -> funnel.limits(point.whole(), Confidence.P99_8));
        var adjusted = funnel().map(funnel -> adjusted(funnel, point.whole()));
        return List.of(
                point.name(),
                point.percent().orElseThrow().toPlainString(),
                Long.toString(point.part()),
                Long.toString(point.whole()),
                lower(usual),
                upper(usual),
                lower(wide),
                upper(wide),
                lower(adjusted),
                upper(adjusted),
                zone(point).inWords());
    }

    private static String lower(Optional<Interval> limits) {
        return cell(limits.map(Interval::lower));
    }

    private static String upper(Optional<Interval> limits) {
        return cell(limits.map(Interval::upper));
    }

    /** Limits that are not defined are not applicable: the areas differ no more than chance makes them. */
    private static String cell(Optional<Double> share) {
        return share.filter(limit -> !limit.isNaN())
                .map(limit -> Wording.rounded(100 * limit).toPlainString())
                .orElse(ChartTable.NOT_APPLICABLE);
    }
}
