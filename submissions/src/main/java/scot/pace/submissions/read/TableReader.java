package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.CELL_FORMULA;
import static scot.pace.submissions.read.ReadRules.IDENTIFYING_VALUE;
import static scot.pace.submissions.read.ReadRules.QUOTE_OPEN;
import static scot.pace.submissions.read.ReadRules.ROW_RAGGED;
import static scot.pace.submissions.read.ReadRules.TABLE_MISSING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Field;
import scot.pace.schema.Table;
import scot.pace.submissions.Finding;

/** Reads the rows of one file or sheet as one table. */
final class TableReader {

    /**
     * A table as far as it could be read.
     *
     * @param lines rows that are there, those included whose cells could not be told apart
     * @param whole whether the rows were counted to the end and their columns are known
     */
    record Read(List<@Nullable Object[]> rows, int lines, boolean whole) {}

    private static final int MOST_REMEMBERED = 10_000;

    private final Limits limits;
    private final Consumer<Finding> found;
    private final Map<Field.Kind, Map<String, Object>> known = new EnumMap<>(Field.Kind.class);

    /** Cells of no column that were looked at before; a few, because they come again and again. */
    private final Set<String> harmless = new HashSet<>();

    TableReader(Limits limits, Consumer<Finding> found) {
        this.limits = limits;
        this.found = found;
    }

    /** {@link Unreadable} where the bytes are no text within the limits, with the rows before it lost. */
    Read read(Table table, Lines lines, int rowsBefore) throws IOException {
        var header = lines.next();
        var rows = new ArrayList<@Nullable Object[]>();
        if (header == null) {
            sayOpenQuote(table, lines);
            found.accept(TABLE_MISSING.at(table.name(), 0, "", "", "The table " + table.name() + " is empty."));
            return new Read(rows, 0, false);
        }
        var columns = Columns.bind(table, header, lines.separator(), found);
        for (int i = 0; i < columns.count(); i++) {
            sayFormula(table, header, i, columns);
        }
        var readers = table.fields().stream().map(this::reader).toList();
        int count = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (++count + rowsBefore > limits.rows()) {
                throw new Unreadable(line.number(), "The return has more than " + limits.rows() + " rows.");
            }
            if (!columns.isKnown()) {
                screen(table, line);
            } else if (line.textAfterQuote() || line.cells().size() != columns.count()) {
                ragged(table, line, columns.count());
            } else {
                rows.add(row(table, line, columns, readers));
            }
        }
        boolean isWhole = !sayOpenQuote(table, lines) && columns.isKnown();
        return new Read(rows, count, isWhole);
    }

    private CellReader reader(Field field) {
        // Ranges differ from number to number, so what one column took another must look at again.
        var before = field.kind() == Field.Kind.WHOLE_NUMBER || field.name().equals("specification")
                ? new HashMap<String, Object>()
                : known.computeIfAbsent(field.kind(), kind -> new HashMap<>());
        return new CellReader(field, before, found);
    }

    private @Nullable Object[] row(Table table, Lines.Line line, Columns columns, List<CellReader> readers) {
        var row = new @Nullable Object[readers.size() + 1];
        row[0] = line.number();
        for (int i = 0; i < columns.count(); i++) {
            var cell = line.cells().get(i);
            int field = columns.field(i);
            if (sayFormula(table, line, i, columns)) {
                screen(table, line.number(), cell);
            } else if (field >= 0) {
                row[field + 1] = readers.get(field).read(line.number(), cell, line.kind(i));
            } else {
                screen(table, line.number(), cell);
            }
        }
        return row;
    }

    private boolean sayFormula(Table table, Lines.Line line, int column, Columns columns) {
        if (line.kind(column) != Lines.Kind.FORMULA) {
            return false;
        }
        int field = columns.field(column);
        found.accept(CELL_FORMULA.at(
                table.name(),
                line.number(),
                field < 0 ? "" : table.fields().get(field).name(),
                "",
                CELL_FORMULA.message(column, line.number())));
        return true;
    }

    private void ragged(Table table, Lines.Line line, int columns) {
        var cells = line.cells().size();
        found.accept(ROW_RAGGED.at(
                table.name(),
                line.number(),
                "",
                "",
                line.textAfterQuote() ? ROW_RAGGED.textAfterQuote() : ROW_RAGGED.message(cells, columns)));
        screen(table, line);
    }

    private void screen(Table table, Lines.Line line) {
        line.cells().forEach(cell -> screen(table, line.number(), cell));
    }

    private void screen(Table table, int line, String cell) {
        if (harmless.contains(cell)) {
            return;
        }
        var kind = IDENTIFYING_VALUE.kind(null, cell);
        if (kind.isPresent()) {
            found.accept(IDENTIFYING_VALUE.at(table.name(), line, "", "", IDENTIFYING_VALUE.message(kind.get())));
        } else if (harmless.size() < MOST_REMEMBERED) {
            harmless.add(cell);
        }
    }

    private boolean sayOpenQuote(Table table, Lines lines) {
        if (lines.openQuote() > 0) {
            found.accept(QUOTE_OPEN.at(table.name(), lines.openQuote(), "", "", QUOTE_OPEN.message()));
        }
        return lines.openQuote() > 0;
    }
}
