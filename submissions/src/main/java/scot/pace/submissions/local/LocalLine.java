package scot.pace.submissions.local;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Table;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/** A line by the names of its fields. What could not be read is as good as blank: it has its finding. */
final class LocalLine {

    private final Table table;
    private final @Nullable Object[] cells;
    private final Consumer<Finding> found;

    LocalLine(Table table, @Nullable Object[] cells, Consumer<Finding> found) {
        this.table = table;
        this.cells = cells;
        this.found = found;
    }

    int number() {
        return cells[0] instanceof Integer line ? line : 0;
    }

    /** As it stands there; empty where it is blank. */
    String text(String field) {
        return Objects.toString(cell(field), "");
    }

    boolean has(String field) {
        return cell(field) != null;
    }

    /** Says what is wrong with a field. */
    void fault(String field, String rule, String message, String fix) {
        found.accept(new Finding(
                table.name(), number(), field, rule, Severity.ERROR, message, fix, field.isEmpty() ? "" : text(field)));
    }

    /** Of two days or numbers the first must not be the greater; blank is never wrong. */
    void inOrder(String first, String last) {
        var numbers = cell(first) instanceof Integer low && cell(last) instanceof Integer high && low > high;
        var days = cell(first) instanceof LocalDate from && cell(last) instanceof LocalDate to && from.isAfter(to);
        if (numbers || days) {
            fault(
                    last,
                    "out-of-order",
                    last + " " + text(last) + " is before " + first + " " + text(first) + ".",
                    "Check both.");
        }
    }

    private @Nullable Object cell(String field) {
        return cells[1 + table.indexOf(field)];
    }
}
