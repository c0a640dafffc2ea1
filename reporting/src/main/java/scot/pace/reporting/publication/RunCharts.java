package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.util.List;
import scot.pace.reporting.charts.RunChart;
import scot.pace.reporting.charts.SmallMultiples;
import scot.pace.schema.Area;
import scot.pace.schema.LocalAim;

/** Per cent in time by single quarters: of an aim, of an aim in every authority, and of an authority's own aim with its target. */
final class RunCharts {

    /** Fewer points are no run chart. */
    private static final int FEWEST_POINTS = 4;

    /** A quarter of an authority with fewer whose time was up is no point of a run chart. */
    private static final int SMALLEST_POINT = 10;

    private final ShownFigures figures;
    private final Scope scope;
    private final LocalWords local;

    /**
     * @param local what authorities say they tried, which is marked on the charts of their own reports, and the new medians of all
     *     charts
     */
    RunCharts(ShownFigures figures, Scope scope, LocalWords local) {
        this.figures = figures;
        this.scope = scope;
        this.local = local;
    }

    List<Report.Block> of(String aim) {
        long atLeast = scope.area().isScotland() ? 1 : SMALLEST_POINT;
        var chart = chart("s1-within-timescale", scope.area(), "aim", aim, atLeast);
        return block(
                aim + "-run",
                AimWords.name(aim) + ", quarter by quarter",
                "Per cent in time, of all whose time was up in the quarter.",
                local.marked(chart, scope.area().code(), aim),
                atLeast);
    }

    /** The line of the target is that of the aim as it stands now. */
    List<Report.Block> of(LocalAim aim) {
        var chart = chart("s9-local-aim", scope.area(), "local_aim", aim.aim(), SMALLEST_POINT);
        return block(
                "own-aim-" + aim.aim() + "-run",
                aim.title() + ": quarter by quarter",
                "Per cent in time, of all whose time was up in the quarter, by the aim as it was in force then; the target as it is now.",
                local.marked(chart, scope.area().code(), aim.aim()).aimingAt(BigDecimal.valueOf(aim.targetPercent())),
                SMALLEST_POINT);
    }

    private static List<Report.Block> block(String name, String heading, String text, RunChart chart, long atLeast) {
        return chart.shown() < FEWEST_POINTS
                ? List.of(new Report.Text(
                        heading,
                        "No chart: fewer than %d quarters have at least %d whose time was up and may be shown."
                                .formatted(FEWEST_POINTS, atLeast)))
                : List.of(new Report.Chart(
                        name,
                        heading,
                        text,
                        chart,
                        "Under each quarter stands how many the percentage is of. A gap is a quarter that may not be shown"
                                + (atLeast > 1 ? " or has fewer than " + atLeast : "") + "."));
    }

    /** Those of all authorities beside each other. */
    List<Report.Block> everywhere(String aim) {
        var panels = Area.authorities().stream()
                .map(area -> new SmallMultiples.Panel(
                        area.name(), chart("s1-within-timescale", area, "aim", aim, SMALLEST_POINT)))
                .toList();
        return List.of(new Report.Chart(
                aim + "-run-by-authority",
                AimWords.name(aim) + " in every authority, quarter by quarter",
                "Per cent in time on one scale, from 0 to 100. Authorities stand by name; nobody is ranked.",
                SmallMultiples.of(panels),
                "A quarter that may not be shown, or has fewer than %d whose time was up, is left out."
                        .formatted(SMALLEST_POINT)));
    }

    private RunChart chart(String measure, Area area, String breakdown, String aim, long atLeast) {
        var chart = RunChart.of(
                figures.all(
                        measure,
                        area.code(),
                        key -> key.category(breakdown).equals(aim) && key.by().size() == 1 && scope.isPublished(key)),
                atLeast);
        return local.withNewMedians(chart, area.code(), aim);
    }
}
