package scot.pace.submissions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A return that was read and written, as the rules take it.
 *
 * @param folder with its four Parquet files
 * @param before folder with the four Parquet files of the live return of the nearest earlier quarter; without it nothing is compared
 * @param readFindings of the stages before: a rule whose input has one stays silent
 */
public record TypedReturn(Path folder, Optional<Path> before, List<Finding> readFindings) {

    public TypedReturn {
        readFindings = List.copyOf(readFindings);
    }

    /** Whether some of what was sent is not in the tables, because it could not be read. */
    public boolean isUnreadInPart() {
        return readFindings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
