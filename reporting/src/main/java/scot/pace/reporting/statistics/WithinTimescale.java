package scot.pace.reporting.statistics;

/**
 * The headline (S1) from the classes of the clocks whose due date falls in a period: how many of those that were due were met in time.
 *
 * <p>{@code 100 MET / (MET + LATE + ENDED_AFTER_DUE + OVERDUE)}. A clock that ended before its due date, or is pending, is in neither count: one more
 * pending child changes nothing. A clock that goes from overdue to late stays in the denominator: clearing a backlog changes nothing.
 *
 * @param met the milestone was reached on the due day or before
 * @param late it was reached after the due day
 * @param endedBeforeDue the pathway ended on the due day or before; stands beside the percentage
 * @param endedAfterDue it ended after the due day
 * @param overdue still waiting, and the due day has come
 * @param pending still waiting, and the due day has not come
 */
public record WithinTimescale(
        long met, long late, long endedBeforeDue, long endedAfterDue, long overdue, long pending) {

    public WithinTimescale {
        if (met < 0 || late < 0 || endedBeforeDue < 0 || endedAfterDue < 0 || overdue < 0 || pending < 0) {
            throw new IllegalArgumentException("a count below 0");
        }
    }

    /** The denominator: the clocks that were due. */
    public long due() {
        return met + late + endedAfterDue + overdue;
    }

    /** From 0 to 100, not rounded; {@code NaN} where nothing was due. */
    public double percent() {
        return 100.0 * met / due();
    }

    /** The 95% interval of the share, 0 to 1; not defined where nothing was due. */
    public Interval interval() {
        return due() == 0 ? Interval.UNDEFINED : Wilson.of(met, due(), Confidence.P95);
    }
}
