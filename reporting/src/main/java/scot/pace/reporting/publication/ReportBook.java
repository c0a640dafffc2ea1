package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.pace.reporting.publication.spreadsheets.Book;
import scot.pace.reporting.publication.spreadsheets.Sheet;

/**
 * The tables of a report as a workbook: a cover, the contents, the notes, what the shorthand means, then a sheet for each table in
 * the order of the report. A cell says what the same cell of the report says.
 */
final class ReportBook {

    private static final String CONTENTS = "Contents";
    private static final String NOTES = "Notes";
    private static final String SHORTHAND = "Shorthand";
    private static final String ONE_TABLE = "This sheet has one table.";

    private final Report report;
    private final Edition edition;
    private final List<Report.Tabular> tables;

    /** The tables that have a note, by their place, with the number of the note. */
    private final Map<Integer, Integer> noted = new LinkedHashMap<>();

    private ReportBook(Report report, Edition edition) {
        this.report = report;
        this.edition = edition;
        this.tables = report.all(Report.Tabular.class).toList();
        for (int i = 0; i < tables.size(); i++) {
            if (!tables.get(i).table().note().isBlank()) {
                noted.put(i, noted.size() + 1);
            }
        }
    }

    /** The workbook of a report that has tables. */
    static Book of(Report report, Edition edition) {
        return new ReportBook(report, edition).book();
    }

    private Book book() {
        var sheets = new ArrayList<>(List.of(cover(), contents()));
        if (!noted.isEmpty()) {
            sheets.add(notes());
        }
        sheets.add(shorthand());
        for (int i = 0; i < tables.size(); i++) {
            sheets.add(table(i));
        }
        return new Book(report.title(), edition.published(), sheets);
    }

    private Sheet cover() {
        var cover = report.all(Report.Cover.class).findFirst().orElseThrow();
        var lines = Stream.of(
                        cover.subtitle(),
                        cover.dated(),
                        cover.mark(),
                        "The tables of the report, each on a sheet of its own. The sheet " + CONTENTS + " names them; "
                                + SHORTHAND + " says what stands in square brackets.",
                        "The same figures, a line each, are in figures.csv and figures.parquet of the release.",
                        source())
                .flatMap(String::lines)
                .filter(line -> !line.isBlank());
        return new Sheet("Cover", cover.title(), lines.toList(), List.of(), List.of());
    }

    private Sheet contents() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < tables.size(); i++) {
            rows.add(List.of(name(i), title(i)));
        }
        return new Sheet(CONTENTS, CONTENTS, List.of(ONE_TABLE), List.of("Sheet", "Table"), rows);
    }

    private Sheet notes() {
        var rows = new ArrayList<List<String>>();
        noted.forEach((table, number) -> rows.add(List.of(
                "note " + number, name(table), oneLine(tables.get(table).table().note()))));
        return new Sheet(NOTES, NOTES, List.of(ONE_TABLE), List.of("Note", "Sheet", "What it says"), rows);
    }

    private static Sheet shorthand() {
        var rows = Shorthand.meanings().entrySet().stream()
                .map(one -> List.of("[" + one.getKey() + "]", one.getValue()))
                .toList();
        return new Sheet(
                SHORTHAND,
                "What stands in square brackets",
                List.of(ONE_TABLE),
                List.of("Shorthand", "What it means"),
                rows);
    }

    private Sheet table(int index) {
        var table = tables.get(index);
        var isNoted = noted.containsKey(index);
        return new Sheet(
                name(index),
                title(index) + (isNoted ? " [note " + noted.get(index) + "]" : ""),
                List.of(
                        ONE_TABLE + " " + (isNoted ? "Its note is on the sheet " + NOTES + ". " : "")
                                + "What stands in square brackets is explained on the sheet " + SHORTHAND + ".",
                        source()),
                table.table().columns(),
                table.texts());
    }

    private String source() {
        return "Source: PACE Statistics, returns of local authorities, quarter " + edition.quarter() + ", version "
                + edition.version()
                + "." + edition.warning();
    }

    private String title(int index) {
        return oneLine(tables.get(index).table().title());
    }

    private static String name(int index) {
        return "Table " + (index + 1);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
