package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the three shares as areas upon each other, with the timescales as lines across them. */
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
        new PositionAreas(chart, across, up).draw(sheet);
        Axes.percentLines(sheet, up, LEFT, Sheet.WIDTH - RIGHT);
        weeks();
        timescales();
        labels();
        notes.draw(sheet, LEFT, TOP + PLOT + 2 * Axes.LINE);
        return sheet.svg(chart.inWords());
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
            double reached = PositionAreas.reached(shares);
            double left = PositionAreas.reachedOrLeft(shares);
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
