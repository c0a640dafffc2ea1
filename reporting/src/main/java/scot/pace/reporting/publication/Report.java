package scot.pace.reporting.publication;

import java.util.List;
import java.util.stream.Stream;
import scot.pace.reporting.charts.RunChart;

/**
 * What stands in one report, in reading order, before it has pages.
 *
 * @param title the name of the document
 * @param footer at the foot of every page, before the page number
 */
public record Report(String title, String footer, List<Block> blocks) {

    /** Something that is kept together on one page where it fits. */
    public sealed interface Block permits Cover, Text, Paragraph, Tabular, Chart, NewPage {}

    /** The title, what it covers, its date, and the mark that says who may read it. */
    public record Cover(String title, String subtitle, String dated, String mark) implements Block {}

    /** A heading with the words under it. */
    public record Text(String heading, String text) implements Block {}

    /** Words without a heading. */
    public record Paragraph(String text) implements Block {}

    /** A table under its title, with words before it (may be empty). */
    public record Tabular(String text, ReportTable table) implements Block {}

    /** A run chart under a heading. */
    public record Chart(String heading, String text, RunChart chart, String note) implements Block {}

    /** What follows begins on a new page. */
    public record NewPage() implements Block {}

    public Report {
        blocks = List.copyOf(blocks);
    }

    /** Its tables, in order. */
    public Stream<ReportTable> tables() {
        return blocks.stream()
                .filter(Tabular.class::isInstance)
                .map(Tabular.class::cast)
                .map(Tabular::table);
    }
}
