package scot.pace.reporting.charts;

/**
 * How a line is drawn.
 *
 * @param width in points
 * @param dashes lengths in points of dash and gap, as SVG writes them; empty for a whole line
 */
record Pen(Ink ink, double width, String dashes) {

    /** No outline. */
    static final Pen NONE = solid(Ink.WHITE, 0);

    static Pen solid(Ink ink, double width) {
        return new Pen(ink, width, "");
    }

    static Pen dashed(Ink ink, double width, String dashes) {
        return new Pen(ink, width, dashes);
    }
}
