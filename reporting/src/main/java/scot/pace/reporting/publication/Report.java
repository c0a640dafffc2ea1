package scot.pace.reporting.publication;

import java.util.List;
import scot.pace.reporting.charts.Picture;

/**
 * What stands in one report, in reading order, before it has pages.
 *
 * @param title the name of the document
 * @param footer at the foot of every page, before the page number
 */
public record Report(String title, String footer, List<Block> blocks) {

    /** Something that is kept together on one page where it fits. */
    public sealed interface Block permits Cover, Text, Entry, Paragraph, Tabular, Chart, NewPage {}

    /** The title, what it covers, its date, and the mark that says who may read it. */
    public record Cover(String title, String subtitle, String dated, String mark) implements Block {}

    /** A heading with the words under it. */
    public record Text(String heading, String text) implements Block {}

    /** A lower heading with the words under it. */
    public record Entry(String heading, String text) implements Block {}

    /** Words without a heading. */
    public record Paragraph(String text) implements Block {}

    /** A table under its title, with the texts of its rows, header first. */
    record Tabular(ReportTable table, List<List<String>> texts) implements Block {

        public Tabular {
            texts = List.copyOf(texts);
        }

        static Tabular of(ReportTable table, ShownFigures figures) {
            return new Tabular(
                    table,
                    table.rows().stream()
                            .map(row -> ReportTable.texts(row, figures))
                            .toList());
        }
    }

    /** A chart under a heading; the note stands under it. */
    public record Chart(String heading, String text, Picture picture, String note) implements Block {}

    /** What follows begins on a new page. */
    public record NewPage() implements Block {}

    public Report {
        blocks = List.copyOf(blocks);
    }
}
