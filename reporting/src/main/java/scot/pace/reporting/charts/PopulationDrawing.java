package scot.pace.reporting.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a bar for each quarter, its parts upon each other, apart in lightness and the middle one hatched. */
final class PopulationDrawing {

    private static final double LEFT = 34;
    private static final double RIGHT = 104;
    private static final double TOP = 20;
    private static final double PLOT = 160;
    private static final double BAR = 0.88;
    private static final double LETTER = 9;
    private static final List<Ink> INKS = List.of(Ink.NAVY, Ink.PALE, Ink.SAND);
    private static final List<String> NAMES = List.of("at home", "kinship", "away, not kinship");

    private final PopulationByQuarter chart;
    private final Scale across;
    private final Scale up;
    private final Notes notes;
    private final Sheet sheet;

    PopulationDrawing(PopulationByQuarter chart) {
        this.chart = chart;
        long most = chart.columns().stream()
                .mapToLong(PopulationDrawing::height)
                .max()
                .orElse(0);
        across = new Scale(-0.5, chart.columns().size() - 0.5, LEFT, Sheet.WIDTH - RIGHT);
        up = new Scale(0, Math.max(1, most), TOP + PLOT, TOP);
        notes = Notes.of(chart.notes(), LEFT);
        sheet = new Sheet(TOP + PLOT + 2 * Axes.LINE + notes.height());
    }

    private static long height(PopulationByQuarter.Column column) {
        return column.parts().stream().mapToLong(Count::orZero).sum()
                + column.rest().orElse(0L);
    }

    byte[] svg() {
        Axes.countLines(sheet, up, LEFT, Sheet.WIDTH - RIGHT);
        var quarters = chart.columns().stream()
                .map(PopulationByQuarter.Column::quarter)
                .toList();
        Axes.quarters(sheet, across, TOP + PLOT, quarters, 2);
        int every = (int) Math.ceil((widest() + 2) / width());
        for (int i = 0; i < chart.columns().size(); i++) {
            bar(i, (chart.columns().size() - 1 - i) % every == 0);
        }
        labels();
        notes.draw(sheet, LEFT, TOP + PLOT + 2 * Axes.LINE);
        return sheet.svg(chart.inWords());
    }

    private double width() {
        return across.at(1) - across.at(0);
    }

    private double widest() {
        return chart.columns().stream()
                .filter(PopulationByQuarter.Column::totalDrawn)
                .mapToDouble(column ->
                        Lettering.STRONG.width(Wording.count(column.total().orZero())))
                .max()
                .orElse(1);
    }

    private void bar(int i, boolean named) {
        var column = chart.columns().get(i);
        long below = 0;
        for (int part = 0; part < INKS.size(); part++) {
            long count = column.parts().get(part).orZero();
            draw(i, below, count, part);
            below += count;
        }
        if (column.rest().isPresent()) {
            var rest = box(i, below, column.rest().get());
            sheet.box(rest, Ink.WHITE);
            sheet.hatch(rest, Pen.solid(Ink.MIDDLE, 0.5));
            below += column.rest().get();
        }
        double marksAbove = up.at(below) - (column.totalDrawn() ? 12 : 3);
        sheet.text(
                across.at(i),
                marksAbove,
                Sheet.Anchor.MIDDLE,
                Lettering.SMALL,
                column.reason() + ChartTable.marks(column.marks()));
        if (column.totalDrawn() && named) {
            sheet.text(
                    across.at(i),
                    up.at(below) - 3,
                    Sheet.Anchor.MIDDLE,
                    Lettering.STRONG,
                    Wording.count(column.total().orZero()));
        }
    }

    private void draw(int i, long below, long count, int part) {
        var box = box(i, below, count);
        sheet.box(box, INKS.get(part));
        if (part == 1) {
            sheet.hatch(box, Pen.solid(Ink.BLUE, 0.7));
        }
        var words = Wording.count(count);
        double wide = Lettering.SMALL.width(words);
        if (box.getHeight() > LETTER && wide < box.getWidth()) {
            var ink = part == 0 ? Ink.WHITE : Ink.BLACK;
            sheet.box(
                    new Rectangle2D.Double(
                            across.at(i) - wide / 2, box.getCenterY() - LETTER / 2 + 0.5, wide, LETTER - 1),
                    INKS.get(part)); // the number stands on no hatching
            sheet.text(across.at(i), box.getCenterY() + 2.5, Sheet.Anchor.MIDDLE, Lettering.SMALL, ink, words);
        }
    }

    private Rectangle2D box(int i, long below, long count) {
        double x = across.at(i) - width() * BAR / 2;
        double y = up.at(below + count);
        return new Rectangle2D.Double(x, y, width() * BAR, up.at(below) - y);
    }

    /** The names of the parts beside the last bar that shows each. */
    private void labels() {
        var labels = new ArrayList<MarginLabel>();
        for (int part = INKS.size() - 1; part >= 0; part--) {
            int wanted = part;
            IntStream.range(0, chart.columns().size())
                    .filter(i -> chart.columns().get(i).parts().get(wanted).shown())
                    .max()
                    .ifPresent(i -> labels.add(label(i, wanted)));
        }
        MarginLabel.draw(sheet, labels, Sheet.WIDTH - RIGHT, TOP, TOP + PLOT);
    }

    private MarginLabel label(int i, int part) {
        var parts = chart.columns().get(i).parts();
        long below = parts.subList(0, part).stream().mapToLong(Count::orZero).sum();
        var count = parts.get(part);
        return new MarginLabel(
                up.at(below + count.orZero() / 2.0),
                Lettering.STRONG,
                Ink.BLACK,
                NAMES.get(part) + "\n" + count.inWords());
    }
}
