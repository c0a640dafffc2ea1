package scot.pace.reporting.charts;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a chart is drawn on. Lengths are points, from the upper left corner; what is drawn later lies above. Writes SVG. */
final class Sheet {

    /** As wide as the text of a report. */
    static final int WIDTH = 523;

    private static final double HATCH = 4;

    private final StringBuilder marks = new StringBuilder();
    private final double height;

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    Sheet(double height) {
        this.height = height;
        box(new Rectangle2D.Double(0, 0, WIDTH, height), Ink.WHITE);
    }

    /** Where there is nothing to draw: a sentence that says so. */
    static byte[] only(String sentence, String words) {
        var sheet = new Sheet(24);
        sheet.text(WIDTH / 2.0, 15, Anchor.MIDDLE, Lettering.LABEL, sentence);
        return sheet.svg(words);
    }

    /** Words on the base line {@code y}. */
    void text(double x, double y, Anchor anchor, Lettering lettering, String words) {
        text(x, y, anchor, lettering, lettering.ink(), words);
    }

    void text(double x, double y, Anchor anchor, Lettering lettering, Ink ink, String words) {
        if (words.isEmpty()) {
            return;
        }
        marks.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%s\"%s fill=\"%s\">%s</text>\n"
                .formatted(
                        points(x),
                        points(y),
                        anchor.name().toLowerCase(Locale.ROOT),
                        points(lettering.size()),
                        lettering.bold() ? " font-weight=\"bold\"" : "",
                        ink.code(),
                        escaped(words)));
    }

    void line(double x1, double y1, double x2, double y2, Pen pen) {
        path(List.of(new Point2D.Double(x1, y1), new Point2D.Double(x2, y2)), pen);
    }

    /** A line through the points; nothing where there is only one. */
    void path(List<Point2D> corners, Pen pen) {
        if (corners.size() < 2) {
            return;
        }
        marks.append("<path d=\"%s\" fill=\"none\" %s/>\n".formatted(through(corners), stroke(pen)));
    }

    /** A filled shape with these corners. */
    void shape(List<Point2D> corners, Ink fill, Pen outline) {
        marks.append("<path d=\"%s Z\" fill=\"%s\" %s/>\n".formatted(through(corners), fill.code(), stroke(outline)));
    }

    void box(Rectangle2D box, Ink fill) {
        marks.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(
                        points(box.getX()),
                        points(box.getY()),
                        points(box.getWidth()),
                        points(box.getHeight()),
                        fill.code()));
    }

    void dot(double x, double y, double radius, Ink fill, Pen outline) {
        marks.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" %s/>\n"
                .formatted(points(x), points(y), points(radius), fill.code(), stroke(outline)));
    }

    /** Slanting lines within a box; those of boxes side by side meet. They are lines, so that a PDF needs no bitmap for them. */
    void hatch(Rectangle2D box, Pen pen) {
        double first = Math.ceil((box.getMinX() + box.getMinY()) / HATCH) * HATCH;
        var lines = new StringBuilder();
        for (double sum = first; sum < box.getMaxX() + box.getMaxY(); sum += HATCH) {
            double left = Math.max(box.getMinX(), sum - box.getMaxY());
            double right = Math.min(box.getMaxX(), sum - box.getMinY());
            lines.append(
                    "M%s %s L%s %s ".formatted(points(left), points(sum - left), points(right), points(sum - right)));
        }
        if (!lines.isEmpty()) {
            marks.append("<path d=\"%s\" fill=\"none\" %s/>\n"
                    .formatted(lines.toString().strip(), stroke(pen)));
        }
    }

    /**
     * The document.
     *
     * @param words the description it carries for readers who do not see it
     */
    byte[] svg(String words) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%s" viewBox="0 0 %d %s" role="img" font-family="%s">
                <desc>%s</desc>
                %s</svg>
                """.formatted(WIDTH, points(height), WIDTH, points(height), Lettering.FAMILY, escaped(words), marks)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String through(List<Point2D> corners) {
        return corners.stream()
                .map(corner -> points(corner.getX()) + " " + points(corner.getY()))
                .collect(Collectors.joining(" L", "M", ""));
    }

    private static String stroke(Pen pen) {
        return "stroke=\"%s\" stroke-width=\"%s\"%s"
                .formatted(
                        pen.width() == 0 ? "none" : pen.ink().code(),
                        points(pen.width()),
                        pen.dashes().isEmpty() ? "" : " stroke-dasharray=\"" + pen.dashes() + "\"");
    }

    /** To a hundredth of a point. */
    private static String points(double length) {
        var rounded =
                BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
