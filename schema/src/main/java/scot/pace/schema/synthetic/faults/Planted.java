package scot.pace.schema.synthetic.faults;

/**
 * A fault at its place.
 *
 * @param folder that holds {@code return} and, where it is compared, {@code before}
 * @param table plural name; empty for the return as a whole
 * @param line of the file, the header being 1; 0 for the return as a whole
 * @param field name of the column; empty where the whole line is meant
 * @param rule that must find it
 * @param foundBy the command that finds it
 */
public record Planted(String folder, String table, int line, String field, String rule, String foundBy) {

    /** The command that finds every fault that the return alone gives away, or the return and the one before it. */
    public static final String BY_CHECK = "pace check";

    /** Whether it can be found without knowing who sends the return, where it goes, or what another authority sends. */
    public boolean isFoundByCheck() {
        return foundBy.equals(BY_CHECK);
    }

    String place() {
        return folder + "," + table + "," + line + "," + field + "," + rule;
    }
}
