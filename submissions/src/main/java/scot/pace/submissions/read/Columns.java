package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.COLUMN_WRONG;
import static scot.pace.submissions.read.ReadRules.IDENTIFYING_COLUMN;
import static scot.pace.submissions.read.ReadRules.IDENTIFYING_VALUE;

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

    static Columns bind(Table table, Lines.Line header, Consumer<Finding> found) {
        var columns = new Columns(new int[header.cells().size()]);
        var isHeader = isHeader(table, header);
        for (int i = 0; i < columns.fields.length; i++) {
            columns.fields[i] = columns.field(table, header, i, isHeader, found);
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

    boolean isBound(int field) {
        return bound.contains(field);
    }

    private int field(Table table, Lines.Line header, int column, boolean isHeader, Consumer<Finding> found) {
        var name = header.cells().get(column);
        int field = position(table, name);
        if (field < 0 && bare(name).startsWith(bare(MarkedWorkbook.COLUMN))) {
            return UNKNOWN; // ours, sent back with the faults mended
        }
        if (field < 0) {
            found.accept(unknown(table, header.number(), name, isHeader, column));
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

    /**
     * Two capitalised words are an ordinary name of a column, unless no column is known: then the header was forgotten. What
     * identifies may be the name of a column or stand inside it, so the column is then said by its place.
     */
    private static Finding unknown(Table table, int line, String name, boolean isHeader, int column) {
        var identifier = identifier(name, isHeader);
        if (identifier.isPresent()) {
            return IDENTIFYING_VALUE.at(
                    table.name(),
                    line,
                    "",
                    "",
                    IDENTIFYING_VALUE.message(identifier.get().words()));
        }
        var place = "column " + CellFormula.column(column);
        if (IDENTIFYING_COLUMN.fires(name)) {
            var field = IDENTIFYING_COLUMN.saysNothingElse(name) ? name : place;
            return IDENTIFYING_COLUMN.at(table.name(), line, field, "", IDENTIFYING_COLUMN.message());
        }
        return COLUMN_WRONG.at(table.name(), line, name, "", COLUMN_WRONG.unknown(name));
    }

    private static Optional<Identifier> identifier(String name, boolean isHeader) {
        return Identifier.in(name)
                .filter(kind -> kind != Identifier.PERSON || !isHeader)
                .or(() -> Identifier.within(name));
    }

    /** A name without what does not matter in it: capitals, spaces of any kind, underscores. */
    static String bare(String name) {
        return NOT_MATTERING.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
