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
            "age-and-sex",
            "age-by-area",
            "sex-and-under-five-by-area",
            "ethnic-group",
            "ethnicity-by-area",
            "need-by-area",
            "legal-reason",
            "legal-group-by-area",
            "care-plan-by-area",
            "placements-by-area",
            "new-page",
            "starts-and-ceases-by-year",
            "starts-and-ceases-by-quarter",
            "starts-and-ceases-by-area",
            "starts-by-age-and-sex",
            "starts-by-age-by-area",
            "starts-by-sex-by-area",
            "starts-by-setting-by-area",
            "starts-by-legal-reason",
            "starts-by-legal-group-by-area",
            "starts-by-month",
            "ceases-by-age-and-length",
            "ceases-by-age-by-area",
            "ceases-by-length-by-area",
            "ceases-by-destination-and-age",
            "ceases-by-destination-by-area",
            "first-published-and-now",
            "published-by-government",
            "new-page",
            "aim-2-chart",
            "aim-2-by-quarter",
            "aim-2-by-area",
            "aim-2-classes-by-area",
            "aim-2-classes-by-quarter",
            "returns-received",
            "returns-missing",
            "findings-by-area",
            "not-known-by-area",
            "recording-lag-by-area",
            "method");

    static final List<String> LOCAL = List.of(
            "cover",
            "headlines",
            "new-page",
            "looked-after-by-group",
            "rate-and-balance-of-care",
            "looked-after-by-quarter",
            "age-by-area",
            "sex-and-under-five-by-area",
            "ethnicity-by-area",
            "need-by-area",
            "legal-group-by-area",
            "care-plan-by-area",
            "placements-by-area",
            "starts-and-ceases-by-year",
            "starts-and-ceases-by-quarter",
            "starts-by-age-by-area",
            "starts-by-sex-by-area",
            "starts-by-setting-by-area",
            "starts-by-legal-group-by-area",
            "ceases-by-age-by-area",
            "ceases-by-length-by-area",
            "ceases-by-destination-by-area",
            "first-published-and-now",
            "aim-2-by-area",
            "aim-2-classes-by-area",
            "aim-2-chart",
            "aim-2-by-quarter",
            "aim-2-classes-by-quarter",
            "returns-received-local",
            "findings-by-area",
            "not-known-by-area",
            "recording-lag-by-area",
            "method");

    private Reports() {}

    static Report national(ShownFigures figures, Edition edition) {
        return report(NATIONAL, figures, edition, Scope.national(edition.quarter(), figures.keys()));
    }

    static Report local(ShownFigures figures, Edition edition, Authority authority) {
        return report(LOCAL, figures, edition, Scope.local(authority, edition.quarter(), figures.keys()));
    }

    /**
     * The tables of a report, in order. One that would have no row is left out, and one of whose measure there is no figure in it:
     * tables of the CLAS year stand in the report of July only.
     */
    static List<ReportTable> tables(List<String> contents, Scope scope) {
        return contents.stream()
                .map(TableFile::named)
                .flatMap(Optional::stream)
                .flatMap(file -> table(file, scope).stream())
                .toList();
    }

    private static Optional<ReportTable> table(TableFile file, Scope scope) {
        var table = TableLayout.of(file, scope);
        var measure = file.terms().measure();
        boolean isThere = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::key)
                .anyMatch(key -> key.measure().equals(measure) && scope.keys().contains(key));
        return isThere ? Optional.of(table) : Optional.empty();
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
