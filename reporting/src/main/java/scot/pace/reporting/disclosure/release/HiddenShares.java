package scot.pace.reporting.disclosure.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.Figure;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;

/**
 * How much each table of a release hides and why, for those who design the tables: a line for each measure, by whose figures they are.
 * Internal: it tells which figures are hidden for themselves.
 */
public final class HiddenShares {

    /** Beside a publication. */
    public static final String FILE = "hidden.csv";

    /** Where more than this many per cent of a table are hidden, it had better be coarser. */
    static final int TOO_MUCH = 20;

    private HiddenShares() {}

    private static final List<String> COLUMNS = List.of(
            "measure", "of", "figures", "hidden_for_themselves", "hidden_for_others", "percent_hidden", "proposal");

    /**
     * A table by whose figures they are.
     *
     * @param of {@code Scotland}, {@code authorities} or {@code family groups}
     * @param proposal what would hide less; empty where no more than {@value #TOO_MUCH} per cent are hidden
     */
    public record Line(
            String measure, String of, int figures, int forThemselves, int forOthers, int percent, String proposal) {

        private static Line parse(List<String> cells) {
            return new Line(
                    cells.get(0),
                    cells.get(1),
                    Integer.parseInt(cells.get(2)),
                    Integer.parseInt(cells.get(3)),
                    Integer.parseInt(cells.get(4)),
                    Integer.parseInt(cells.get(5)),
                    cells.get(6));
        }
    }

    /** The lines of a file that was written by {@link #write}, in its order. */
    public static List<Line> read(Path file) throws IOException {
        try (var lines = CsvReader.builder().ofCsvRecord(file)) {
            return lines.stream()
                    .skip(1)
                    .map(line -> Line.parse(line.getFields()))
                    .toList();
        }
    }

    private static final class Tally {
        private int figures;
        private int forThemselves;
        private int forOthers;

        private void add(Figure figure, boolean hidden) {
            figures++;
            forThemselves += hidden && Protection.tellsOfFew(figure) ? 1 : 0;
            forOthers += hidden && !Protection.tellsOfFew(figure) ? 1 : 0;
        }

        private long percent() {
            return Math.round(100.0 * (forThemselves + forOthers) / figures);
        }
    }

    /**
     * Writes them.
     *
     * @param figures all that are released, with their true values
     * @param shown the same as they are shown, in the same order
     */
    public static void write(Path file, List<Figure> figures, List<ShownFigure> shown) throws IOException {
        var tables = new TreeMap<String, SortedMap<String, Tally>>();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            boolean hidden = shown.get(i).symbol().equals(Optional.of(Symbol.CONFIDENTIAL));
            tables.computeIfAbsent(figure.key().measure(), any -> new TreeMap<>())
                    .computeIfAbsent(whose(figure), any -> new Tally())
                    .add(figure, hidden);
        }
        try (var out = Files.newBufferedWriter(file);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(COLUMNS);
            tables.forEach((measure, areas) -> areas.forEach((whose, tally) -> csv.writeRecord(
                    measure,
                    whose,
                    Integer.toString(tally.figures),
                    Integer.toString(tally.forThemselves),
                    Integer.toString(tally.forOthers),
                    Long.toString(tally.percent()),
                    tally.percent() > TOO_MUCH ? "join categories or periods, or keep it inside" : "")));
        }
    }

    private static String whose(Figure figure) {
        var area = figure.key().area();
        if (area.equals(Area.SCOTLAND.code())) {
            return "Scotland";
        }
        return Authority.withCode(area).isPresent() ? "authorities" : "family groups";
    }
}
