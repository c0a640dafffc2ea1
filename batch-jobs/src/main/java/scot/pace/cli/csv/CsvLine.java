package scot.pace.cli.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A line of a CSV file, read by column. A cell that is not what was asked for is a fault; reading goes on with the value given instead. */
public final class CsvLine {

    private static final Set<String> EMPTY = Set.of("", "NA");
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");

    private final Path file;
    private final CsvFaults faults;
    private final List<String> columns;
    private final CsvRecord cells;

    CsvLine(Path file, CsvFaults faults, List<String> columns, CsvRecord cells) {
        this.file = file;
        this.faults = faults;
        this.columns = columns;
        this.cells = cells;
    }

    /** As it stands there, without blanks around it; empty where there is no such column. */
    public String text(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : cells.getField(at).strip();
    }

    /** True for nothing, and for R's NA. */
    public boolean isEmpty(String column) {
        return EMPTY.contains(text(column));
    }

    /** A number; {@code NaN} where the cell is empty. */
    public double numberOrGap(String column) {
        return isEmpty(column) ? Double.NaN : number(column);
    }

    /** A number, finite. */
    public double number(String column) {
        return read(column, Double.NaN, "is not a number", written -> {
            if (!NUMBER.matcher(written).matches()) {
                throw new NumberFormatException();
            }
            return Double.valueOf(written);
        });
    }

    /** A whole number from 0. */
    public long count(String column) {
        return read(column, 0L, "is not a whole number from 0", written -> {
            if (!COUNT.matcher(written).matches()) {
                throw new NumberFormatException();
            }
            return Long.valueOf(written);
        });
    }

    /** A day, written like 2024-01-31. */
    public LocalDate day(String column) {
        return read(column, LocalDate.EPOCH, "is not a day that exists, written like 2024-01-31", LocalDate::parse);
    }

    private <T> T read(String column, T otherwise, String wrong, Function<String, T> reading) {
        if (!columns.contains(column)) {
            return otherwise; // said once, of the header
        }
        try {
            return reading.apply(text(column));
        } catch (NumberFormatException | DateTimeException e) {
            fault(column, wrong);
            return otherwise;
        }
    }

    /** Says what is wrong with a cell: line, column, what stands there. */
    public void fault(String column, String wrong) {
        faults.add(file + ", line " + cells.getStartingLineNumber() + ", column " + column + ": '" + text(column) + "' "
                + wrong);
    }
}
