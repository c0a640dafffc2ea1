package scot.pace.cli.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A CSV table to answer with: what is not defined is empty, a number has 15 digits, yes and no are 1 and 0. */
public final class CsvOutput {

    private static final double EXACT = 1L << 53;

    /** As many digits as every machine agrees on. */
    private static final MathContext SHOWN = new MathContext(15);

    private final List<List<String>> rows = new ArrayList<>();

    public CsvOutput(List<String> columns) {
        rows.add(List.copyOf(columns));
    }

    public void row(Object... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + rows.get(0));
        }
        rows.add(Stream.of(cells).map(CsvOutput::written).toList());
    }

    private static String written(Object cell) {
        if (cell instanceof Boolean yes) {
            return yes ? "1" : "0";
        }
        return cell instanceof Double number ? written(number.doubleValue()) : cell.toString();
    }

    private static String written(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < EXACT
                ? Long.toString((long) number)
                : BigDecimal.valueOf(number).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot be written", e);
        }
        return text.toString();
    }
}
