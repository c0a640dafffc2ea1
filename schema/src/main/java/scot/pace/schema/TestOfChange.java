package scot.pace.schema;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A change that an authority tests, in its own words, as it is known and printed.
 *
 * @param aim code of the national aim, or name of the local aim, it is to help
 * @param ended last day of the test; empty while it goes on
 */
public record TestOfChange(
        String authority,
        String test,
        String aim,
        String agency,
        String change,
        String rationale,
        LocalDate started,
        Optional<LocalDate> ended,
        String hopedFor,
        String learned,
        String nextStep) {

    /** From the columns of the view {@code known_test_of_change}. */
    public static TestOfChange of(Map<String, String> line) {
        return new TestOfChange(
                line.getOrDefault("authority", ""),
                line.getOrDefault("test", ""),
                line.getOrDefault("aim", ""),
                line.getOrDefault("agency", ""),
                line.getOrDefault("change", ""),
                line.getOrDefault("rationale", ""),
                LocalAim.day(line, "started").orElseThrow(),
                LocalAim.day(line, "ended"),
                line.getOrDefault("hoped_for", ""),
                line.getOrDefault("learned", ""),
                line.getOrDefault("next_step", ""));
    }
}
