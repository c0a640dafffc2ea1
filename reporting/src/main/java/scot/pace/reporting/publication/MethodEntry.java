package scot.pace.reporting.publication;

import java.util.ArrayList;
import java.util.List;
import scot.pace.reporting.measures.Measure;
import scot.pace.schema.sql.Example;

/**
 * One definition as the methodology prints it.
 *
 * @param title what is defined, for example {@code Aim met}
 * @param prose why it is counted in this way; may be empty
 * @param lines its definition, each line a whole statement, for example {@code Unit: clocks}
 * @param examples small tables given, and what follows from them
 */
public record MethodEntry(String title, String prose, List<String> lines, List<Example> examples) {

    public MethodEntry {
        lines = List.copyOf(lines);
        examples = List.copyOf(examples);
    }

    /** A measure as its file defines it; where it comes from stands there. */
    public static MethodEntry of(Measure measure) {
        var definition = measure.definition();
        var lines = new ArrayList<String>();
        lines.add(measure.id() + ", in " + measure.unit().label());
        lines.add("Counted: " + definition.get("numerator"));
        if (!definition.get("denominator").equals("none")) {
            lines.add("Out of: " + definition.get("denominator"));
        }
        return new MethodEntry(definition.title(), definition.prose(), lines, definition.examples());
    }

    /** The lines, then the prose. */
    String text() {
        return (String.join("\n", lines) + "\n" + prose).strip();
    }
}
