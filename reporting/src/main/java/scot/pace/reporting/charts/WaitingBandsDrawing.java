package scot.pace.reporting.charts;

import java.awt.geom.Rectangle2D;

/** Draws the bands as bars under each other; a line parts those not yet due from those overdue. */
final class WaitingBandsDrawing {

    private static final double LEFT = 132;
    private static final double RIGHT = 56;
    private static final double TOP = 4;
    private static final double ROW = 20;
    private static final double BAR = 13;
    private static final double AFTER_THE_FIRST = 8;

    private WaitingBandsDrawing() {}

    static byte[] svg(WaitingBands chart) {
        var sheet = new Sheet(TOP + ROW * chart.bands().size() + AFTER_THE_FIRST + 4);
        long most = chart.bands().stream()
                .mapToLong(band -> band.count().orZero())
                .max()
                .orElse(0);
        var along = new Scale(0, Math.max(1, most), LEFT, Sheet.WIDTH - RIGHT);
        for (int i = 0; i < chart.bands().size(); i++) {
            draw(sheet, along, chart.bands().get(i), i == 0, TOP + ROW * i + (i == 0 ? 0 : AFTER_THE_FIRST));
        }
        double due = TOP + ROW + AFTER_THE_FIRST / 2;
        sheet.line(4, due, Sheet.WIDTH - RIGHT, due, Pen.dashed(Ink.GREY, 0.8, "2 2"));
        sheet.text(Sheet.WIDTH - RIGHT + 4, due + 2.5, Sheet.Anchor.START, Lettering.SMALL, "time is up");
        sheet.line(LEFT, TOP, LEFT, TOP + ROW * chart.bands().size() + AFTER_THE_FIRST, Pen.solid(Ink.MIDDLE, 0.6));
        return sheet.svg(chart.inWords());
    }

    private static void draw(Sheet sheet, Scale along, WaitingBands.Band band, boolean notYetDue, double y) {
        sheet.text(LEFT - 6, y + BAR - 2.5, Sheet.Anchor.END, Lettering.LABEL, band.name());
        var bar = new Rectangle2D.Double(LEFT, y, along.at(band.count().orZero()) - LEFT, BAR);
        sheet.box(bar, notYetDue ? Ink.PALE : Ink.NAVY);
        if (notYetDue) {
            sheet.hatch(bar, Pen.solid(Ink.BLUE, 0.7));
        }
        sheet.text(
                bar.getMaxX() + 5,
                y + BAR - 2.5,
                Sheet.Anchor.START,
                band.count().shown() ? Lettering.STRONG : Lettering.LABEL,
                band.count().inWords());
    }
}
