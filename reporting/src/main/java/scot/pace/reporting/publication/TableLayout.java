package scot.pace.reporting.publication;

import java.util.function.Function;
import java.util.stream.Stream;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;
import scot.pace.schema.Quarter;

/** A table file laid out for one report: which rows there are, and which figure each cell shows. It knows no number. */
final class TableLayout {

    private final TableFile file;
    private final Terms terms;
    private final Scope scope;

    private TableLayout(TableFile file, Terms asked, Scope scope) {
        this.file = file;
        this.terms = file.terms().and(asked);
        this.scope = scope;
    }

    /** @param asked terms of every cell, beside those of the file */
    static ReportTable of(TableFile file, Terms asked, Scope scope) {
        var layout = new TableLayout(file, asked, scope);
        return new ReportTable(
                layout.inWords("title"),
                Stream.concat(
                                Stream.of(layout.inWords("headed")),
                                file.columns().stream().map(column -> layout.inWords(column)))
                        .toList(),
                layout.rows().toList(),
                layout.note());
    }

    private Stream<ReportTable.Row> rows() {
        return switch (file.rows()) {
            case AREAS -> areas(scope.areas().stream());
            case GROUPS -> areas(Stream.concat(Area.familyGroups().stream(), Stream.of(Area.SCOTLAND)));
            case AIMS ->
                Aim.national().stream()
                        .map(aim -> row(
                                AimWords.inShort(aim),
                                scope.area().code(),
                                period(),
                                false,
                                Terms.parse("aim=" + aim.code())));
            case QUARTERS -> quarters(InWords::months);
            case DAYS -> quarters(quarter -> InWords.day(quarter.lastDay()));
            case YEARS ->
                scope.years(terms.measure()).stream()
                        .map(year -> row(
                                year, year, year.equals(scope.quarter().year().toString())));
            case LISTED ->
                file.listed().stream()
                        .map(listed ->
                                row(listed.header(), scope.area().code(), period(), listed.total(), listed.terms()));
        };
    }

    private Stream<ReportTable.Row> areas(Stream<Area> areas) {
        return areas.map(area -> row(area.name(), area.code(), period(), area.isScotland(), Terms.parse("")));
    }

    private Stream<ReportTable.Row> quarters(Function<Quarter, String> header) {
        return scope.quarters(terms.measure()).stream()
                .map(quarter -> row(header.apply(quarter), quarter.toString(), quarter.equals(scope.quarter())));
    }

    private ReportTable.Row row(String header, String period, boolean emphasised) {
        return row(header, scope.area().code(), period, emphasised, Terms.parse(""));
    }

    private ReportTable.Row row(String header, String area, String period, boolean emphasised, Terms ofTheRow) {
        var cells = file.columns().stream()
                .map(column -> terms.and(ofTheRow).and(column.terms()).in(area, period))
                .toList();
        return new ReportTable.Row(header, cells, emphasised);
    }

    private boolean isOfTheYear() {
        return file.word("period").equals("year in July")
                && scope.quarter().endsYear()
                && scope.years(terms.measure()).contains(scope.quarter().year().toString());
    }

    private String period() {
        return isOfTheYear()
                ? scope.quarter().year().toString()
                : scope.quarter().toString();
    }

    private String note() {
        return (inWords("note") + " In figures.csv: " + String.join(", ", file.measures()) + ".").strip();
    }

    private String inWords(TableFile.Column column) {
        return filled(column.title());
    }

    private String inWords(String word) {
        return filled(file.word(word));
    }

    private String filled(String words) {
        var quarter = scope.quarter();
        var firstDay = isOfTheYear() ? quarter.year().firstDay() : quarter.firstDay();
        return AimWords.fill(words, terms.said().getOrDefault("aim", ""))
                .replace("{area}", scope.area().name())
                .replace("{by authority}", scope.area().isScotland() ? " by authority" : "")
                .replace("{first day}", InWords.day(firstDay))
                .replace("{last day}", InWords.day(quarter.lastDay()));
    }
}
