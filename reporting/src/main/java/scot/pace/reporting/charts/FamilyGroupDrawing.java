package scot.pace.reporting.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the strips under each other on one scale: a bar from lowest to highest, a stroke for each council, marks and their names. */
final class FamilyGroupDrawing {

    private static final double LEFT = 132;
    private static final double RIGHT = 30;
    private static final double TOP = 4;
    private static final double ROW = 60;
    private static final double MIDDLE = 28;
    private static final double HALF = 5;

    private static final Scale ALONG = new Scale(0, 100, LEFT, Sheet.WIDTH - RIGHT);

    private FamilyGroupDrawing() {}

    static byte[] svg(FamilyGroupStrip chart) {
        double bottom = TOP + ROW * chart.rows().size();
        var sheet = new Sheet(bottom + 16);
        for (int percent = 0; percent <= 100; percent += 20) {
            double x = ALONG.at(percent);
            sheet.line(x, TOP, x, bottom, Pen.solid(Ink.LIGHT, 0.6));
            sheet.text(x, bottom + 10, Sheet.Anchor.MIDDLE, Lettering.SMALL, percent + "%");
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            draw(sheet, chart.rows().get(i), TOP + ROW * i + MIDDLE);
        }
        return sheet.svg(chart.inWords());
    }

    private static void draw(Sheet sheet, FamilyGroupStrip.Row row, double y) {
        name(sheet, row, y);
        row.lowest().ifPresent(lowest -> {
            double from = ALONG.at(lowest.doubleValue());
            double to = ALONG.at(row.highest().orElseThrow().doubleValue());
            sheet.box(new Rectangle2D.Double(from, y - HALF, to - from, 2 * HALF), Ink.PALE);
            row.councils().forEach(council -> stroke(sheet, ALONG.at(council.doubleValue()), y, HALF, 1, Ink.BLUE));
            sheet.text(from - 6, y + 2.5, Sheet.Anchor.END, Lettering.SMALL, Wording.percent(lowest));
            sheet.text(
                    to + 6,
                    y + 2.5,
                    Sheet.Anchor.START,
                    Lettering.SMALL,
                    Wording.percent(row.highest().orElseThrow()));
        });
        row.median().ifPresent(median -> stroke(sheet, ALONG.at(median.doubleValue()), y, HALF + 3, 2.4, Ink.NAVY));
        at(row.scotland()).ifPresent(x -> triangle(sheet, x, y + HALF, 1, Ink.BLACK));
        at(row.group()).ifPresent(x -> diamond(sheet, x, y));
        interval(sheet, row.own(), y - HALF - 4);
        at(row.own()).ifPresent(x -> triangle(sheet, x, y - HALF, -1, Ink.ORANGE));
        var own = row.own();
        double x = at(own).orElse(LEFT);
        double half = Lettering.STRONG.width(own.withInterval()) / 2;
        double held = Math.max(LEFT + half, Math.min(Sheet.WIDTH - half, x));
        sheet.text(held, y - HALF - 11, Sheet.Anchor.MIDDLE, Lettering.STRONG, Ink.ORANGE, own.withInterval());
        namesBelow(sheet, row, y);
    }

    private static void name(Sheet sheet, FamilyGroupStrip.Row row, double y) {
        double at = y - 6;
        for (var line : Lettering.STRONG.lines(row.name(), LEFT - 40)) {
            sheet.text(4, at, Sheet.Anchor.START, Lettering.STRONG, line);
            at += Axes.LINE;
        }
        sheet.text(4, at, Sheet.Anchor.START, Lettering.SMALL, row.howMany());
    }

    private static void namesBelow(Sheet sheet, FamilyGroupStrip.Row row, double y) {
        var median = new FamilyGroupStrip.Marker("median", row.median(), List.of(), "");
        var named = Stream.of(median, row.group(), row.scotland())
                .filter(marker -> marker.percent().isPresent())
                .toList();
        var wanted =
                named.stream().mapToDouble(marker -> at(marker).orElseThrow()).toArray();
        var sizes = named.stream()
                .mapToDouble(marker -> Lettering.LABEL.width(marker.inWords()) + 8)
                .toArray();
        var placed = Apart.placed(wanted, sizes, LEFT, Sheet.WIDTH);
        for (int i = 0; i < placed.length; i++) {
            sheet.line(wanted[i], y + HALF + 9, placed[i], y + HALF + 14, Pen.solid(Ink.GREY, 0.6));
            sheet.text(
                    placed[i],
                    y + HALF + 21.5,
                    Sheet.Anchor.MIDDLE,
                    Lettering.LABEL,
                    named.get(i).inWords());
        }
    }

    private static void interval(Sheet sheet, FamilyGroupStrip.Marker own, double y) {
        if (!own.interval().isEmpty()) {
            double from = ALONG.at(own.interval().get(0).doubleValue());
            double to = ALONG.at(own.interval().get(1).doubleValue());
            sheet.line(from, y, to, y, Pen.solid(Ink.ORANGE, 1));
            stroke(sheet, from, y, 2.5, 1, Ink.ORANGE);
            stroke(sheet, to, y, 2.5, 1, Ink.ORANGE);
        }
    }

    private static Optional<Double> at(FamilyGroupStrip.Marker marker) {
        return marker.percent().map(percent -> ALONG.at(percent.doubleValue()));
    }

    private static void stroke(Sheet sheet, double x, double y, double half, double width, Ink ink) {
        sheet.line(x, y - half, x, y + half, Pen.solid(ink, width));
    }

    private static void diamond(Sheet sheet, double x, double y) {
        var corners = List.<Point2D>of(
                new Point2D.Double(x, y - 4.5),
                new Point2D.Double(x + 4.5, y),
                new Point2D.Double(x, y + 4.5),
                new Point2D.Double(x - 4.5, y));
        sheet.shape(corners, Ink.WHITE, Pen.solid(Ink.NAVY, 1.2));
    }

    /** With its tip on {@code y}, hanging below where {@code way} is 1 and standing above where it is -1. */
    private static void triangle(Sheet sheet, double x, double y, int way, Ink ink) {
        var corners = List.<Point2D>of(
                new Point2D.Double(x, y),
                new Point2D.Double(x + 4.5, y + 8 * way),
                new Point2D.Double(x - 4.5, y + 8 * way));
        sheet.shape(corners, ink, Pen.NONE);
    }
}
