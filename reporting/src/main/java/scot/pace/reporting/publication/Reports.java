package scot.pace.reporting.publication;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Authority;

/** The reports of a release. What stands in each, and in which order, its file says. */
final class Reports {

    static final String NATIONAL = "national";
    static final String LOCAL = "local";
    static final String METHODOLOGY = "methodology";

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

    /** How it is counted. */
    static Report methodology(ShownFigures figures, Edition edition) {
        return report(METHODOLOGY, figures, edition, Scope.national(edition.quarter(), figures.keys()));
    }

    /** Every report of a release: the national one, which takes longest, the methodology, then the local ones. */
    static List<Named> all(ShownFigures figures, Edition edition) {
        var ofScotland = List.of(
                new Named("national.pdf", () -> national(figures, edition)),
                new Named(METHODOLOGY + ".pdf", () -> methodology(figures, edition)));
        var local = Authority.all().stream()
                .map(authority ->
                        new Named("local/" + authority.code() + ".pdf", () -> local(figures, edition, authority)));
        return Stream.concat(ofScotland.stream(), local).toList();
    }

    /**
     * Nothing where there is no figure of its measure, and no column where there is none of the column's: what is of the CLAS year,
     * or of July, stands in the report of July only.
     */
    private static Stream<ReportTable> table(ReportFile.Line line, Scope scope) {
        var file = TableFile.named(line.said(0));
        var table = TableLayout.of(file, Terms.parse(line.said(1)), scope);
        var measures = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::key)
                .filter(scope.keys()::contains)
                .map(FigureKey::measure)
                .collect(Collectors.toSet());
        return measures.contains(file.terms().measure()) ? Stream.of(table.showing(measures)) : Stream.empty();
    }

    private static Report report(String id, ShownFigures figures, Edition edition, Scope scope) {
        var passages = new Passages(figures, edition, scope);
        var file = ReportFile.named(id);
        var blocks = file.lines().stream()
                .flatMap(line -> line.word().equals("table")
                        ? table(line, scope).<Report.Block>map(table -> Report.Tabular.of(table, figures))
                        : passages.of(line))
                .toList();
        var title = passages.filled(file.title()) + ", " + edition.quarter();
        return new Report(title, passages.footer(), blocks);
    }
}
