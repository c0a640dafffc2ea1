package scot.pace.reporting.charts;

import java.util.List;

/** The sentences under a plot, in as many lines as they need. */
record Notes(List<String> lines) {

    private static final double ROOM = 6;

    /** The sentences, each on a line of its own, from {@code left} to the right edge. */
    static Notes of(List<String> sentences, double left) {
        return new Notes(sentences.stream()
                .flatMap(sentence -> Lettering.LABEL.lines(sentence, Sheet.WIDTH - left - ROOM).stream())
                .toList());
    }

    double height() {
        return ROOM + Axes.LINE * lines.size();
    }

    void draw(Sheet sheet, double left, double top) {
        for (int i = 0; i < lines.size(); i++) {
            sheet.text(
                    left, top + ROOM / 2 + Axes.LINE * (i + 1) - 2, Sheet.Anchor.START, Lettering.LABEL, lines.get(i));
        }
    }
}
