package scot.pace.schema;

import java.util.List;
import java.util.Optional;

/**
 * What is said beside the returns, in a CSV file: by an authority its own aims and its tests of change, by an analyst new medians of
 * run charts. All are read from {@code local-fields.csv}; template, page, checks, Parquet and DuckDB tables are all made from it.
 * Texts of all are printed in reports.
 */
public enum LocalTable {
    /** A line is an aim from one day on: a later line of the same aim follows it and does not change the quarters before. */
    AIMS("local_aims", "aims", "local aims", "authority aim effective_from"),
    /** A line is a test of change. */
    TESTS_OF_CHANGE("tests_of_change", "tests-of-change", "tests of change", "authority test"),
    /** A line is a new median of the run charts of an area and an aim, from a quarter on. Nothing but an analyst ever sets one. */
    MEDIANS("new_medians", "medians", "new medians", "area aim first_day");

    /** The version of the specifications, kept with every file. */
    public static final String VERSION = "1.0";

    private static final List<Table> SPECIFIED = FieldFile.tables("local-fields.csv");

    private final String tableName;
    private final String folder;
    private final String words;
    private final String key;

    LocalTable(String tableName, String folder, String words, String key) {
        this.tableName = tableName;
        this.folder = folder;
        this.words = words;
        this.key = key;
    }

    /** Its fields. */
    public Table table() {
        return SPECIFIED.stream()
                .filter(table -> table.name().equals(tableName))
                .findFirst()
                .orElseThrow();
    }

    /** Its folder in the archive, which is also the name of its command. */
    public String folder() {
        return folder;
    }

    /** As a sentence calls it, in the plural. */
    public String words() {
        return words;
    }

    /** The fields that say which line it is: of two with the same, the one imported later counts. */
    public List<String> key() {
        return List.of(key.split(" "));
    }

    /** The table with this plural name; empty where it is one of a return. */
    public static Optional<LocalTable> named(String table) {
        return java.util.Arrays.stream(values())
                .filter(one -> one.tableName.equals(table))
                .findFirst();
    }
}
