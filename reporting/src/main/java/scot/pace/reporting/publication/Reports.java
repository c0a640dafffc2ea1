package scot.pace.reporting.publication;

import java.util.List;
import java.util.Optional;
import scot.pace.schema.Authority;

/**
 * What stands in each report, in reading order. This is the one place that decides it: a name is that of a file in the folder
 * {@code tables} or of one of the {@link Passages}.
 */
final class Reports {

    static final List<String> NATIONAL = List.of(
            "cover",
            "headlines",
            "new-page",
            "looked-after-by-type",
            "looked-after-by-quarter",
            "looked-after-by-group",
            "rate-and-balance-of-care",
            "new-page",
            "starts-and-ceases-by-year",
            "starts-and-ceases-by-quarter",
            "starts-and-ceases-by-area",
            "new-page",
            "aim-1-by-quarter",
            "aim-1-by-area",
            "aim-1-classes-by-area",
            "aim-1-by-group",
            "at-home-24-months",
            "new-page",
            "aim-2-chart",
            "aim-2-by-quarter",
            "aim-2-by-area",
            "aim-2-classes-by-area",
            "aim-2-classes-by-quarter",
            "aim-2-by-group",
            "aim-2-waits",
            "reviews-on-time",
            "new-page",
            "aim-3-by-quarter",
            "aim-3-by-area",
            "aim-3-classes-by-area",
            "aim-3-by-group",
            "aim-3-waits",
            "new-page",
            "aim-4-by-quarter",
            "aim-4-by-area",
            "aim-4-classes-by-area",
            "aim-4-by-group",
            "aim-4-waits",
            "court",
            "new-page",
            "stages",
            "live-plans",
            "between-milestones",
            "returns-received",
            "returns-missing",
            "method");

    static final List<String> LOCAL = List.of(
            "cover",
            "headlines",
            "new-page",
            "looked-after-by-group",
            "rate-and-balance-of-care",
            "looked-after-by-quarter",
            "starts-and-ceases-by-year",
            "starts-and-ceases-by-quarter",
            "new-page",
            "aim-1-by-area",
            "aim-1-classes-by-area",
            "aim-1-by-quarter",
            "at-home-24-months",
            "aim-2-by-area",
            "aim-2-classes-by-area",
            "aim-2-chart",
            "aim-2-by-quarter",
            "aim-2-classes-by-quarter",
            "aim-2-waits",
            "reviews-on-time",
            "aim-3-by-area",
            "aim-3-classes-by-area",
            "aim-3-by-quarter",
            "aim-3-waits",
            "aim-4-by-area",
            "aim-4-classes-by-area",
            "aim-4-by-quarter",
            "aim-4-waits",
            "court",
            "stages",
            "live-plans",
            "between-milestones",
            "returns-received-local",
            "method");

    private Reports() {}

    static Report national(ShownFigures figures, Edition edition) {
        return report(NATIONAL, figures, edition, Scope.national(edition.quarter(), figures.keys()));
    }

    static Report local(ShownFigures figures, Edition edition, Authority authority) {
        return report(LOCAL, figures, edition, Scope.local(authority, edition.quarter(), figures.keys()));
    }

    /** The tables of a report, in order; one that would have no row is left out. */
    static List<ReportTable> tables(List<String> contents, Scope scope) {
        return contents.stream()
                .map(TableFile::named)
                .flatMap(Optional::stream)
                .map(file -> TableLayout.of(file, scope))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static Report report(List<String> contents, ShownFigures figures, Edition edition, Scope scope) {
        var passages = new Passages(figures, edition, scope);
        var blocks = contents.stream()
                .flatMap(name -> TableFile.named(name).isPresent()
                        ? tables(List.of(name), scope).stream()
                                .<Report.Block>map(table -> Report.Tabular.of(table, figures))
                        : passages.named(name).stream())
                .toList();
        var title = "Permanence timescales: " + scope.area().name() + ", " + edition.quarter();
        return new Report(title, passages.footer(), blocks);
    }
}
