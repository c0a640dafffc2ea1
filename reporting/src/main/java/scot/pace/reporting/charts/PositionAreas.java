package scot.pace.reporting.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The three shares as steps upon each other: reached at the bottom, left hatched, still waiting on top. */
record PositionAreas(PositionOverTime chart, Scale across, Scale up) {

    void draw(Sheet sheet) {
        var piece = new ArrayList<PositionOverTime.Day>();
        for (var day : chart.days()) {
            if (day.shares().isPresent()) {
                piece.add(day);
            } else if (!piece.isEmpty()) {
                piece(sheet, piece, day.day());
                piece.clear();
            }
        }
        if (!piece.isEmpty()) {
            piece(sheet, piece, chart.last());
        }
    }

    /** The days of a piece lie between two that are not shown; the shares of each stay until the next day given. */
    private void piece(Sheet sheet, List<PositionOverTime.Day> days, int end) {
        area(sheet, days, end, shares -> 0, PositionAreas::reached, Ink.NAVY);
        area(sheet, days, end, PositionAreas::reached, PositionAreas::reachedOrLeft, Ink.PALE);
        area(sheet, days, end, PositionAreas::reachedOrLeft, shares -> 100, Ink.SAND);
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
            Sheet sheet,
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

    static double reached(PositionOverTime.Shares shares) {
        return shares.reached().doubleValue();
    }

    static double reachedOrLeft(PositionOverTime.Shares shares) {
        return shares.reached().add(shares.left()).doubleValue();
    }
}
