package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which number of a figure a cell shows. */
public enum Part {
    NUMERATOR,
    DENOMINATOR,
    VALUE,
    /** The lower limit of the 95% interval. */
    LOWER,
    /** The upper limit. */
    UPPER,
    /** No number: whether the figure is higher than Scotland's, lower or similar. */
    COMPARED;

    /** As a table file writes it, in small letters; IllegalArgumentException where there is no such part. */
    static Part written(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** This number of a line of {@code figures.csv}; null where a symbol stands in its place. */
    @Nullable
    BigDecimal of(FigureRow row) {
        return switch (this) {
            case NUMERATOR -> whole(row.numerator());
            case DENOMINATOR -> whole(row.denominator());
            case VALUE -> row.value();
            case LOWER -> row.lower();
            case UPPER -> row.upper();
            case COMPARED -> throw new IllegalArgumentException("a comparison is no number");
        };
    }

    private static @Nullable BigDecimal whole(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
