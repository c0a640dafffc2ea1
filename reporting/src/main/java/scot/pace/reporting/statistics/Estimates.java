package scot.pace.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.Unit;

/**
 * The value of each figure from its exact counts, rounded once, half away from zero, to the places of its unit.
 *
 * <p>A percentage within the timescale (the measures {@code s1-...}) gets two figures more, the limits of its 95% Wilson interval.
 */
public final class Estimates {

    private Estimates() {}

    /** Every figure with its value, and the limits; by key. No value where the denominator is missing or 0. */
    public static List<Figure> of(List<Figure> counted) {
        var estimated = new ArrayList<Figure>();
        for (var figure : counted) {
            estimated.add(with(figure, value(figure)));
            var whole = figure.denominator();
            if (figure.unit() == Unit.PERCENT && figure.key().measure().startsWith("s1-")) {
                var wilson = whole == null || whole == 0 ? null : Wilson.of(figure.numerator(), whole, Confidence.P95);
                estimated.add(limit(figure, "lower-95", wilson == null ? null : wilson.lower()));
                estimated.add(limit(figure, "upper-95", wilson == null ? null : wilson.upper()));
            }
        }
        estimated.sort(Comparator.comparing(Figure::key));
        return List.copyOf(estimated);
    }

    private static @Nullable BigDecimal value(Figure figure) {
        return switch (figure.unit()) {
            case CHILDREN, CLOCKS, RETURNS, AUTHORITIES -> BigDecimal.valueOf(figure.numerator());
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

    private static Figure limit(Figure figure, String which, @Nullable Double share) {
        var rounded = share == null
                ? null
                : BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .setScale(figure.unit().decimals(), RoundingMode.HALF_UP);
        return new Figure(
                figure.key().by("limit", which), figure.numerator(), figure.denominator(), figure.unit(), rounded);
    }

    private static Figure with(Figure figure, @Nullable BigDecimal value) {
        return new Figure(figure.key(), figure.numerator(), figure.denominator(), figure.unit(), value);
    }
}
