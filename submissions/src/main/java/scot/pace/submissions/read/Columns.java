package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.COLUMN_WRONG;
import static scot.pace.submissions.read.ReadRules.IDENTIFYING_COLUMN;
import static scot.pace.submissions.read.ReadRules.IDENTIFYING_VALUE;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import scot.pace.schema.Table;
import scot.pace.submissions.Finding;
import scot.pace.submissions.screen.Identifier;

/** Which field each column of a file is, by name; case, spaces and underscores do not matter. */
final class Columns {

    private static final int UNKNOWN = -1;
    private static final Pattern NOT_MATTERING = Pattern.compile("[\\s\\p{Z}\\p{Cf}_]");

    private final int[] fields;
    private final Set<Integer> bound = new HashSet<>();

    private Columns(int[] fields) {
        this.fields = fields;
    }

    /** @param separator as {@link Lines#separator} */
    static Columns bind(Table table, Lines.Line header, String separator, Consumer<Finding> found) {
        var columns = new Columns(new int[header.cells().size()]);
        var isHeader = isHeader(table, header);
        if (!isHeader) {
            columns.sayNoHeader(table, header, separator, found);
            return columns;
        }
        for (int i = 0; i < columns.fields.length; i++) {
            columns.fields[i] = columns.field(table, header, i, found);
        }
        for (int i = 0; i < table.fields().size(); i++) {
            var field = table.fields().get(i);
            if (!columns.bound.contains(i)) {
                found.accept(COLUMN_WRONG.at(
                        table.name(), header.number(), field.name(), "", COLUMN_WRONG.missing(field.name())));
            }
        }
        return columns;
    }

    /** Whether at least one cell of a line is the name of a column of the table. */
    static boolean isHeader(Table table, Lines.Line line) {
        return line.cells().stream().anyMatch(name -> position(table, name) >= 0);
    }

    int count() {
        return fields.length;
    }

    /** Position of the field in the table, or -1 where the column is unknown or there for the second time. */
    int field(int column) {
        return fields[column];
    }

    /** Whether the line was a header at all. */
    boolean isKnown() {
        return !bound.isEmpty();
    }

    boolean isBound(int field) {
        return bound.contains(field);
    }

    private int field(Table table, Lines.Line header, int column, Consumer<Finding> found) {
        var name = header.cells().get(column);
        int field = position(table, name);
        if (field < 0 && bare(name).startsWith(bare(MarkedWorkbook.COLUMN))) {
            return UNKNOWN; // ours, sent back with the faults mended
        }
        if (field < 0) {
            found.accept(unknown(table, header.number(), name, column));
            return UNKNOWN;
        }
        if (!bound.add(field)) {
            var twice = table.fields().get(field).name();
            found.accept(COLUMN_WRONG.at(table.name(), header.number(), twice, "", COLUMN_WRONG.twice(twice)));
            return UNKNOWN;
        }
        return field;
    }

    private static int position(Table table, String name) {
        var bare = bare(name);
        for (int i = 0; i < table.fields().size(); i++) {
            if (bare(table.fields().get(i).name()).equals(bare)) {
                return i;
            }
        }
        return UNKNOWN;
    }

    /** One finding for the line, unless it identifies somebody: it may be a title or the first row. */
    private void sayNoHeader(Table table, Lines.Line line, String separator, Consumer<Finding> found) {
        Arrays.fill(fields, UNKNOWN);
        boolean identifies = false;
        for (int i = 0; i < fields.length; i++) {
            var identifying = identifying(table, line.number(), line.cells().get(i), i, false);
            identifying.ifPresent(found);
            identifies |= identifying.isPresent();
        }
        if (!identifies) {
            var message = COLUMN_WRONG.noHeader(table, line.cells().size() == 1 ? "" : separator);
            found.accept(COLUMN_WRONG.at(table.name(), line.number(), "", "", message));
        }
    }

    private static Finding unknown(Table table, int line, String name, int column) {
        return identifying(table, line, name, column, true)
                .orElseGet(() -> COLUMN_WRONG.at(table.name(), line, name, "", COLUMN_WRONG.unknown(name)));
    }

    /**
     * What identifies may be the name of a column or stand inside it, so the column is then said by its place. Two capitalised words
     * are an ordinary name of a column, unless the line is no header.
     */
    private static Optional<Finding> identifying(Table table, int line, String name, int column, boolean isHeader) {
        var identifier = Identifier.in(name)
                .filter(kind -> kind != Identifier.PERSON || !isHeader)
                .or(() -> Identifier.within(name));
        if (identifier.isPresent()) {
            var message = IDENTIFYING_VALUE.message(identifier.get().words());
            return Optional.of(IDENTIFYING_VALUE.at(table.name(), line, "", "", message));
        }
        if (!IDENTIFYING_COLUMN.fires(name)) {
            return Optional.empty();
        }
        var place = IDENTIFYING_COLUMN.saysNothingElse(name) ? name : "column " + CellFormula.column(column);
        return Optional.of(IDENTIFYING_COLUMN.at(table.name(), line, place, "", IDENTIFYING_COLUMN.message()));
    }

    /** A name without what does not matter in it: capitals, spaces of any kind, underscores. */
    static String bare(String name) {
        return NOT_MATTERING.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
