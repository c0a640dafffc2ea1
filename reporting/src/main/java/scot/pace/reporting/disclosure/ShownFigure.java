package scot.pace.reporting.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Mark;
import scot.pace.reporting.measures.Unit;

/** A figure as its reader may see it. For the public only {@link Protection} makes one; nothing of a hidden value is in it. */
public final class ShownFigure {

    private final FigureKey key;
    private final Unit unit;
    private final @Nullable Long numerator;
    private final @Nullable Long denominator;
    private final @Nullable BigDecimal value;
    private final @Nullable BigDecimal lower;
    private final @Nullable BigDecimal upper;
    private final List<Mark> marks;
    private final @Nullable Symbol symbol;

    /** What a written file shows, for somebody who reads it back; it has not gone through {@link Protection}. */
    public static ShownFigure readBack(
            FigureKey key,
            Unit unit,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            String symbols) {
        var marks = value == null ? List.<Mark>of() : Mark.parse(symbols);
        var symbol = value == null ? Symbol.coded(symbols) : null;
        return new ShownFigure(key, unit, numerator, denominator, value, lower, upper, marks, symbol);
    }

    /** All of it, for the authority that it is about and for nobody else; without a value where nobody is in its group. */
    public static ShownFigure toItsOwnAuthority(Figure figure) {
        return shown(figure, figure.value() == null ? Symbol.NOT_APPLICABLE : null);
    }

    /** Nothing of it is shown but that it is there, and why. */
    static ShownFigure hidden(Figure figure, Symbol why) {
        return new ShownFigure(figure.key(), figure.unit(), null, null, null, null, null, List.of(), why);
    }

    /**
     * All of it.
     *
     * @param symbol why it has no value, beside the counts; null exactly where it has one
     */
    static ShownFigure shown(Figure figure, @Nullable Symbol symbol) {
        return new ShownFigure(
                figure.key(),
                figure.unit(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.lower(),
                figure.upper(),
                symbol == null ? figure.marks() : List.of(),
                symbol);
    }

    private ShownFigure(
            FigureKey key,
            Unit unit,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            List<Mark> marks,
            @Nullable Symbol symbol) {
        this.key = key;
        this.unit = unit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.value = value;
        this.lower = lower;
        this.upper = upper;
        this.marks = marks;
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

    /** The lower limit of its 95% interval; empty where it has none or is hidden. */
    public Optional<BigDecimal> lower() {
        return Optional.ofNullable(lower);
    }

    /** The upper limit. */
    public Optional<BigDecimal> upper() {
        return Optional.ofNullable(upper);
    }

    /** What stands beside the value; nothing where there is none. */
    public List<Mark> marks() {
        return marks;
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
                && Objects.equals(lower, that.lower)
                && Objects.equals(upper, that.upper)
                && marks.equals(that.marks)
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
