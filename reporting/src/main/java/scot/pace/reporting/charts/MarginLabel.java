package scot.pace.reporting.charts;

import java.util.List;

/**
 * The name of a line or an area beside the plot, where it ends: no legend to look up.
 *
 * @param y where the line ends
 */
record MarginLabel(double y, Lettering lettering, Ink ink, String words) {

    private static final double HEIGHT = 10;
    private static final double LEADER = 9;

    /** Beside the line {@code x}, from {@code top} to {@code bottom}, none on another. */
    static void draw(Sheet sheet, List<MarginLabel> labels, double x, double top, double bottom) {
        var wanted = labels.stream().mapToDouble(MarginLabel::y).toArray();
        var placed = Apart.placed(wanted, Apart.same(HEIGHT, wanted.length), top - HEIGHT / 2, bottom + HEIGHT / 2);
        for (int i = 0; i < placed.length; i++) {
            var label = labels.get(i);
            sheet.line(x + 2, label.y, x + LEADER, placed[i], Pen.solid(label.ink, 0.6));
            sheet.text(x + LEADER + 2, placed[i] + 2.5, Sheet.Anchor.START, label.lettering, label.ink, label.words);
        }
    }
}
