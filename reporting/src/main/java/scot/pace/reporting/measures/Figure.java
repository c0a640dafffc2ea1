package scot.pace.reporting.measures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A true value, for nobody outside.
 *
 * @param numerator the count; of a {@link Unit#PERCENT_OF_WAITS share of waits} the smallest count but 0 that the shares of its group
 *     stand for, and of {@link Unit#WEEKS weeks} the same as the denominator
 * @param denominator what it is a part of, or the population of a rate; null where the figure is a plain count or no population is known
 * @param value the figure rounded once, half away from zero; null before it is estimated and where it cannot be: no population, or a denominator of 0
 * @param lower the lower limit of its 95% interval, rounded likewise; null where it has none
 * @param upper the upper limit
 * @param marks what stands beside the value
 */
public record Figure(
        FigureKey key,
        long numerator,
        @Nullable Long denominator,
        Unit unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        List<Mark> marks) {

    public Figure {
        marks = List.copyOf(marks);
    }

    /** As counted: without value, limits and marks. */
    public static Figure counted(FigureKey key, long numerator, @Nullable Long denominator, Unit unit) {
        return new Figure(key, numerator, denominator, unit, null, null, null, List.of());
    }

    /** The same with a value and no limits. */
    public Figure valued(@Nullable BigDecimal estimate) {
        return within(estimate, null, null);
    }

    /** The same with a value and the limits of its interval. */
    public Figure within(@Nullable BigDecimal estimate, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new Figure(key, numerator, denominator, unit, estimate, low, high, marks);
    }

    /** The same with another count. */
    public Figure withNumerator(long count) {
        return new Figure(key, count, denominator, unit, value, lower, upper, marks);
    }

    /** The same, marked so and not otherwise. */
    public Figure marked(List<Mark> beside) {
        return new Figure(key, numerator, denominator, unit, value, lower, upper, beside);
    }

    /** Whether authorities that sent no return held too much of it. */
    public boolean isWithheld() {
        return marks.contains(Mark.WITHHELD);
    }
}
