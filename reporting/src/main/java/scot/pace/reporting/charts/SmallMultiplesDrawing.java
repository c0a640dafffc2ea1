package scot.pace.reporting.charts;

import java.util.List;

/** Draws small run charts in four columns, read from left to right; what the lines mean stands once above. */
final class SmallMultiplesDrawing {

    private static final int COLUMNS = 4;
    private static final double LEFT = 28;
    private static final double TOP = 30;
    private static final double GAP = 12;
    private static final double WIDTH = (Sheet.WIDTH - LEFT - (COLUMNS - 1) * GAP) / COLUMNS;
    private static final double NAME = 11;
    private static final double PLOT = 42;
    private static final double ROW = NAME + PLOT + 19;
    private static final double POINT = 1.5;

    private final SmallMultiples chart;
    private final Sheet sheet;

    SmallMultiplesDrawing(SmallMultiples chart) {
        this.chart = chart;
        int rows = (chart.panels().size() + COLUMNS - 1) / COLUMNS;
        sheet = new Sheet(TOP + ROW * rows);
    }

    byte[] svg() {
        key();
        for (int i = 0; i < chart.panels().size(); i++) {
            int row = i / COLUMNS;
            draw(chart.panels().get(i), LEFT + (WIDTH + GAP) * (i % COLUMNS), TOP + ROW * row + NAME, i % COLUMNS == 0);
        }
        return sheet.svg(chart.inWords());
    }

    private void key() {
        var quarters = chart.quarters();
        if (!quarters.isEmpty()) {
            sheet.text(
                    LEFT,
                    9,
                    Sheet.Anchor.START,
                    Lettering.LABEL,
                    "Per cent by quarter, %s to %s; a stroke under the plot where a year begins."
                            .formatted(quarters.get(0), quarters.get(quarters.size() - 1)));
            sheet.text(
                    LEFT,
                    19,
                    Sheet.Anchor.START,
                    Lettering.LABEL,
                    "Dashed: centre line, the median of the first %d quarters shown%s. Heavy: a shift. Pale band: a trend."
                            .formatted(RunChart.BASELINE, hasNewMedians() ? "; upright: a new one begins" : ""));
        }
    }

    private boolean hasNewMedians() {
        return chart.panels().stream().anyMatch(panel -> !panel.chart().phases().isEmpty());
    }

    private void draw(SmallMultiples.Panel panel, double x, double top, boolean first) {
        sheet.text(x, top - 4, Sheet.Anchor.START, Lettering.STRONG, panel.name());
        var up = new Scale(0, 100, top + PLOT, top);
        for (int percent : List.of(0, 50, 100)) {
            double y = up.at(percent);
            sheet.line(x, y, x + WIDTH, y, Pen.solid(percent == 0 ? Ink.MIDDLE : Ink.LIGHT, 0.5));
            if (first) {
                sheet.text(x - 3, y + 2.5, Sheet.Anchor.END, Lettering.SMALL, percent + "%");
            }
        }
        var shown = SmallMultiplesWords.shown(panel.chart());
        if (shown.isEmpty()) {
            sheet.text(x + WIDTH / 2, up.at(50) + 10, Sheet.Anchor.MIDDLE, Lettering.SMALL, "no quarter can be shown");
            return;
        }
        var across = new Scale(-0.5, chart.quarters().size() - 0.5, x, x + WIDTH);
        years(across, top + PLOT);
        int offset = chart.quarters().indexOf(panel.chart().points().get(0).quarter());
        new RunChartLines(panel.chart(), across.later(offset), up, POINT).draw(sheet);
        var last = shown.get(shown.size() - 1);
        sheet.text(x, top + PLOT + 10, Sheet.Anchor.START, Lettering.SMALL, SmallMultiplesWords.sizes(panel.chart()));
        sheet.text(
                x + WIDTH,
                top + PLOT + 10,
                Sheet.Anchor.END,
                Lettering.SMALL,
                Ink.NAVY,
                "latest " + last.percent().map(Wording::percent).orElseThrow());
    }

    private void years(Scale across, double bottom) {
        for (int i = 0; i < chart.quarters().size(); i++) {
            if (chart.quarters().get(i).number() == 1) {
                sheet.line(across.at(i - 0.5), bottom, across.at(i - 0.5), bottom + 3, Pen.solid(Ink.MIDDLE, 0.6));
            }
        }
    }
}
