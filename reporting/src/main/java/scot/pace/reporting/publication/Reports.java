package scot.pace.reporting.publication;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import scot.pace.schema.Authority;

/** The reports of a release. What stands in each, and in which order, its file says. */
final class Reports {

    static final String NATIONAL = "national";
    static final String LOCAL = "local";

    private Reports() {}

    static Report national(ShownFigures figures, Edition edition) {
        return report(NATIONAL, figures, edition, Scope.national(edition.quarter(), figures.keys()));
    }

    static Report local(ShownFigures figures, Edition edition, Authority authority) {
        return report(LOCAL, figures, edition, Scope.local(authority, edition.quarter(), figures.keys()));
    }

    /**
     * A report that can be made when it is wanted.
     *
     * @param file where it lies in the release, for example {@code local/S12000047.pdf}
     */
    record Named(String file, Supplier<Report> report) {}

    /** Every report of a release: the national one, which takes longest, then the local ones. */
    static List<Named> all(ShownFigures figures, Edition edition) {
        var national = new Named("national.pdf", () -> national(figures, edition));
        var local = Authority.all().stream()
                .map(authority ->
                        new Named("local/" + authority.code() + ".pdf", () -> local(figures, edition, authority)));
        return Stream.concat(Stream.of(national), local).toList();
    }

    /** Nothing where there is no figure of its measure: tables of the CLAS year stand in the report of July only. */
    private static Stream<ReportTable> table(ReportFile.Line line, Scope scope) {
        var file = TableFile.named(line.said(0));
        var table = TableLayout.of(file, Terms.parse(line.said(1)), scope);
        var measure = file.terms().measure();
        boolean isThere = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::key)
                .anyMatch(key -> key.measure().equals(measure) && scope.keys().contains(key));
        return isThere ? Stream.of(table) : Stream.empty();
    }

    private static Report report(String id, ShownFigures figures, Edition edition, Scope scope) {
        var passages = new Passages(figures, edition, scope);
        var blocks = ReportFile.named(id).lines().stream()
                .flatMap(line -> line.word().equals("table")
                        ? table(line, scope).<Report.Block>map(table -> Report.Tabular.of(table, figures))
                        : passages.of(line))
                .toList();
        var title = "Permanence timescales: " + scope.area().name() + ", " + edition.quarter();
        return new Report(title, passages.footer(), blocks);
    }
}
