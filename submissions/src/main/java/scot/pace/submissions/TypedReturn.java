package scot.pace.submissions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A return that was read and written, as the rules take it.
 *
 * @param folder with its four Parquet files
 * @param before folder with the four Parquet files of the live return of the nearest earlier quarter; without it nothing is compared
 * @param readFindings of the stages before: a rule whose input has one stays silent
 * @param unlisted how many more findings of reading there are, as in {@link Counts}
 */
public record TypedReturn(
        Path folder, Optional<Path> before, List<Finding> readFindings, Map<String, Integer> unlisted) {

    public TypedReturn {
        readFindings = List.copyOf(readFindings);
        unlisted = Map.copyOf(unlisted);
    }

    /** Whether so much could not be read that what the rules would say about the rest is noise: they are not asked then. */
    public boolean isUnreadInTheMain() {
        return readFindings.stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR && unlisted.containsKey(finding.rule()));
    }

    /** Whether some of what was sent is not in the tables, because it could not be read. */
    public boolean isUnreadInPart() {
        return readFindings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
