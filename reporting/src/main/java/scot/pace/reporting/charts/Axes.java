package scot.pace.reporting.charts;

import java.util.List;
import scot.pace.schema.Quarter;

/** The scales that several charts have: per cent upwards, quarters from left to right. */
final class Axes {

    /** From one line of small text to the next. */
    static final double LINE = 10.5;

    private Axes() {}

    /** A line at every 20%, with its name to the left. */
    static void percentLines(Sheet sheet, Scale up, double left, double right) {
        for (int percent = 0; percent <= 100; percent += 20) {
            level(sheet, up, percent, left, right, percent + "%");
        }
    }

    /** Lines at round counts, with their names to the left. */
    static void countLines(Sheet sheet, Scale up, double left, double right) {
        long most = Math.round(up.to());
        long step = Scale.step(most, 6);
        for (long count = 0; count <= most; count += step) {
            level(sheet, up, (double) count, left, right, Wording.count(count));
        }
    }

    private static void level(Sheet sheet, Scale up, double number, double left, double right, String name) {
        double y = up.at(number);
        sheet.line(left, y, right, y, Pen.solid(number == 0 ? Ink.MIDDLE : Ink.LIGHT, 0.6));
        sheet.text(left - 4, y + 2.5, Sheet.Anchor.END, Lettering.SMALL, name);
    }

    /**
     * The quarters, a line under the plot, and in line {@code row} each CLAS year in the middle of its quarters, with a stroke where the
     * next begins.
     */
    static void quarters(Sheet sheet, Scale across, double plot, List<Quarter> quarters, int row) {
        int from = 0;
        for (int i = 0; i < quarters.size(); i++) {
            var quarter = quarters.get(i);
            sheet.text(across.at(i), plot + LINE, Sheet.Anchor.MIDDLE, Lettering.SMALL, "Q" + quarter.number());
            boolean last = i == quarters.size() - 1;
            if (last || !quarters.get(i + 1).year().equals(quarter.year())) {
                double y = plot + LINE * row;
                var year = quarter.year().toString();
                sheet.text(across.at((from + i) / 2.0), y, Sheet.Anchor.MIDDLE, Lettering.SMALL, year);
                if (!last) {
                    sheet.line(across.at(i + 0.5), plot, across.at(i + 0.5), y, Pen.solid(Ink.LIGHT, 0.6));
                }
                from = i + 1;
            }
        }
    }
}
