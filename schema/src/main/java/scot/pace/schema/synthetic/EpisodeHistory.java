package scot.pace.schema.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole episode: its placements and milestones in the order of their days.
 *
 * @param ended day the child ceased to be looked after; null while looked after to the end of the simulated time
 * @param destination code of the destination; empty where {@code ended} is null
 */
record EpisodeHistory(
        Child child,
        int number,
        LocalDate started,
        @Nullable LocalDate ended,
        String destination,
        List<PlacementRow> placements,
        List<Reached> milestones) {

    /** Whether the child was looked after on any of the days, both included; the day an episode ends counts as a cease of that day. */
    boolean touches(LocalDate first, LocalDate last) {
        return !started.isAfter(last) && (ended == null || !ended.isBefore(first));
    }
}
