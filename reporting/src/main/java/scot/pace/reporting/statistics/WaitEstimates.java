package scot.pace.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.measures.Figure;
import scot.pace.schema.Aim;

/**
 * What becomes of one group of waits: shares by day, curves, medians. In comes the figure that says of how many, out come those with values,
 * broken down by {@code state} (reached, left, waiting) and {@code day} where the estimate has them.
 *
 * <p>Weeks are rounded to whole weeks of 7 days, once, half away from zero.
 */
final class WaitEstimates {

    /** The longest wait a curve shows: waits of the last 24 months are followed no longer. */
    private static final int LAST_DAY = 728;

    private static final int GRID = 28;

    /** By authority a curve stands from so many waits on. */
    private static final long AUTHORITY_FROM = 30;

    private static final List<String> STATES = List.of("reached", "left", "waiting");

    private final Figure figure;
    private final @Nullable RiskTable table;

    /**
     * The estimates of one figure.
     *
     * @param table null where nobody waited
     */
    WaitEstimates(Figure figure, @Nullable RiskTable table) {
        this.figure = figure;
        this.table = table;
    }

    /** Three figures: who had reached, left and still waited on the day on which the timescale is up for everybody. */
    List<Figure> position() {
        int day = ownDay();
        if (table == null) {
            return STATES.stream().map(state -> in(figure, state)).toList();
        }
        var shares = AalenJohansen.of(table);
        return nobodyWasSeenSoLong(shares, day)
                ? STATES.stream().map(state -> in(figure, state)).toList()
                : shares(shares, day, figure);
    }

    /** The same on every day that may be published; nothing where there are too few. */
    List<Figure> curve() {
        var curve = new ArrayList<Figure>();
        if (table != null) {
            var shares = AalenJohansen.of(table);
            days().forEach(day -> curve.addAll(shares(shares, day, on(day))));
        }
        return curve;
    }

    /** Who still waited, and was still seen, at the end of those days. */
    List<Figure> atRisk() {
        var atRisk = new ArrayList<Figure>();
        if (table != null) {
            for (int day : days()) {
                long waiting = table.waitingAfter(day);
                atRisk.add(on(day).withNumerator(waiting).valued(BigDecimal.valueOf(waiting)));
            }
        }
        return atRisk;
    }

    /** No value where half have not reached the milestone; it may then still have a lower limit. */
    Figure medianWait() {
        if (table == null) {
            return figure;
        }
        var median = KaplanMeier.of(table).quantile(0.5, SurvivalLimits.LOG_LOG);
        return figure.within(weeks(median.day()), weeks(median.lower()), weeks(median.upper()));
    }

    /** The median of the whole weeks that are over, however the waits stopped. */
    Figure medianWeeks() {
        if (table == null) {
            return figure;
        }
        var weeks = table.rows().stream()
                .flatMapToDouble(row -> DoubleStream.generate(() -> Math.floor(row.day() / 7))
                        .limit(row.reached() + row.left() + row.censored()))
                .toArray();
        return figure.valued(whole(Quantiles.of(weeks).median()));
    }

    Figure meanWeeks() {
        if (table == null) {
            return figure;
        }
        double days = table.rows().stream()
                .mapToDouble(row -> row.day() * (row.reached() + row.left() + row.censored()))
                .sum();
        return figure.valued(
                BigDecimal.valueOf(days).divide(BigDecimal.valueOf(7 * table.clocks()), 0, RoundingMode.HALF_UP));
    }

    private List<Integer> days() {
        var waits = table;
        boolean tooFew = waits == null || (figure.key().area().startsWith("S12") && waits.clocks() < AUTHORITY_FROM);
        if (waits == null || tooFew) {
            return List.of();
        }
        var days = new TreeSet<Integer>();
        IntStream.rangeClosed(1, LAST_DAY / GRID).forEach(step -> days.add(step * GRID));
        Aim.atEveryTimescale().stream()
                .filter(aim -> aim.of().equals(figure.key().category("aim")))
                .forEach(aim -> days.add(aim.lastDay()));
        days.remove(0);
        return MergedSteps.of(waits, List.copyOf(days), ownDay());
    }

    private int ownDay() {
        return Aim.all().stream()
                .filter(aim -> aim.code().equals(figure.key().category("aim")))
                .mapToInt(Aim::lastDay)
                .findFirst()
                .orElse(0);
    }

    /** Whether the curves have ended before the day with somebody still waiting: what became of them nobody knows. */
    private static boolean nobodyWasSeenSoLong(AalenJohansen shares, int day) {
        return shares.table().endsBefore(day) && shares.on(day).waiting() > 0;
    }

    private static List<Figure> shares(AalenJohansen curve, int day, Figure figure) {
        var shares = curve.on(day);
        var rounded = RoundedShares.of(shares.reached(), shares.left(), shares.waiting());
        var limits = List.of(shares.reachedLimits(), shares.leftLimits(), shares.waitingLimits());
        long fewest = fewest(curve.table(), day);
        return IntStream.range(0, STATES.size())
                .mapToObj(i -> in(figure, STATES.get(i))
                        .withNumerator(fewest)
                        .within(
                                rounded.get(i),
                                percent(limits.get(i).lower()),
                                percent(limits.get(i).upper())))
                .toList();
    }

    /** The smallest count, but 0, among those who had reached, had left, and still waited at the end of the day. */
    private static long fewest(RiskTable table, int day) {
        var stopped = table.stoppedBy(day);
        return LongStream.of(stopped.reached(), stopped.left(), table.waitingAfter(day))
                .filter(count -> count > 0)
                .min()
                .orElse(table.clocks());
    }

    private Figure on(int day) {
        return with(figure, "day", String.format(Locale.ROOT, "%03d", day));
    }

    private static Figure in(Figure figure, String state) {
        return with(figure, "state", state);
    }

    private static Figure with(Figure figure, String breakdown, String category) {
        return new Figure(
                figure.key().by(breakdown, category),
                figure.numerator(),
                figure.denominator(),
                figure.unit(),
                figure.value(),
                figure.lower(),
                figure.upper(),
                figure.marks());
    }

    private static @Nullable BigDecimal percent(double share) {
        return Double.isNaN(share)
                ? null
                : BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal weeks(double days) {
        return Double.isNaN(days)
                ? null
                : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(7), 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal whole(double weeks) {
        return BigDecimal.valueOf(weeks).setScale(0, RoundingMode.HALF_UP);
    }
}
