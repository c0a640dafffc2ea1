package scot.pace.reporting.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import scot.pace.reporting.disclosure.SmallCounts;

/**
 * The days of a curve that may be published: between two of them, and before the first, each of reaching, leaving and being last seen
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
     * @param own the day of the timescale, one of them, or 0 where there is none
     */
    static List<Integer> of(RiskTable table, List<Integer> days, int own) {
        return new MergedSteps(table).days(days, own);
    }

    /** Who still waits, and was still seen, at the end of the day. */
    static long stillWaiting(RiskTable table, double day) {
        var stopped = table.stoppedBy(day);
        return stopped.atRisk() - stopped.reached() - stopped.left() - stopped.censored();
    }

    private List<Integer> days(List<Integer> days, int own) {
        var enough = days.stream()
                .filter(day -> stillWaiting(table, day) >= AT_LEAST)
                .toList();
        if (own == 0 || !enough.contains(own) || isSmall(0, own, true)) {
            return List.copyOf(kept(enough.stream().filter(day -> day != own).toList(), new ArrayDeque<>()));
        }
        var before = kept(enough.stream().filter(day -> day < own).toList(), new ArrayDeque<>());
        while (!before.isEmpty() && isSmall(before.getLast(), own, false)) {
            before.removeLast();
        }
        before.addLast(own);
        return List.copyOf(
                new ArrayList<>(kept(enough.stream().filter(day -> day > own).toList(), before)));
    }

    /** Those days after which a step is not small, each after the one kept before it. */
    private Deque<Integer> kept(List<Integer> days, Deque<Integer> kept) {
        for (int day : days) {
            if (!isSmall(kept.isEmpty() ? 0 : kept.getLast(), day, kept.isEmpty())) {
                kept.addLast(day);
            }
        }
        return kept;
    }

    /** Whether few made the step; one from the beginning has day 0 in it. */
    private boolean isSmall(int from, int to, boolean fromTheBeginning) {
        var end = table.stoppedBy(to);
        var start = table.stoppedBy(fromTheBeginning ? -1 : from);
        return LongStream.of(
                        end.reached() - start.reached(), end.left() - start.left(), end.censored() - start.censored())
                .anyMatch(SmallCounts.USUAL::isSmall);
    }
}
