package scot.pace.reporting.publication;

import java.util.stream.Collectors;

/** A report of words as Markdown, for those who would rather not open a PDF. One with tables of figures or charts is refused. */
final class MarkdownReport {

    private MarkdownReport() {}

    /** Lines end with LF. */
    static String of(Report report) {
        return report.blocks().stream().map(MarkdownReport::of).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String of(Report.Block block) {
        if (block instanceof Report.Cover cover) {
            return "# %s\n\n%s\n\n%s\n\n**%s**"
                    .formatted(cover.title(), cover.subtitle(), cover.dated(), lines(cover.mark()));
        } else if (block instanceof Report.Section section) {
            return "## " + section.heading();
        } else if (block instanceof Report.Text text) {
            return "### " + text.heading() + "\n\n" + lines(text.text());
        } else if (block instanceof Report.Entry entry) {
            return "### " + entry.heading() + "\n\n" + lines(entry.text());
        } else if (block instanceof Report.Example example) {
            return "#### " + example.heading() + "\n\n```\n" + example.text() + "\n```";
        } else if (block instanceof Report.Paragraph paragraph) {
            return lines(paragraph.text());
        }
        throw new IllegalArgumentException("this cannot be written as Markdown: " + block);
    }

    /** Each line of its own: two blanks at the end of a line break it. */
    private static String lines(String text) {
        return text.replace("\n", "  \n");
    }
}
