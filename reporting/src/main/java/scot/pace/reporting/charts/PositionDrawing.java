package scot.pace.reporting.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Draws the three shares as steps upon each other, reached at the bottom, with the timescales as lines across them. */
final class PositionDrawing {

    private static final double LEFT = 34;
    private static final double RIGHT = 112;
    private static final double TOP = 22;
    private static final double PLOT = 160;
    private static final int[] WEEKS = {1, 2, 4, 13, 26, 52, 104};
    private static final int MARKS = 9;

    private final PositionOverTime chart;
    private final Scale across;
    private final Scale up = new Scale(0, 100, TOP + PLOT, TOP);
    private final Notes notes;
    private final Sheet sheet;

    PositionDrawing(PositionOverTime chart) {
        this.chart = chart;
        across = new Scale(0, Math.max(7, chart.last()), LEFT, Sheet.WIDTH - RIGHT);
        var sentences = new ArrayList<>(chart.notes());
        if (chart.shown() < chart.days().size()) {
            sentences.add("White: days that are not shown.");
        }
        notes = Notes.of(sentences, LEFT);
        sheet = new Sheet(TOP + PLOT + 2 * Axes.LINE + notes.height());
    }

    byte[] svg() {
        pieces();
        Axes.percentLines(sheet, up, LEFT, Sheet.WIDTH - RIGHT);
        weeks();
        timescales();
        labels();
        notes.draw(sheet, LEFT, TOP + PLOT + 2 * Axes.LINE);
        return sheet.svg(chart.inWords());
    }

    private void pieces() {
        var piece = new ArrayList<PositionOverTime.Day>();
        for (var day : chart.days()) {
            if (day.shares().isPresent()) {
                piece.add(day);
            } else if (!piece.isEmpty()) {
                piece(piece, day.day());
                piece.clear();
            }
        }
        if (!piece.isEmpty()) {
            piece(piece, chart.last());
        }
    }

    /** The days of a piece lie between two that are not shown; the shares of each stay until the next day given. */
    private void piece(List<PositionOverTime.Day> days, int end) {
        area(days, end, shares -> 0, PositionDrawing::reached, Ink.NAVY);
        area(days, end, PositionDrawing::reached, PositionDrawing::reachedOrLeft, Ink.PALE);
        area(days, end, PositionDrawing::reachedOrLeft, shares -> 100, Ink.SAND);
        for (int i = 0; i < days.size(); i++) {
            var shares = days.get(i).shares().orElseThrow();
            double from = across.at(days.get(i).day());
            double to = across.at(i + 1 < days.size() ? days.get(i + 1).day() : end);
            double top = up.at(reachedOrLeft(shares));
            var left = new Rectangle2D.Double(from, top, to - from, up.at(reached(shares)) - top);
            sheet.hatch(left, Pen.solid(Ink.BLUE, 0.7));
        }
    }

    /** One shape with steps, so that no seam shows between two days. */
    private void area(
            List<PositionOverTime.Day> days,
            int end,
            ToDoubleFunction<PositionOverTime.Shares> low,
            ToDoubleFunction<PositionOverTime.Shares> high,
            Ink fill) {
        var corners = steps(days, end, high);
        var back = steps(days, end, low);
        Collections.reverse(back);
        corners.addAll(back);
        sheet.shape(corners, fill, Pen.NONE);
    }

    private List<Point2D> steps(
            List<PositionOverTime.Day> days, int end, ToDoubleFunction<PositionOverTime.Shares> height) {
        var corners = new ArrayList<Point2D>();
        for (int i = 0; i < days.size(); i++) {
            double y = up.at(height.applyAsDouble(days.get(i).shares().orElseThrow()));
            corners.add(new Point2D.Double(across.at(days.get(i).day()), y));
            corners.add(new Point2D.Double(
                    across.at(i + 1 < days.size() ? days.get(i + 1).day() : end), y));
        }
        return corners;
    }

    private static double reached(PositionOverTime.Shares shares) {
        return shares.reached().doubleValue();
    }

    private static double reachedOrLeft(PositionOverTime.Shares shares) {
        return shares.reached().add(shares.left()).doubleValue();
    }

    private void weeks() {
        int last = chart.last() / 7;
        for (int week = 0; week <= last; week += weeksApart(last)) {
            double x = across.at(7L * week);
            sheet.line(x, TOP + PLOT, x, TOP + PLOT + 3, Pen.solid(Ink.MIDDLE, 0.6));
            sheet.text(x, TOP + PLOT + Axes.LINE, Sheet.Anchor.MIDDLE, Lettering.SMALL, Integer.toString(week));
        }
        double middle = (across.start() + across.end()) / 2;
        sheet.text(middle, TOP + PLOT + 2 * Axes.LINE, Sheet.Anchor.MIDDLE, Lettering.SMALL, "weeks since the start");
    }

    /** So many weeks lie between two marks. */
    static int weeksApart(int last) {
        return IntStream.of(WEEKS)
                .filter(step -> last / step <= MARKS)
                .findFirst()
                .orElse(Math.max(1, last / MARKS));
    }

    private void timescales() {
        for (int i = 0; i < chart.timescales().size(); i++) {
            var timescale = chart.timescales().get(i);
            if (timescale.day() <= across.to()) {
                double x = across.at(timescale.day());
                sheet.line(x, TOP + PLOT, x, TOP - 4, Pen.solid(Ink.WHITE, i == 0 ? 3.4 : 2.4));
                sheet.line(
                        x,
                        TOP + PLOT,
                        x,
                        TOP - 4,
                        i == 0 ? Pen.solid(Ink.BLACK, 1.4) : Pen.dashed(Ink.BLACK, 0.8, "3 2"));
            }
        }
        namesOfTimescales();
    }

    private void namesOfTimescales() {
        var drawn = chart.timescales().stream()
                .filter(timescale -> timescale.day() <= across.to())
                .toList();
        var wanted = drawn.stream()
                .mapToDouble(timescale -> across.at(timescale.day()))
                .toArray();
        var sizes = drawn.stream()
                .mapToDouble(timescale -> lettering(timescale).width(timescale.name()) + 6)
                .toArray();
        var placed = Apart.placed(wanted, sizes, LEFT, Sheet.WIDTH - RIGHT);
        for (int i = 0; i < placed.length; i++) {
            var timescale = drawn.get(i);
            sheet.text(placed[i], TOP - 8, Sheet.Anchor.MIDDLE, lettering(timescale), timescale.name());
        }
    }

    private Lettering lettering(PositionOverTime.Timescale timescale) {
        return timescale.equals(chart.timescales().get(0)) ? Lettering.STRONG : Lettering.LABEL;
    }

    private void labels() {
        chart.on(chart.last()).ifPresent(shares -> {
            double reached = reached(shares);
            double left = reachedOrLeft(shares);
            var labels = List.of(
                    label((left + 100) / 2, "still waiting", shares.waiting()),
                    label((reached + left) / 2, "left first", shares.left()),
                    label(reached / 2, "reached", shares.reached()));
            MarginLabel.draw(sheet, labels, Sheet.WIDTH - RIGHT, TOP, TOP + PLOT);
        });
    }

    private MarginLabel label(double percent, String name, BigDecimal share) {
        return new MarginLabel(up.at(percent), Lettering.STRONG, Ink.BLACK, name + " " + Wording.percent(share));
    }
}
