package scot.pace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scot.pace.reporting.publication.Report;

/** A report as a page shows it: block after block, as it is printed. */
public record ReportView(Report.Cover cover, List<Block> blocks) {

    /**
     * Something on the page.
     *
     * @param kind {@code section}, {@code text}, {@code entry}, {@code example}, {@code paragraph}, {@code tabular} or {@code chart}
     * @param id to link to
     * @param file where the files of a chart lie in the release, without their endings; empty where it is none
     */
    public record Block(String kind, String id, Report.Block is, String file) {

        private static Block of(Report.Block block, int number, String charts) {
            return new Block(
                    block.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    "part-" + number,
                    block,
                    block instanceof Report.Chart chart ? charts + chart.name() : "");
        }
    }

    /**
     * The view of a report.
     *
     * @param charts where its charts lie in the release, as {@code charts/national/}
     */
    static ReportView of(Report report, String charts) {
        var cover = report.blocks().stream()
                .filter(Report.Cover.class::isInstance)
                .map(Report.Cover.class::cast)
                .findFirst()
                .orElseThrow();
        return new ReportView(cover, blocks(report.blocks(), charts));
    }

    /** Without covers and the ends of pages. */
    static List<Block> blocks(List<Report.Block> blocks, String charts) {
        var shown = new ArrayList<Block>();
        for (var block : blocks) {
            if (!(block instanceof Report.Cover || block instanceof Report.NewPage)) {
                shown.add(Block.of(block, shown.size(), charts));
            }
        }
        return shown;
    }

    /** Its sections, to be found from the top. */
    public List<Block> sections() {
        return blocks.stream().filter(block -> block.kind().equals("section")).toList();
    }
}
