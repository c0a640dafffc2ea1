package scot.pace.reporting.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The names of the points beyond the 99.8% limits, each beside its point and on no other point or name where there is room. */
record FunnelLabels(FunnelChart chart, Scale across, Scale up) {

    private static final double HEIGHT = 9;
    private static final double GAP = 7;

    void draw(Sheet sheet) {
        var taken = new ArrayList<Rectangle2D>(
                chart.shown().stream().map(point -> around(point, 3)).toList());
        for (var point : chart.shown()) {
            if (chart.zone(point).beyond()) {
                var words = point.name();
                var place = places(point, Lettering.STRONG.width(words))
                        .min(Comparator.comparingDouble(box -> overlap(box, taken)))
                        .orElseThrow();
                taken.add(place);
                sheet.box(place, Ink.WHITE);
                sheet.text(place.getX(), place.getMaxY() - 2, Sheet.Anchor.START, Lettering.STRONG, words);
            }
        }
    }

    private Rectangle2D around(FunnelChart.Point point, double size) {
        double x = across.at(point.whole());
        double y = up.at(point.percent().orElseThrow().doubleValue());
        return new Rectangle2D.Double(x - size, y - size, 2 * size, 2 * size);
    }

    /** Right, left, above and below, the nearest first, as far as they lie within the plot. */
    private Stream<Rectangle2D> places(FunnelChart.Point point, double width) {
        double x = across.at(point.whole());
        double y = up.at(point.percent().orElseThrow().doubleValue());
        double top = up.end() - 2;
        double bottom = up.start() - HEIGHT;
        return Stream.of(
                        new Rectangle2D.Double(x + GAP, y - HEIGHT / 2, width, HEIGHT),
                        new Rectangle2D.Double(x - GAP - width, y - HEIGHT / 2, width, HEIGHT),
                        new Rectangle2D.Double(x - width / 2, y - GAP - HEIGHT, width, HEIGHT),
                        new Rectangle2D.Double(x - width / 2, y + GAP, width, HEIGHT),
                        new Rectangle2D.Double(x + GAP, y - GAP - HEIGHT, width, HEIGHT),
                        new Rectangle2D.Double(x + GAP, y + GAP, width, HEIGHT),
                        new Rectangle2D.Double(x - GAP - width, y - GAP - HEIGHT, width, HEIGHT),
                        new Rectangle2D.Double(x - GAP - width, y + GAP, width, HEIGHT))
                .map(box -> within(box, top, bottom));
    }

    private Rectangle2D within(Rectangle2D.Double box, double top, double bottom) {
        double x = Math.max(across.start(), Math.min(across.end() - box.width, box.x));
        return new Rectangle2D.Double(x, Math.max(top, Math.min(bottom, box.y)), box.width, box.height);
    }

    private static double overlap(Rectangle2D box, List<Rectangle2D> taken) {
        return taken.stream()
                .map(box::createIntersection)
                .filter(common -> common.getWidth() > 0 && common.getHeight() > 0)
                .mapToDouble(common -> common.getWidth() * common.getHeight())
                .sum();
    }
}
