package scot.pace.jobs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A release that everybody may see, or could once.
 *
 * @param withdrawn the step that withdrew it; empty where it stands
 */
public record PublishedRelease(ReleaseName name, LocalDate publishedOn, Optional<ReleaseStep> withdrawn) {

    public boolean isWithdrawn() {
        return withdrawn.isPresent();
    }
}
