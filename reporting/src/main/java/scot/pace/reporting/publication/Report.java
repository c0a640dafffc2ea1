package scot.pace.reporting.publication;

import java.util.List;
import java.util.stream.Stream;
import scot.pace.reporting.charts.Picture;

/**
 * What stands in one report, in reading order, before it has pages.
 *
 * @param title the name of the document
 * @param footer at the foot of every page, before the page number
 */
public record Report(String title, String footer, List<Block> blocks) {

    /** Something that is kept together on one page where it fits. */
    public sealed interface Block permits Cover, Section, Text, Entry, Example, Paragraph, Tabular, Chart, NewPage {

        /** What it prints outside tables and pictures, in reading order. */
        List<String> words();
    }

    /** The title, what it covers, its date, and the mark that says who may read it. */
    public record Cover(String title, String subtitle, String dated, String mark) implements Block {

        @Override
        public List<String> words() {
            return List.of(title, subtitle, dated, mark);
        }
    }

    /** A heading over everything up to the next one. */
    public record Section(String heading) implements Block {

        @Override
        public List<String> words() {
            return List.of(heading);
        }
    }

    /** A heading with the words under it. */
    public record Text(String heading, String text) implements Block {

        @Override
        public List<String> words() {
            return List.of(heading, text);
        }
    }

    /** A lower heading with the words under it. */
    public record Entry(String heading, String text) implements Block {

        @Override
        public List<String> words() {
            return List.of(heading, text);
        }
    }

    /** A lowest heading with small tables under it, in letters of one width. */
    public record Example(String heading, String text) implements Block {

        @Override
        public List<String> words() {
            return List.of(heading, text);
        }
    }

    /** Words without a heading. */
    public record Paragraph(String text) implements Block {

        @Override
        public List<String> words() {
            return List.of(text);
        }
    }

    /** A table under its title, with the texts of its rows, header first. */
    public record Tabular(ReportTable table, List<List<String>> texts) implements Block {

        public Tabular {
            texts = List.copyOf(texts);
        }

        @Override
        public List<String> words() {
            return List.of(table.title(), table.note());
        }

        static Tabular of(ReportTable table, ShownFigures figures) {
            return new Tabular(
                    table,
                    table.rows().stream()
                            .map(row -> ReportTable.texts(row, figures))
                            .toList());
        }
    }

    /**
     * A chart under a heading; the note stands under it.
     *
     * @param name of its files, for example {@code aim-2-run}; no other chart of the report has it
     */
    public record Chart(String name, String heading, String text, Picture picture, String note) implements Block {

        @Override
        public List<String> words() {
            return List.of(heading, text, note);
        }
    }

    /** What follows begins on a new page. */
    public record NewPage() implements Block {

        @Override
        public List<String> words() {
            return List.of();
        }
    }

    public Report {
        blocks = List.copyOf(blocks);
    }

    List<ReportTable> tables() {
        return all(Tabular.class).map(Tabular::table).toList();
    }

    List<Chart> charts() {
        return all(Chart.class).toList();
    }

    <B extends Block> Stream<B> all(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Everything that stands outside tables and pictures, in reading order. */
    List<String> words() {
        return blocks.stream()
                .flatMap(block -> block.words().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
