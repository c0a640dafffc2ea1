package scot.pace.reporting.charts;

/**
 * A chart of shown figures: drawn, in words and as a table. All three are made from the same numbers, and a figure that is hidden
 * is in none of them.
 */
public interface Picture {

    /** The drawing as an SVG document in UTF-8, {@value Sheet#WIDTH} points wide: the same chart, the same bytes. */
    byte[] svg();

    /** What is drawn, for a reader who does not see it. */
    String inWords();

    /** What is drawn, as a file beside the picture has it. */
    ChartTable table();
}
