package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import scot.pace.reporting.charts.RunChart;
import scot.pace.reporting.disclosure.Symbol;

/** The parts of a report that are not tables, by the names under which {@link Reports} asks for them. */
final class Passages {

    /** Fewer points are no chart. */
    private static final int FEWEST_POINTS = 4;

    /** A quarter of an authority with fewer children whose time was up is no point of the run chart. */
    private static final int SMALLEST_POINT = 10;

    private final ShownFigures figures;
    private final Edition edition;
    private final Scope scope;

    Passages(ShownFigures figures, Edition edition, Scope scope) {
        this.figures = figures;
        this.edition = edition;
        this.scope = scope;
    }

    List<Report.Block> named(String name) {
        return switch (name) {
            case "cover" -> List.of(cover());
            case "headlines" -> headlines();
            case "new-page" -> List.of(new Report.NewPage());
            case "aim-2-chart" -> List.of(runChart(scope.area().isScotland() ? 1 : SMALLEST_POINT));
            case "returns-missing" -> List.of(new Report.Paragraph(new MissingReturns(figures, scope).inWords()));
            case "local-aims" -> new LocalPassages(figures, edition, scope).aims();
            case "tests-of-change" -> new LocalPassages(figures, edition, scope).testsOfChange();
            case "method" -> method();
            default -> throw new IllegalStateException("there is neither a table nor a passage " + name);
        };
    }

    /** At the foot of every page. */
    String footer() {
        return "PACE Statistics · %s · quarter to %s · Not for publication%s"
                .formatted(
                        scope.area().name(),
                        InWords.day(edition.quarter().lastDay()),
                        edition.synthetic() ? " · Synthetic" : "");
    }

    private Report.Block cover() {
        var quarter = edition.quarter();
        return new Report.Cover(
                "Permanence timescales: " + scope.area().name(),
                "Quarter to %s (%s)".formatted(InWords.day(quarter.lastDay()), quarter),
                "PACE Statistics. Published %s. Version %d."
                        .formatted(InWords.day(edition.published()), edition.version()),
                "Not for publication: hidden figures may still follow from others by subtraction."
                        + (edition.synthetic() ? "\nSYNTHETIC: no real child is described." : ""));
    }

    private List<Report.Block> headlines() {
        var blocks = new ArrayList<Report.Block>();
        var sentences = new Headlines(figures, edition.quarter(), scope.area()).sentences();
        blocks.add(new Report.Text(
                "Headlines",
                sentences.isEmpty()
                        ? "Nothing can be said in a sentence: the figures are too small to be shown, or missing."
                        : sentences.get(0)));
        sentences.stream().skip(1).forEach(sentence -> blocks.add(new Report.Paragraph(sentence)));
        return blocks;
    }

    /** The run chart of Aim 2 by single quarters, or the reason why there is none. */
    private Report.Block runChart(long atLeast) {
        var chart = RunChart.of(
                figures.all(key -> key.measure().equals("s1-within-timescale")
                        && key.area().equals(scope.area().code())
                        && key.category("aim").equals("aim-2")
                        && !key.by().containsKey("route")
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
                "Per cent of children whose six months away from home were up in the quarter and who had a recommendation for permanence in time. The table that follows has the same numbers.",
                chart,
                "Under each quarter: its CLAS year and how many children the percentage is of. A gap is a quarter that may not be shown%s.%s"
                        .formatted(
                                atLeast > 1 ? " or has fewer than " + atLeast + " children" : "",
                                chart.centre().isPresent()
                                        ? " The centre line is the median of the first " + RunChart.BASELINE
                                                + " quarters shown; it stays where it is."
                                        : ""));
    }

    private List<Report.Block> method() {
        var blocks = new ArrayList<Report.Block>();
        blocks.add(
                new Report.Text(
                        "Method",
                        "A day: a child is looked after on a day when the episode began on that day or before and had not ended by it. A child known to two authorities is counted in each."));
        blocks.add(
                new Report.Paragraph(
                        "Small numbers: a count of 1 to 4 children is not shown, nor a percentage that would give one away. Hidden figures may still follow from others by subtraction; until tables are protected together, this report is not for publication."));
        blocks.add(new Report.Paragraph("Symbols: "
                + Arrays.stream(Symbol.values())
                        .map(symbol -> "[" + symbol.code() + "] " + symbol.meaning())
                        .collect(Collectors.joining("; "))
                + "."));
        blocks.add(new Report.Paragraph("What is counted, by the name it has in figures.csv:"));
        for (var entry : edition.method()) {
            blocks.add(new Report.Entry(entry.title(), entry.text()));
        }
        return blocks;
    }
}
