package scot.pace.jobs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import scot.pace.schema.Aim;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.ListedClock;

/**
 * Who in one authority waits, for nobody else.
 *
 * @param quarter the last of which it has told; it is looked at as at its end
 * @param clocks those of the four aims that still run
 */
public record StillWaiting(Quarter quarter, List<ListedClock> clocks) {

    public StillWaiting {
        var national = Aim.all().stream()
                .filter(aim -> aim.kind() == Aim.Kind.NATIONAL)
                .map(Aim::code)
                .toList();
        clocks = clocks.stream()
                .filter(clock -> national.contains(clock.aim()))
                .filter(clock -> List.of("PENDING", "OVERDUE").contains(clock.clockClass()))
                .toList();
    }

    /** Those whose due day is this day or before, the longest due first. */
    public List<ListedClock> dueBy(LocalDate day) {
        return clocks.stream()
                .filter(clock -> clock.due().filter(due -> !due.isAfter(day)).isPresent())
                .sorted(Comparator.comparing(clock -> clock.due().orElseThrow()))
                .toList();
    }
}
