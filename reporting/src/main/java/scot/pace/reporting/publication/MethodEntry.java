package scot.pace.reporting.publication;

import java.util.List;

/**
 * One definition as the method section prints it.
 *
 * @param title what is defined, for example {@code Aim met}
 * @param prose why it is counted in this way; may be empty
 * @param lines its definition, each line a whole statement, for example {@code Unit: clocks}
 */
public record MethodEntry(String title, String prose, List<String> lines) {

    public MethodEntry {
        lines = List.copyOf(lines);
    }

    /** The lines, then the prose. */
    String text() {
        return (String.join("\n", lines) + "\n" + prose).strip();
    }
}
