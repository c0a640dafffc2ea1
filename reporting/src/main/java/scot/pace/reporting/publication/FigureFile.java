package scot.pace.reporting.publication;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;

/** Figures as CSV: UTF-8, lines end with LF, a header, sorted by key; two figures with one key are an IllegalArgumentException. */
public final class FigureFile {

    private FigureFile() {}

    /** The public file. */
    public static void write(Path file, List<ShownFigure> figures) throws IOException {
        writeRows(file, figures.stream().map(FigureRow::of));
    }

    /** The internal file: true values, no symbols. */
    public static void writeInternal(Path file, List<Figure> figures) throws IOException {
        writeRows(file, figures.stream().map(FigureRow::of));
    }

    /** The lines of either file, in its order; any other header is an IllegalArgumentException. */
    public static List<FigureRow> read(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8);
                var lines = reader.stream()) {
            var all = lines.map(line -> line.getFields()).toList();
            if (all.isEmpty() || !all.get(0).equals(FigureRow.COLUMNS)) {
                throw new IllegalArgumentException(file + " does not begin with the columns of a file of figures");
            }
            return all.stream().skip(1).map(FigureRow::parse).toList();
        }
    }

    /** The true values of an internal file. */
    public static List<Figure> readInternal(Path file) throws IOException {
        return read(file).stream().map(FigureRow::toFigure).toList();
    }

    /** What a public file shows. */
    public static List<ShownFigure> readShown(Path file) throws IOException {
        return read(file).stream().map(FigureRow::toShownFigure).toList();
    }

    static List<FigureRow> sorted(Stream<FigureRow> rows) {
        var sorted = rows.sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).key().equals(sorted.get(i - 1).key())) {
                throw new IllegalArgumentException("the figure " + sorted.get(i).key() + " is there twice");
            }
        }
        return sorted;
    }

    private static void writeRows(Path file, Stream<FigureRow> rows) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(FigureRow.COLUMNS);
            sorted(rows).forEach(row -> csv.writeRecord(row.cells()));
        }
    }
}
