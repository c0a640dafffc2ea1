package scot.pace.submissions.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a row of a sheet. Cells that are empty stand in no workbook; the first row says how many there are. */
final class SheetRow {

    private final Limits limits;
    private List<String> cells = new ArrayList<>();
    private List<Lines.Kind> kinds = new ArrayList<>();
    private int width;

    SheetRow(Limits limits) {
        this.limits = limits;
    }

    /** Puts a value at a column, from 0, to the right of all before; {@link Unreadable} past a cap. */
    void put(int row, int column, String value, Lines.Kind kind) throws Unreadable {
        if (value.isEmpty() && kind != Lines.Kind.FORMULA) {
            return;
        }
        if (value.length() > limits.cell()) {
            throw new Unreadable(row, "A cell has more than " + limits.cell() + " characters.");
        }
        if (column >= limits.columns()) {
            throw new Unreadable(row, "A line has more than " + limits.columns() + " cells.");
        }
        fill(column);
        cells.add(value);
        kinds.add(kind);
    }

    /** The row, as wide as the first one at least; null where it is blank. */
    Lines.@Nullable Line take(int number) {
        fill(width);
        var line = new Lines.Line(number, cells, false, kinds);
        cells = new ArrayList<>();
        kinds = new ArrayList<>();
        if (line.isBlank()) {
            return null;
        }
        width = width == 0 ? line.cells().size() : width;
        return line;
    }

    private void fill(int to) {
        while (cells.size() < to) {
            cells.add("");
            kinds.add(Lines.Kind.TEXT);
        }
    }
}
