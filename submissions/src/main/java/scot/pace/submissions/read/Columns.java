package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.COLUMN_WRONG;
import static scot.pace.submissions.read.ReadRules.IDENTIFYING_COLUMN;
import static scot.pace.submissions.read.ReadRules.IDENTIFYING_VALUE;

import java.util.HashSet;
import java.util.Locale;
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
        for (int i = 0; i < columns.fields.length; i++) {
            columns.fields[i] = columns.field(table, header, header.cells().get(i), found);
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

    private int field(Table table, Lines.Line header, String name, Consumer<Finding> found) {
        for (int i = 0; i < table.fields().size(); i++) {
            var field = table.fields().get(i).name();
            if (bare(field).equals(bare(name))) {
                if (bound.add(i)) {
                    return i;
                }
                found.accept(COLUMN_WRONG.at(table.name(), header.number(), field, "", COLUMN_WRONG.twice(field)));
                return UNKNOWN;
            }
        }
        found.accept(unknown(table, header.number(), name));
        return UNKNOWN;
    }

    private static Finding unknown(Table table, int line, String name) {
        var identifier = Identifier.in(name).filter(kind -> kind != Identifier.PERSON);
        if (identifier.isPresent()) {
            return IDENTIFYING_VALUE.at(
                    table.name(),
                    line,
                    "",
                    "",
                    IDENTIFYING_VALUE.message(identifier.get().words()));
        }
        return IDENTIFYING_COLUMN.fires(name)
                ? IDENTIFYING_COLUMN.at(table.name(), line, name, "", IDENTIFYING_COLUMN.message())
                : COLUMN_WRONG.at(table.name(), line, name, "", COLUMN_WRONG.unknown(name));
    }

    /** A name without what does not matter in it: capitals, spaces of any kind, underscores. */
    static String bare(String name) {
        return NOT_MATTERING.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
