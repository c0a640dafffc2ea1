package scot.pace.reporting.charts;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import scot.pace.reporting.statistics.Confidence;
import scot.pace.reporting.statistics.Funnel;
import scot.pace.reporting.statistics.Interval;

/** Draws a funnel: the shape of a point says where it lies, so that nobody needs its colour. */
final class FunnelDrawing {

    private static final double LEFT = 34;
    private static final double RIGHT = 92;
    private static final double TOP = 8;
    private static final double PLOT = 230;
    private static final double LINE = Axes.LINE;
    private static final int CORNERS = 150;

    private final FunnelChart chart;
    private final Notes notes;
    private final long most;
    private final Scale across;
    private final Scale up = new Scale(0, 100, TOP + PLOT, TOP);
    private final Sheet sheet;

    FunnelDrawing(FunnelChart chart) {
        this.chart = chart;
        notes = Notes.of(FunnelWords.notes(chart), LEFT);
        most = chart.shown().stream().mapToLong(FunnelChart.Point::whole).max().orElseThrow();
        across = new Scale(0, most * 1.04, LEFT, Sheet.WIDTH - RIGHT);
        sheet = new Sheet(TOP + PLOT + 2 * LINE + notes.height());
    }

    byte[] svg() {
        axes();
        chart.funnel().ifPresent(this::limits);
        chart.shown().forEach(this::point);
        new FunnelLabels(chart, across, up).draw(sheet);
        notes.draw(sheet, LEFT, TOP + PLOT + 2 * LINE);
        return sheet.svg(chart.inWords());
    }

    private void axes() {
        Axes.percentLines(sheet, up, LEFT, Sheet.WIDTH - RIGHT);
        long step = Scale.step(most, 8);
        for (long whole = 0; whole <= most; whole += step) {
            double x = across.at(whole);
            sheet.line(x, TOP + PLOT, x, TOP + PLOT + 3, Pen.solid(Ink.MIDDLE, 0.6));
            sheet.text(x, TOP + PLOT + LINE, Sheet.Anchor.MIDDLE, Lettering.SMALL, Wording.count(whole));
        }
        sheet.text(
                (across.start() + across.end()) / 2,
                TOP + PLOT + 2 * LINE,
                Sheet.Anchor.MIDDLE,
                Lettering.SMALL,
                "how many the percentage is of");
    }

    private void limits(Funnel funnel) {
        double centre = up.at(100 * funnel.centre());
        sheet.line(LEFT, centre, Sheet.WIDTH - RIGHT, centre, Pen.solid(Ink.ORANGE, 1.2));
        pair(whole -> funnel.limits(whole, Confidence.P95), Pen.dashed(Ink.BLUE, 1, "5 3"));
        pair(whole -> funnel.limits(whole, Confidence.P99_8), Pen.solid(Ink.NAVY, 1));
        pair(whole -> FunnelChart.adjusted(funnel, whole), Pen.dashed(Ink.GREY, 1, "1 2.5"));
        var labels = new ArrayList<MarginLabel>();
        label(labels, "99.8% limits", funnel.limits(most, Confidence.P99_8), Ink.NAVY);
        label(labels, "95% limits", funnel.limits(most, Confidence.P95), Ink.BLUE);
        label(labels, "99.8%, adjusted", FunnelChart.adjusted(funnel, most), Ink.GREY);
        chart.centre()
                .flatMap(FunnelChart.Point::percent)
                .ifPresent(percent -> labels.add(
                        new MarginLabel(centre, Lettering.STRONG, Ink.ORANGE, "Scotland " + Wording.percent(percent))));
        MarginLabel.draw(sheet, labels, Sheet.WIDTH - RIGHT, TOP, TOP + PLOT);
    }

    private void label(List<MarginLabel> labels, String words, Interval limits, Ink ink) {
        if (!Double.isNaN(limits.upper())) {
            labels.add(new MarginLabel(up.at(100 * limits.upper()), Lettering.LABEL, ink, words));
        }
    }

    private void pair(LongFunction<Interval> limits, Pen pen) {
        curve(limits, Interval::lower, pen);
        curve(limits, Interval::upper, pen);
    }

    private void curve(LongFunction<Interval> limits, ToDoubleFunction<Interval> end, Pen pen) {
        long last = Math.max(most, (long) (most * 1.04));
        var corners = LongStream.rangeClosed(1, CORNERS)
                .map(i -> Math.max(1, Math.round((double) last * i * i / CORNERS / CORNERS))) // close where it bends
                .distinct()
                .filter(whole -> !Double.isNaN(end.applyAsDouble(limits.apply(whole))))
                .<Point2D>mapToObj(whole ->
                        new Point2D.Double(across.at(whole), up.at(100 * end.applyAsDouble(limits.apply(whole)))))
                .toList();
        sheet.path(corners, pen);
    }

    private void point(FunnelChart.Point point) {
        double x = across.at(point.whole());
        double y = up.at(point.percent().orElseThrow().doubleValue());
        switch (chart.zone(point)) {
            case ABOVE, BELOW -> diamond(x, y, 4.6);
            case HIGH, LOW -> sheet.dot(x, y, 2.8, Ink.NAVY, Pen.solid(Ink.WHITE, 0.5));
            case WITHIN, NO_LIMITS -> sheet.dot(x, y, 2.4, Ink.WHITE, Pen.solid(Ink.NAVY, 1));
            case TOO_FEW -> cross(x, y, 2.2);
        }
    }

    private void diamond(double x, double y, double size) {
        sheet.shape(
                List.of(
                        new Point2D.Double(x, y - size),
                        new Point2D.Double(x + size, y),
                        new Point2D.Double(x, y + size),
                        new Point2D.Double(x - size, y)),
                Ink.BLACK,
                Pen.solid(Ink.WHITE, 0.5));
    }

    private void cross(double x, double y, double size) {
        sheet.line(x - size, y - size, x + size, y + size, Pen.solid(Ink.GREY, 1));
        sheet.line(x - size, y + size, x + size, y - size, Pen.solid(Ink.GREY, 1));
    }
}
