package scot.pace.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.measures.Figure;

/**
 * The value of each figure from its exact counts, rounded once, half away from zero, to the places of its unit.
 *
 * <p>A percentage within the timescale (the measures {@code s1-...}, {@code s9-...} of local aims and {@code s10-...} of tests of change) has the limits of its 95% Wilson interval.
 */
public final class Estimates {

    private static final Pattern WITH_LIMITS = Pattern.compile("s(1|9|10)-");

    private Estimates() {}

    /** Every figure with its value and limits; by key. No value where the denominator is missing or 0. */
    public static List<Figure> of(List<Figure> counted) {
        return counted.stream()
                .map(Estimates::estimated)
                .sorted(Comparator.comparing(Figure::key))
                .toList();
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
