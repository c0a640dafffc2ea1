package scot.pace.reporting.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of the points beyond the 99.8% limits, each beside its point and on no other point or name where there is room. */
record FunnelLabels(FunnelChart chart, Scale across, Scale up) {

    private static final double HEIGHT = 9;
    private static final double[] DISTANCES = {7, 15, 25, 40};

    /** Beside the point, and away from the centre: there the plot is emptier. */
    private static final List<Point2D> OUTWARDS = List.of(
            new Point2D.Double(1, 0),
            new Point2D.Double(-1, 0),
            new Point2D.Double(0, 1),
            new Point2D.Double(1, 1),
            new Point2D.Double(-1, 1));

    void draw(Sheet sheet) {
        var taken = new ArrayList<Rectangle2D>();
        chart.shown().forEach(point -> taken.add(new Rectangle2D.Double(x(point) - 3, y(point) - 3, 6, 6)));
        for (var point : chart.shown()) {
            if (chart.zone(point).beyond()) {
                var place = places(point, Lettering.STRONG.width(point.name()))
                        .min(Comparator.comparingDouble(box -> overlap(box, taken)))
                        .orElseThrow();
                taken.add(place);
                leader(sheet, point, place);
                sheet.box(place, Ink.WHITE);
                sheet.text(place.getX(), place.getMaxY() - 2, Sheet.Anchor.START, Lettering.STRONG, point.name());
            }
        }
    }

    private double x(FunnelChart.Point point) {
        return across.at(point.whole());
    }

    private double y(FunnelChart.Point point) {
        return up.at(point.percent().orElseThrow().doubleValue());
    }

    /** The nearest first, away from the centre before towards it, as far as they lie within the plot. */
    private Stream<Rectangle2D> places(FunnelChart.Point point, double width) {
        int outwards = chart.zone(point) == FunnelZone.ABOVE ? -1 : 1;
        return IntStream.of(outwards, -outwards).boxed().flatMap(way -> DoubleStream.of(DISTANCES)
                .boxed()
                .flatMap(away -> OUTWARDS.stream().map(to -> place(point, width, to.getX(), way * to.getY(), away))));
    }

    private Rectangle2D place(FunnelChart.Point point, double width, double right, double down, double away) {
        double x = x(point) + right * (away + width / 2) - width / 2;
        double y = y(point) + down * (away + HEIGHT / 2) - HEIGHT / 2;
        return new Rectangle2D.Double(
                Math.max(across.start(), Math.min(across.end() - width, x)),
                Math.max(up.end() - 2, Math.min(up.start() - HEIGHT, y)),
                width,
                HEIGHT);
    }

    /** From a point to a name that had to be put further away. */
    private void leader(Sheet sheet, FunnelChart.Point point, Rectangle2D place) {
        double x = Math.max(place.getMinX(), Math.min(place.getMaxX(), x(point)));
        double y = Math.max(place.getMinY(), Math.min(place.getMaxY(), y(point)));
        if (Math.hypot(x - x(point), y - y(point)) > DISTANCES[0] * 1.5) {
            sheet.line(x(point), y(point), x, y, Pen.solid(Ink.GREY, 0.6));
        }
    }

    private static double overlap(Rectangle2D box, List<Rectangle2D> taken) {
        return taken.stream()
                .map(box::createIntersection)
                .filter(common -> common.getWidth() > 0 && common.getHeight() > 0)
                .mapToDouble(common -> common.getWidth() * common.getHeight())
                .sum();
    }
}
