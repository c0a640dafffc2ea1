package scot.pace.submissions.local;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Severity;

/**
 * A file of local aims or tests of change as it was read and checked.
 *
 * @param rows as {@link scot.pace.schema.store.ParquetTable} takes them
 * @param findings in order; where something identifies somebody, only what identifies
 * @param sha256 of its bytes
 */
public record LocalFile(List<@Nullable Object[]> rows, List<Finding> findings, String sha256) {

    /** Whether anything is wrong with it: then nothing of it is kept. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
    }
}
