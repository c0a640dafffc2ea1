package scot.pace.reporting.publication;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.pace.reporting.charts.FamilyGroupStrip;
import scot.pace.reporting.charts.FunnelChart;
import scot.pace.reporting.charts.PopulationByQuarter;
import scot.pace.reporting.charts.PositionOverTime;
import scot.pace.reporting.charts.WaitingBands;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;

/** The charts of a report, by the names under which its file asks for them; each is a picture, or the reason why there is none. */
final class Charts {

    private static final List<String> BANDS = List.of(
            "NOT_YET_DUE", "UNDER_4_WEEKS", "4_TO_12_WEEKS", "12_TO_26_WEEKS", "26_TO_52_WEEKS", "52_WEEKS_OVER");

    private final ShownFigures figures;
    private final Scope scope;
    private final RunCharts runs;

    /** @param local what authorities say they tried, which is marked on the run charts of their own reports */
    Charts(ShownFigures figures, Scope scope, LocalWords local) {
        this.figures = figures;
        this.scope = scope;
        this.runs = new RunCharts(figures, scope, local);
    }

    /** @param aim blank where the chart is of no aim */
    List<Report.Block> named(String name, String aim) {
        return switch (name) {
            case "run" -> runs.of(aim);
            case "runs" -> runs.everywhere(aim);
            case "funnel" -> funnel(aim);
            case "position" -> position(aim);
            case "waiting" -> waiting(aim);
            case "family-group" -> familyGroup();
            case "population" -> population();
            default -> throw new IllegalStateException("there is no chart " + name);
        };
    }

    private List<Report.Block> funnel(String aim) {
        var percentages = Area.authorities().stream()
                .flatMap(area -> figures.find(lastFourQuarters(area, aim)).stream())
                .toList();
        var scotland = figures.find(lastFourQuarters(Area.SCOTLAND, aim));
        var heading = AimWords.name(aim) + ": authorities beside each other";
        return scotland.filter(centre -> centre.value().isPresent())
                .<List<Report.Block>>map(
                        centre -> List.of(
                                new Report.Chart(
                                        aim + "-funnel",
                                        heading,
                                        "Per cent in time over four quarters, by how many it is of. Within the limits an authority differs from Scotland by no more than chance would make it.",
                                        FunnelChart.of(percentages, centre),
                                        "A percentage of few varies more by chance alone, so the limits are wider there. Nobody is ranked.")))
                .orElse(List.of(new Report.Text(heading, "No chart: the figure of Scotland is not shown.")));
    }

    private FigureKey lastFourQuarters(Area area, String aim) {
        return scope.key("s1-last-four-quarters", area).by("aim", aim);
    }

    private List<Report.Block> position(String aim) {
        var heading = AimWords.name(aim) + ": reached, left or still waiting";
        var line = AimWords.named(aim);
        var key = scope.key("s2-curve").by("aim", aim);
        var days = figures
                .all(
                        key.measure(),
                        key.area(),
                        one -> one.period().equals(key.period())
                                && one.category("aim").equals(aim)
                                && one.category("state").equals("reached"))
                .stream()
                .map(figure -> figure.key().category("day"))
                .sorted()
                .toList();
        var shown = days.stream().map(day -> day(key, day)).toList();
        if (shown.stream().noneMatch(day -> day.shares().isPresent())) {
            return List.of(new Report.Text(
                    heading, "No chart: too few began to wait in the last 24 months, or they may not be shown."));
        }
        long of = figures.number(key.by("day", days.get(0)).by("state", "reached"), Part.DENOMINATOR)
                .orElse(0);
        return List.of(
                new Report.Chart(
                        aim + "-position",
                        heading,
                        "Of all who began to wait in the last 24 months, by weeks since they began.",
                        new PositionOverTime(
                                shown, List.of(new PositionOverTime.Timescale(line.lastDay(), line.within())), of),
                        "Children who have not waited so long yet are counted for as long as they have (Aalen-Johansen estimates), so nobody drops out."));
    }

    private PositionOverTime.Day day(FigureKey curve, String day) {
        Function<String, ShownFigure> share =
                state -> figures.find(curve.by("day", day).by("state", state)).orElseThrow();
        return PositionOverTime.Day.of(
                Integer.parseInt(day), share.apply("reached"), share.apply("left"), share.apply("waiting"));
    }

    private List<Report.Block> waiting(String aim) {
        var key = scope.key("s4-waiting-bands").by("aim", aim);
        var bands = BANDS.stream()
                .flatMap(band -> figures.find(key.by("band", band)).stream())
                .toList();
        var heading = AimWords.name(aim) + ": who still waits on "
                + InWords.day(scope.quarter().lastDay());
        return bands.size() < BANDS.size()
                ? List.of(new Report.Text(heading, "No chart: the figures are not available."))
                : List.of(new Report.Chart(
                        aim + "-waiting",
                        heading,
                        "How many wait whose time is not yet up, and by how long it has been up for the others.",
                        WaitingBands.of(bands.get(0), bands.subList(1, bands.size())),
                        "A picture of one day: it is never added up over quarters."));
    }

    /** The authority among the councils of its family group, a strip for each aim. */
    private List<Report.Block> familyGroup() {
        var own = Authority.withCode(scope.area().code()).orElseThrow();
        var strips = Aim.national().stream()
                .flatMap(aim -> strip(own, aim.code()).stream())
                .toList();
        var heading = "Beside the councils of our family group";
        return strips.isEmpty()
                ? List.of(new Report.Text(heading, "No chart: the figures are not available."))
                : List.of(new Report.Chart(
                        "family-group",
                        heading,
                        "Per cent in time over four quarters: the range and the median of the eight councils that are most alike, all their children together, our own and Scotland's.",
                        new FamilyGroupStrip(strips),
                        "Family groups are those of the Local Government Benchmarking Framework. Nobody is ranked."));
    }

    private Optional<FamilyGroupStrip.Row> strip(Authority own, String aim) {
        var councils = Authority.all().stream()
                .filter(authority -> authority.familyGroup() == own.familyGroup())
                .flatMap(authority -> figures.find(lastFourQuarters(Area.of(authority), aim)).stream())
                .toList();
        var mine = figures.find(lastFourQuarters(scope.area(), aim));
        var group = figures.find(lastFourQuarters(Area.familyGroup(own), aim));
        var scotland = figures.find(lastFourQuarters(Area.SCOTLAND, aim));
        return mine.isEmpty() || group.isEmpty() || scotland.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        FamilyGroupStrip.row(AimWords.name(aim), councils, mine.get(), group.get(), scotland.get()));
    }

    private List<Report.Block> population() {
        var counts = Stream.of("at_home", "kinship", "away_excluding_kinship", "")
                .map(this::lookedAfter)
                .toList();
        return List.of(new Report.Chart(
                "population",
                "Children looked after, quarter by quarter",
                "On the last day of each quarter, by where they live.",
                PopulationByQuarter.of(counts.get(0), counts.get(1), counts.get(2), counts.get(3)),
                ""));
    }

    private List<ShownFigure> lookedAfter(String side) {
        return figures.all(
                "t06-looked-after-by-quarter",
                scope.area().code(),
                key -> key.category("side").equals(side) && scope.isPublished(key));
    }
}
