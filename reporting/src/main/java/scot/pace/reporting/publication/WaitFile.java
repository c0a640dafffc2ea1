package scot.pace.reporting.publication;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.WaitsOnDay;

/**
 * The risk table as CSV, internal: from it every published share, median and curve can be made again. UTF-8, lines end with LF, a
 * header, in order.
 */
public final class WaitFile {

    /** Its name beside the figures. */
    public static final String NAME = "waits.csv";

    private static final List<String> COLUMNS = List.of(
            "cohort", "area", "period", "aim", "breakdown", "category", "side", "day", "reached", "left", "censored");

    /** What has a column of its own; anything else it is broken down by is the one breakdown of a line. */
    private static final Set<String> OWN_COLUMN = Set.of("cohort", "aim", "side");

    private WaitFile() {}

    /** Writes the lines as they come. */
    public static void write(Path file, List<WaitsOnDay> waits) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(COLUMNS);
            waits.forEach(day -> csv.writeRecord(cells(day)));
        }
    }

    /** The lines of a file; any other header is an IllegalArgumentException. */
    public static List<WaitsOnDay> read(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8);
                var lines = reader.stream()) {
            var all = lines.map(line -> line.getFields()).toList();
            if (all.isEmpty() || !all.get(0).equals(COLUMNS)) {
                throw new IllegalArgumentException(file + " does not begin with the columns of a file of waits");
            }
            return all.stream().skip(1).map(WaitFile::parse).toList();
        }
    }

    private static List<String> cells(WaitsOnDay day) {
        var key = day.key();
        var cells = new ArrayList<>(List.of(
                key.category("cohort"), key.area(), key.period(), key.category("aim"), "", "", key.category("side")));
        var breakdowns = key.by().keySet().stream()
                .filter(breakdown -> !OWN_COLUMN.contains(breakdown))
                .toList();
        if (breakdowns.size() > 1) {
            throw new IllegalArgumentException("a line of waits has one breakdown but this has " + breakdowns);
        }
        for (var breakdown : breakdowns) {
            cells.set(COLUMNS.indexOf("breakdown"), breakdown);
            cells.set(COLUMNS.indexOf("category"), key.category(breakdown));
        }
        cells.addAll(List.of(
                Integer.toString(day.day()),
                Long.toString(day.reached()),
                Long.toString(day.left()),
                Long.toString(day.censored())));
        return cells;
    }

    private static WaitsOnDay parse(List<String> cells) {
        var key = FigureKey.total(WaitsOnDay.TABLE, cells.get(1), cells.get(2)).by("cohort", cells.get(0));
        key = cells.get(3).isEmpty() ? key : key.by("aim", cells.get(3));
        key = cells.get(4).isEmpty() ? key : key.by(cells.get(4), cells.get(5));
        key = cells.get(6).isEmpty() ? key : key.by("side", cells.get(6));
        return new WaitsOnDay(
                key,
                Integer.parseInt(cells.get(7)),
                Long.parseLong(cells.get(8)),
                Long.parseLong(cells.get(9)),
                Long.parseLong(cells.get(10)));
    }
}
