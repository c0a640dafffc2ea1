package scot.pace.schema;

import java.util.List;

/**
 * What a return consists of: four tables, read from {@code return-fields.csv}. The DuckDB tables, the Parquet schemas, the
 * specification page and the empty templates are all made from it.
 */
public final class ReturnSpecification {

    /** The version an authority writes into the field {@code specification}. */
    public static final String VERSION = "1.0";

    private static final List<Table> TABLES = FieldFile.tables("return-fields.csv");

    private ReturnSpecification() {}

    /** {@code return}, {@code episodes}, {@code placements}, {@code milestones}, in this order. */
    public static List<Table> tables() {
        return TABLES;
    }

    /** The table with its plural name; IllegalArgumentException where there is none. */
    public static Table table(String name) {
        return TABLES.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the return has no table " + name));
    }
}
