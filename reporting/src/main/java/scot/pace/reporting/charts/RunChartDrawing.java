package scot.pace.reporting.charts;

import java.util.ArrayList;
import java.util.stream.IntStream;
import scot.pace.schema.Quarter;

/** Draws one run chart: points and lines, under them quarters and denominators, beside them what the lines are. */
final class RunChartDrawing {

    private static final double LEFT = 34;
    private static final double RIGHT = 92;
    private static final double PLOT = 150;
    private static final double LINE = Axes.LINE;
    private static final double NUMBER = 6.5;
    private static final Pen TEST = Pen.dashed(Ink.GREY, 0.8, "2 2");

    private final RunChart chart;
    private final Notes notes;
    private final double top;
    private final double bottom;
    private final int rowsOfSizes;
    private final Scale across;
    private final Scale up;
    private final Sheet sheet;

    RunChartDrawing(RunChart chart) {
        this.chart = chart;
        var sentences = new ArrayList<>(RunChartWords.notes(chart));
        if (chart.shown() < chart.points().size()) {
            sentences.add(0, "– : a quarter that is not shown.");
        }
        notes = Notes.of(sentences, LEFT);
        top = chart.tests().isEmpty() ? 8 : 22;
        int quarters = chart.points().size();
        across = new Scale(-0.5, quarters - 0.5, LEFT, Sheet.WIDTH - RIGHT);
        up = new Scale(0, 100, top + PLOT, top);
        rowsOfSizes = rowsOfSizes((Sheet.WIDTH - RIGHT - LEFT) / quarters);
        bottom = top + PLOT + LINE * (2 + rowsOfSizes);
        sheet = new Sheet(bottom + notes.height());
    }

    private int rowsOfSizes(double step) {
        double widest = chart.points().stream()
                .mapToDouble(point -> Lettering.SMALL.width(size(point)))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.ceil((widest + 2) / step));
    }

    byte[] svg() {
        Axes.percentLines(sheet, up, LEFT, Sheet.WIDTH - RIGHT);
        var quarters = chart.points().stream().map(RunChart.Point::quarter).toList();
        Axes.quarters(sheet, across, top + PLOT, quarters, 2 + rowsOfSizes);
        sizes();
        marksOfTests();
        new RunChartLines(chart, across, up).draw(sheet);
        labels();
        notes.draw(sheet, LEFT, bottom);
        return sheet.svg(chart.inWords());
    }

    private void sizes() {
        double y = top + PLOT + 2 * LINE;
        sheet.text(LEFT - 4, y, Sheet.Anchor.END, Lettering.SMALL, "of");
        for (int i = 0; i < chart.points().size(); i++) {
            double below = y + LINE * (i % rowsOfSizes);
            sheet.text(
                    across.at(i),
                    below,
                    Sheet.Anchor.MIDDLE,
                    Lettering.SMALL,
                    size(chart.points().get(i)));
        }
    }

    private static String size(RunChart.Point point) {
        return point.denominator().map(Wording::count).orElse("–");
    }

    private void marksOfTests() {
        var wanted = chart.tests().stream().mapToDouble(this::at).toArray();
        var placed = Apart.placed(wanted, Apart.same(2 * NUMBER + 1, wanted.length), LEFT, Sheet.WIDTH - RIGHT);
        for (int i = 0; i < wanted.length; i++) {
            sheet.line(wanted[i], top + PLOT, wanted[i], top, TEST);
            sheet.line(wanted[i], top, placed[i], top - 4, TEST);
            sheet.dot(placed[i], top - 10, NUMBER, Ink.GREY, Pen.NONE);
            sheet.text(placed[i], top - 7.5, Sheet.Anchor.MIDDLE, Lettering.REVERSED, Integer.toString(i + 1));
        }
    }

    /** A day lies within the width of its quarter. */
    private double at(TestOfChange test) {
        var quarter = Quarter.of(test.began());
        int index = IntStream.range(0, chart.points().size())
                .filter(i -> chart.points().get(i).quarter().equals(quarter))
                .findFirst()
                .orElseThrow();
        double days = quarter.lastDay().toEpochDay() - quarter.firstDay().toEpochDay() + 1.0;
        return across.at(
                index - 0.5 + (test.began().toEpochDay() - quarter.firstDay().toEpochDay()) / days);
    }

    private void labels() {
        var labels = new ArrayList<MarginLabel>();
        int last = chart.points().size() - 1;
        if (last >= 0) {
            chart.points()
                    .get(last)
                    .percent()
                    .ifPresent(percent -> labels.add(new MarginLabel(
                            up.at(percent.doubleValue()),
                            Lettering.STRONG,
                            Ink.NAVY,
                            "latest " + Wording.percent(percent))));
        }
        chart.centre(chart.phases().size())
                .ifPresent(line -> labels.add(new MarginLabel(
                        up.at(line.doubleValue()),
                        Lettering.LABEL,
                        Ink.ORANGE,
                        "centre line " + Wording.percent(line))));
        chart.target()
                .ifPresent(target -> labels.add(new MarginLabel(
                        up.at(target.doubleValue()),
                        Lettering.LABEL,
                        Ink.BLACK,
                        "local target " + Wording.percent(target))));
        MarginLabel.draw(sheet, labels, Sheet.WIDTH - RIGHT, top, top + PLOT);
    }
}
