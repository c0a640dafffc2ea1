package scot.pace.cli.csv;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the files a command was given, in the order it was met. */
public final class CsvFaults {

    private final List<String> faults = new ArrayList<>();

    void add(String fault) {
        faults.add(fault);
    }

    /** Ends the command where there is a fault. */
    public void check() {
        if (!faults.isEmpty()) {
            throw new Found(String.join(System.lineSeparator(), faults));
        }
    }

    /** The message has a line a fault, for the person who made the files. */
    public static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;

        Found(String message) {
            super(message);
        }
    }
}
