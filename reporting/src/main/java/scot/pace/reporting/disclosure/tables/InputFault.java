package scot.pace.reporting.disclosure.tables;

/**
 * Something wrong in a file that was handed in.
 *
 * @param line of the file from 1; 0 where the fault is of the whole file
 * @param column name of the column or setting; empty where the fault is of the whole line
 */
public record InputFault(String file, long line, String column, String message) {

    @Override
    public String toString() {
        var where = line == 0 ? file : file + " line " + line;
        return where + (column.isEmpty() ? "" : ", " + column) + ": " + message;
    }
}
