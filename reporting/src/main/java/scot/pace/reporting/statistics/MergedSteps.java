package scot.pace.reporting.statistics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import scot.pace.reporting.disclosure.SmallCounts;

/**
 * The days of a curve that may be published: between two of them, and up to the first, each of reaching, leaving and being last seen
 * happened to nobody or to more than 4, and {@value #AT_LEAST} or more still wait at the end of each.
 *
 * <p>The day of the aim's own timescale goes before the grid: days next to it give way, because its shares are published on
 * their own as well.
 */
final class MergedSteps {

    /** The smallest number still waiting of whom a curve speaks. */
    static final long AT_LEAST = 10;

    private final RiskTable table;

    private MergedSteps(RiskTable table) {
        this.table = table;
    }

    /**
     * Those of {@code days} that may be published, in order.
     *
     * @param days in order
     * @param own the day of the timescale, or 0 where there is none
     */
    static List<Integer> of(RiskTable table, List<Integer> days, int own) {
        var enough =
                days.stream().filter(day -> table.waitingAfter(day) >= AT_LEAST).toList();
        return List.copyOf(new MergedSteps(table).days(enough, own));
    }

    private Deque<Integer> days(List<Integer> days, int own) {
        var kept = new ArrayDeque<Integer>();
        if (!days.contains(own) || isSmall(kept, own)) {
            days.stream().filter(day -> day != own).forEach(day -> keep(day, kept));
            return kept;
        }
        days.stream().filter(day -> day < own).forEach(day -> keep(day, kept));
        while (isSmall(kept, own)) {
            kept.removeLast();
        }
        kept.addLast(own);
        days.stream().filter(day -> day > own).forEach(day -> keep(day, kept));
        return kept;
    }

    private void keep(int day, Deque<Integer> kept) {
        if (!isSmall(kept, day)) {
            kept.addLast(day);
        }
    }

    /** Whether few made the step from the last day that is kept, or from the beginning, to the end of {@code day}. */
    private boolean isSmall(Deque<Integer> kept, int day) {
        var from = kept.isEmpty() ? RiskTable.Stopped.NOBODY : table.stoppedBy(kept.getLast());
        var step = table.stoppedBy(day).since(from);
        return LongStream.of(step.reached(), step.left(), step.censored()).anyMatch(SmallCounts.USUAL::isSmall);
    }
}
