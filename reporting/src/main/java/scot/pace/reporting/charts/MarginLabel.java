package scot.pace.reporting.charts;

import java.util.List;

/**
 * The name of a line or an area beside the plot, where it ends: no legend to look up.
 *
 * @param y where the line ends
 * @param words in one line, or in several parted by line ends
 */
record MarginLabel(double y, Lettering lettering, Ink ink, String words) {

    private static final double HEIGHT = 9.5;
    private static final double LEADER = 9;

    /** Beside the line {@code x}, from {@code top} to {@code bottom}, none on another. */
    static void draw(Sheet sheet, List<MarginLabel> labels, double x, double top, double bottom) {
        var wanted = labels.stream().mapToDouble(MarginLabel::y).toArray();
        var sizes = labels.stream()
                .mapToDouble(label -> label.lines().size() * HEIGHT + 1)
                .toArray();
        var placed = Apart.placed(wanted, sizes, top - HEIGHT / 2, bottom + HEIGHT / 2);
        for (int i = 0; i < placed.length; i++) {
            var label = labels.get(i);
            sheet.line(x + 2, label.y, x + LEADER, placed[i], Pen.solid(label.ink, 0.6));
            double line = placed[i] + 2.7 - (label.lines().size() - 1) * HEIGHT / 2;
            for (var words : label.lines()) {
                sheet.text(x + LEADER + 2, line, Sheet.Anchor.START, label.lettering, label.ink, words);
                line += HEIGHT;
            }
        }
    }

    private List<String> lines() {
        return words.lines().toList();
    }
}
