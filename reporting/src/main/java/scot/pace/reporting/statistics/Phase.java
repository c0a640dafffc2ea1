package scot.pace.reporting.statistics;

import java.time.LocalDate;

/**
 * From here on a run chart has a new median. Only an analyst sets one, by hand: nothing here ever does.
 *
 * @param from the index of its first point, from 0
 * @param setOn the day on which the analyst set it
 * @param reason why, in words; stands under the chart
 */
public record Phase(int from, LocalDate setOn, String reason) {

    public Phase {
        if (from < 1 || reason.isBlank()) {
            throw new IllegalArgumentException("a phase begins after the first point and has a reason");
        }
    }
}
