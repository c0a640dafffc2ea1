package scot.pace.reporting.measures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A true value, for nobody outside.
 *
 * @param numerator the count
 * @param denominator what it is a part of, or the population of a rate; null where the figure is a plain count or no population is known
 * @param value the figure rounded once, half away from zero; null before it is estimated and where it cannot be: no population, or a denominator of 0
 */
public record Figure(
        FigureKey key,
        long numerator,
        @Nullable Long denominator,
        Unit unit,
        @Nullable BigDecimal value) {}
