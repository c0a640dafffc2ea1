package scot.pace.schema.synthetic.faults;

/**
 * A fault at its place.
 *
 * @param folder that holds {@code return} and, where it is compared, {@code before}
 * @param table plural name; empty for the return as a whole
 * @param line of the file, the header being 1; 0 for the return as a whole
 * @param field name of the column; empty where the whole line is meant
 * @param rule that must find it
 */
public record Planted(String folder, String table, int line, String field, String rule) {

    String row() {
        return folder + "," + table + "," + line + "," + field + "," + rule + "\n";
    }
}
