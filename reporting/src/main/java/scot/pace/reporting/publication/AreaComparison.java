package scot.pace.reporting.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * How areas compare by the figures of one release: the charts and tables of its reports for any aim and area, and the same as lines of
 * a file. Nothing is in it that is not in {@code figures.csv}.
 */
public final class AreaComparison {

    private static final String COMPARED = "s1-last-four-quarters";

    /** The measures that the charts and tables show; the others are left in the file. */
    private static final Set<String> MEASURES = Set.of(
            COMPARED,
            "s1-classes-last-four-quarters",
            "s1-within-timescale",
            "s2-curve",
            "s3-median-wait",
            "s4-waiting-bands");

    private final Quarter quarter;
    private final ShownFigures figures;
    private final LocalWords local;

    private AreaComparison(Quarter quarter, ShownFigures figures, LocalWords local) {
        this.quarter = quarter;
        this.figures = figures;
        this.local = local;
    }

    /**
     * Reads {@code figures.csv} of a release.
     *
     * @param local what authorities and analysts said when it was made
     */
    public static AreaComparison read(Path figures, Quarter quarter, LocalWords local) throws IOException {
        return of(
                FigureFile.read(figures).stream()
                        .filter(row -> MEASURES.contains(row.key().measure()))
                        .map(FigureRow::toShownFigure)
                        .toList(),
                quarter,
                local);
    }

    static AreaComparison of(List<ShownFigure> figures, Quarter quarter, LocalWords local) {
        return new AreaComparison(quarter, new ShownFigures(figures), local);
    }

    /** The four aims, their parts and the other waits that are compared, as the file of aims has them. */
    public List<Aim> aims() {
        return Aim.all().stream()
                .filter(aim -> figures.find(key(Area.SCOTLAND, aim.code())).isPresent())
                .toList();
    }

    /** What lists call an aim: {@code Aim 2, recommended in 6 months}. */
    public static String inShort(Aim aim) {
        return AimWords.inShort(aim);
    }

    /** A chart of an aim, or the words that say why there is none; empty where it has no meaning for the area. */
    public Optional<Report.Block> chart(ComparisonChart chart, Aim aim, Area area) {
        var shown = chart.isOfScotland() ? Area.SCOTLAND : area;
        if (chart.isOfAuthoritiesAlone() && area.isScotland()) {
            return Optional.empty();
        }
        return new Charts(figures, scope(shown), local)
                .named(chart.inReports(), aim.code()).stream().findFirst().map(AreaComparison::ofAnother);
    }

    /** A report says "our" of its own authority; this is read by others. */
    private static Report.Block ofAnother(Report.Block block) {
        return block instanceof Report.Chart chart
                ? new Report.Chart(
                        chart.name(), theirs(chart.heading()), theirs(chart.text()), chart.picture(), chart.note())
                : block;
    }

    private static String theirs(String words) {
        return words.replace(" our ", " its ");
    }

    /** The authorities by name, then Scotland; nobody is ranked. */
    public Report.Tabular authorities(Aim aim) {
        return table("within-timescale-by-area", aim);
    }

    /** Scotland's children in groups; empty where the aim is not broken down so. */
    public Optional<Report.Tabular> groups(ComparisonGroups by, Aim aim) {
        return lines(by, aim).isEmpty() ? Optional.empty() : by.table().map(name -> table(name, aim));
    }

    /** The authorities, Scotland, and Scotland's groups, a line each. */
    public List<ComparedLine> lines(Aim aim, ComparisonGroups by) {
        var scotland = row(key(Area.SCOTLAND, aim.code()));
        var areas = Area.authoritiesThenScotland().stream().map(area -> {
            var key = key(area, aim.code());
            return ComparedLine.of(key, row(key), scotland);
        });
        return Stream.concat(areas, lines(by, aim).stream()).toList();
    }

    private List<ComparedLine> lines(ComparisonGroups by, Aim aim) {
        return figures
                .all(
                        COMPARED,
                        Area.SCOTLAND.code(),
                        key -> key.period().equals(quarter.toString())
                                && key.category("aim").equals(aim.code())
                                && by.breakdowns().stream()
                                        .anyMatch(name -> key.by().containsKey(name)))
                .stream()
                .map(figure -> ComparedLine.of(figure.key(), Optional.of(FigureRow.of(figure)), Optional.empty()))
                .toList();
    }

    private Report.Tabular table(String name, Aim aim) {
        var table = TableLayout.of(TableFile.named(name), Terms.parse("aim=" + aim.code()), scope(Area.SCOTLAND));
        return Report.Tabular.of(table, figures);
    }

    private Scope scope(Area area) {
        return Authority.withCode(area.code())
                .map(authority -> Scope.local(authority, quarter, figures.keys()))
                .orElseGet(() -> Scope.national(quarter, figures.keys()));
    }

    private Optional<FigureRow> row(FigureKey key) {
        return figures.find(key).map(FigureRow::of);
    }

    private FigureKey key(Area area, String aim) {
        return FigureKey.total(COMPARED, area.code(), quarter.toString()).by("aim", aim);
    }
}
