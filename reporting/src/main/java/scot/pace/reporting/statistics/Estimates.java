package scot.pace.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.measures.Estimate;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Measure;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.measures.WaitsOnDay;

/**
 * The value of each figure from its exact counts, rounded once, half away from zero, to the places of its unit.
 *
 * <p>A percentage within the timescale (the measures {@code s1-...}, {@code s9-...} of local aims and {@code s10-...} of tests of
 * change) has the limits of its 95% Wilson interval. What a measure says it makes of waits comes from the risk table.
 */
public final class Estimates {

    private static final Pattern WITH_LIMITS = Pattern.compile("s(1|9|10)-");

    private Estimates() {}

    /** Every figure with its value and limits; by key. No value where the denominator is missing or 0. */
    public static List<Figure> of(List<Figure> counted) {
        return of(counted, List.of());
    }

    /**
     * The same, and what measures make of waits.
     *
     * @param waits the risk table, in order; where it has any line but none of a figure that is of some, IllegalStateException
     */
    public static List<Figure> of(List<Figure> counted, List<WaitsOnDay> waits) {
        var groups = waits.stream().collect(Collectors.groupingBy(WaitsOnDay::key, TreeMap::new, Collectors.toList()));
        return counted.stream()
                .flatMap(figure -> Measures.named(figure.key().measure())
                        .flatMap(Measure::estimate)
                        .map(estimate -> ofWaits(figure, estimate, groups).stream())
                        .orElseGet(() -> Stream.of(estimated(figure))))
                .sorted(Comparator.comparing(Figure::key))
                .toList();
    }

    private static List<Figure> ofWaits(
            Figure figure, Estimate estimate, SortedMap<FigureKey, List<WaitsOnDay>> groups) {
        var waits = groups.get(WaitsOnDay.group(figure.key(), estimate.cohort()));
        if (waits == null && figure.numerator() > 0 && !groups.isEmpty()) {
            throw new IllegalStateException("the waits of " + figure.key() + " are not there");
        }
        var estimates = new WaitEstimates(figure, waits == null ? null : RiskTable.of(waits));
        return switch (estimate.kind()) {
            case POSITION -> estimates.position();
            case CURVE -> estimates.curve();
            case AT_RISK -> estimates.atRisk();
            case MEDIAN_WAIT -> List.of(estimates.medianWait());
            case MEDIAN_WEEKS -> List.of(estimates.medianWeeks());
            case MEAN_WEEKS -> List.of(estimates.meanWeeks());
        };
    }

    private static Figure estimated(Figure figure) {
        var value = value(figure);
        var whole = figure.denominator();
        if (value == null
                || whole == null
                || !WITH_LIMITS.matcher(figure.key().measure()).lookingAt()) {
            return figure.valued(value);
        }
        var wilson = Wilson.of(figure.numerator(), whole, Confidence.P95);
        return figure.within(value, percent(wilson.lower(), figure), percent(wilson.upper(), figure));
    }

    private static @Nullable BigDecimal value(Figure figure) {
        return switch (figure.unit()) {
            case CHILDREN, CLOCKS, MILESTONES, FINDINGS, DAYS, RETURNS, AUTHORITIES, TARGET ->
                BigDecimal.valueOf(figure.numerator());
            case PERCENT -> share(figure, 100);
            case PER_1000 -> share(figure, 1000);
            case PERCENT_OF_WAITS, WEEKS -> null;
        };
    }

    private static @Nullable BigDecimal share(Figure figure, long of) {
        var whole = figure.denominator();
        return whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(figure.numerator())
                        .multiply(BigDecimal.valueOf(of))
                        .divide(BigDecimal.valueOf(whole), figure.unit().decimals(), RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(double share, Figure figure) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(figure.unit().decimals(), RoundingMode.HALF_UP);
    }
}
