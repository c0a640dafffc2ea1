package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.statistics.Comparison;

/**
 * An area, or a group of Scotland's children, as a comparison has it.
 *
 * @param numbers in time, due, per cent, low, high; blank where a symbol stands
 * @param against higher, lower, similar or too few to compare, beside Scotland; blank where nothing can be said
 * @param symbol why there is no percentage, without brackets; blank where there is one
 */
public record ComparedLine(FigureKey key, List<String> numbers, String against, String symbol) {

    private static final String NOT_THERE = "x";

    public ComparedLine {
        numbers = List.copyOf(numbers);
    }

    /** From the lines of a file of figures. */
    public static ComparedLine of(FigureKey key, Optional<FigureRow> row, Optional<FigureRow> scotland) {
        if (row.isEmpty()) {
            return new ComparedLine(key, List.of("", "", "", "", ""), "", NOT_THERE);
        }
        var told = row.get();
        var numbers = Stream.of(told.numerator(), told.denominator(), told.value(), told.lower(), told.upper())
                .map(ComparedLine::written)
                .toList();
        var against =
                told.comparedWith(scotland.orElse(null)).map(Comparison::words).orElse("");
        return new ComparedLine(key, numbers, against, told.value() == null ? told.symbol() : "");
    }

    private static String written(@Nullable Number number) {
        return number == null ? "" : number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    }
}
