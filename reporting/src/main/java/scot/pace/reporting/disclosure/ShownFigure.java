package scot.pace.reporting.disclosure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;

/** A figure as the public may see it. Only {@link Protection} makes one; nothing of a hidden value is in it. */
public final class ShownFigure {

    private final FigureKey key;
    private final Unit unit;
    private final @Nullable Long numerator;
    private final @Nullable Long denominator;
    private final @Nullable BigDecimal value;
    private final @Nullable Symbol symbol;

    ShownFigure(
            FigureKey key,
            Unit unit,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            @Nullable Symbol symbol) {
        this.key = key;
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.value = value;
        this.symbol = symbol;
    }

    public FigureKey key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    /** The count; empty where it is hidden. */
    public OptionalLong numerator() {
        return numerator == null ? OptionalLong.empty() : OptionalLong.of(numerator);
    }

    /** What the count is a part of; empty where there is none and where it is hidden. */
    public OptionalLong denominator() {
        return denominator == null ? OptionalLong.empty() : OptionalLong.of(denominator);
    }

    /** The figure, rounded; empty exactly where there is a symbol. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    /** Why there is no value. */
    public Optional<Symbol> symbol() {
        return Optional.ofNullable(symbol);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ShownFigure that
                && key.equals(that.key)
                && unit == that.unit
                && Objects.equals(numerator, that.numerator)
                && Objects.equals(denominator, that.denominator)
                && Objects.equals(value, that.value)
                && symbol == that.symbol;
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key + " " + (value == null ? symbol : value);
    }
}
