package scot.pace.reporting.charts;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The lines and points of a run chart between its two scales: those of a shift are heavy, those of a trend lie on a pale band; an upright line stands where a new median begins. */
record RunChartLines(RunChart chart, Scale across, Scale up, double size) {

    private static final double USUAL = 2.4;

    RunChartLines(RunChart chart, Scale across, Scale up) {
        this(chart, across, up, USUAL);
    }

    void draw(Sheet sheet) {
        var rules = chart.rules();
        Signal.trends(rules).forEach(trend -> sheet.path(path(trend.points()), Pen.solid(Ink.PALE, 3 * size)));
        chart.target().ifPresent(target -> {
            double y = up.at(target.doubleValue());
            sheet.line(across.start(), y, across.end(), y, Pen.solid(Ink.BLACK, 0.6));
        });
        centres(sheet);
        pieces().forEach(piece -> sheet.path(path(piece), Pen.solid(Ink.NAVY, size / 2)));
        for (int i = 0; i < chart.points().size(); i++) {
            dot(sheet, i, size, Ink.WHITE);
        }
        for (var shift : Signal.shifts(rules)) {
            pieces().forEach(piece -> {
                var common = piece.stream().filter(shift.points()::contains).toList();
                sheet.path(path(common), Pen.solid(Ink.NAVY, size));
            });
            shift.points().forEach(i -> dot(sheet, i, size * 1.35, Ink.NAVY));
        }
    }

    private void dot(Sheet sheet, int i, double radius, Ink fill) {
        chart.points()
                .get(i)
                .percent()
                .ifPresent(percent -> sheet.dot(
                        across.at(i), up.at(percent.doubleValue()), radius, fill, Pen.solid(Ink.NAVY, size / 2)));
    }

    private void centres(Sheet sheet) {
        for (int phase = 0; phase <= chart.phases().size(); phase++) {
            double from = phase == 0 ? 0 : chart.phases().get(phase - 1).from();
            double to = phase == chart.phases().size()
                    ? chart.points().size()
                    : chart.phases().get(phase).from();
            if (phase > 0) {
                double x = across.at(from - 0.5);
                sheet.line(x, up.at(0), x, up.at(100), Pen.solid(Ink.ORANGE, size / 3));
            }
            chart.centre(phase).ifPresent(line -> {
                double y = up.at(line.doubleValue());
                sheet.line(across.at(from - 0.5), y, across.at(to - 0.5), y, Pen.dashed(Ink.ORANGE, size / 2, "6 3"));
            });
        }
    }

    /** The points between two gaps, by index: no line goes across a gap. */
    private List<List<Integer>> pieces() {
        var pieces = new ArrayList<List<Integer>>();
        var piece = new ArrayList<Integer>();
        for (int i = 0; i <= chart.points().size(); i++) {
            if (i < chart.points().size() && chart.points().get(i).percent().isPresent()) {
                piece.add(i);
            } else if (!piece.isEmpty()) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
        }
        return pieces;
    }

    private List<Point2D> path(List<Integer> indexes) {
        return indexes.stream()
                .<Point2D>map(i -> new Point2D.Double(
                        across.at(i),
                        up.at(chart.points().get(i).percent().orElseThrow().doubleValue())))
                .toList();
    }
}
