package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import scot.pace.reporting.charts.RunChart;
import scot.pace.reporting.disclosure.Symbol;

/** The parts that every report has: cover, headlines, run chart, method. */
final class Passages {

    /** Fewer points are no chart. */
    private static final int FEWEST_POINTS = 4;

    private final ShownFigures figures;
    private final Edition edition;

    Passages(ShownFigures figures, Edition edition) {
        this.figures = figures;
        this.edition = edition;
    }

    String footer(Area area) {
        return "PACE Statistics · %s · quarter to %s · Not for publication"
                .formatted(area.name(), InWords.day(edition.quarter().lastDay()));
    }

    Report.Block cover(Area area) {
        var quarter = edition.quarter();
        return new Report.Cover(
                "Permanence timescales: " + area.name(),
                "Quarter to %s (%s)".formatted(InWords.day(quarter.lastDay()), quarter),
                "PACE Statistics. Published %s. Version %d."
                        .formatted(InWords.day(edition.published()), edition.version()),
                "Not for publication" + (edition.synthetic() ? "\nSynthetic: no real child is described" : ""));
    }

    List<Report.Block> headlines(Area area) {
        var blocks = new ArrayList<Report.Block>();
        var sentences = new Headlines(figures, edition.quarter(), area).sentences();
        blocks.add(new Report.Text(
                "Headlines",
                sentences.isEmpty()
                        ? "Nothing can be said in a sentence: the figures are too small to be shown, or missing."
                        : sentences.get(0)));
        sentences.stream().skip(1).forEach(sentence -> blocks.add(new Report.Paragraph(sentence)));
        return blocks;
    }

    /** The run chart of Aim 2 by single quarters, or the reason why there is none. */
    Report.Block runChart(Area area, long atLeast) {
        var chart = RunChart.of(
                figures.all(key -> key.measure().equals(Tables.IN_TIME)
                        && key.area().equals(area.code())
                        && key.category1().equals("aim-2")
                        && key.breakdown2().isEmpty()
                        && key.period().compareTo(edition.quarter().toString()) <= 0),
                atLeast);
        var heading = "Aim 2, quarter by quarter";
        if (chart.shown() < FEWEST_POINTS) {
            return new Report.Text(
                    heading,
                    "No chart: fewer than %d quarters have at least %d children and may be shown."
                            .formatted(FEWEST_POINTS, atLeast));
        }
        return new Report.Chart(
                heading,
                "Per cent of children whose six months away from home were up in the quarter and who had a recommendation for permanence in time.",
                chart,
                "Under each quarter: its CLAS year and how many children the percentage is of. A gap is a quarter that may not be shown%s. The centre line is the median of the first %d quarters shown; it stays where it is."
                        .formatted(
                                atLeast > 1 ? " or has fewer than " + atLeast + " children" : "", RunChart.BASELINE));
    }

    List<Report.Block> method() {
        var blocks = new ArrayList<Report.Block>();
        blocks.add(new Report.Text("Method", "What the words and numbers of this report mean."));
        blocks.add(
                new Report.Paragraph(
                        "A day: a child is looked after on a day when the episode began on that day or before and had not ended by it. A child known to two authorities is counted in each."));
        blocks.add(
                new Report.Paragraph(
                        "Small numbers: a count of 1 to 4 children is not shown, nor a percentage that would give one away. Hidden figures may still follow from others by subtraction; until tables are protected together, this report is not for publication."));
        blocks.add(new Report.Paragraph("Symbols: "
                + Arrays.stream(Symbol.values())
                        .map(symbol -> "[" + symbol.code() + "] " + symbol.meaning())
                        .collect(Collectors.joining("; "))
                + "."));
        for (var entry : edition.method()) {
            blocks.add(new Report.Text(entry.title(), entryText(entry)));
        }
        return blocks;
    }

    private static String entryText(MethodEntry entry) {
        var lines = new ArrayList<String>();
        if (!entry.prose().isBlank()) {
            lines.add(entry.prose());
        }
        lines.addAll(entry.lines());
        return String.join("\n", lines);
    }
}
