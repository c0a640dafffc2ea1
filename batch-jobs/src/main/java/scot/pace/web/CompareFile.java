package scot.pace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.jobs.ReleasedComparisons;
import scot.pace.reporting.publication.ComparedLine;
import scot.pace.schema.Area;

/** The tables of a comparison as CSV: a line for each area, then for each group of Scotland's children. */
final class CompareFile {

    private static final List<String> COLUMNS = List.of(
            "quarter",
            "version",
            "aim",
            "area",
            "name",
            "breakdown",
            "category",
            "in_time",
            "due",
            "percent",
            "lower_95",
            "upper_95",
            "against_scotland",
            "symbol");

    private CompareFile() {}

    static String of(ReleasedComparisons.Released released, Asked asked) {
        var output = new CsvOutput(COLUMNS);
        var comparison = released.comparison();
        for (var line : comparison.lines(asked.aim(comparison), asked.by())) {
            output.row(cells(released, line).toArray());
        }
        return output.toString();
    }

    private static List<Object> cells(ReleasedComparisons.Released released, ComparedLine line) {
        var group = line.key().by().entrySet().stream()
                .filter(by -> !by.getKey().equals("aim"))
                .findFirst();
        var area = Area.coded(line.key().area());
        var cells = new ArrayList<Object>(List.of(
                released.quarter(),
                released.version(),
                line.key().category("aim"),
                area.code(),
                area.name(),
                group.map(Map.Entry::getKey).orElse(""),
                group.map(Map.Entry::getValue).orElse("")));
        cells.addAll(line.numbers());
        cells.addAll(List.of(line.against(), line.symbol()));
        return cells;
    }
}
