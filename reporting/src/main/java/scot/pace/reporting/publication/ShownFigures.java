package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.reporting.statistics.Comparison;
import scot.pace.schema.Area;

/** Shown figures by key, as tables and sentences ask for them. */
final class ShownFigures {

    private final NavigableMap<FigureKey, ShownFigure> byKey = new TreeMap<>();

    ShownFigures(List<ShownFigure> figures) {
        figures.forEach(figure -> byKey.put(figure.key(), figure));
    }

    Optional<BigDecimal> value(FigureKey key) {
        return find(key).flatMap(ShownFigure::value);
    }

    Optional<ShownFigure> find(FigureKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    OptionalLong number(FigureKey key, Part part) {
        return find(key).map(figure -> number(figure, part)).orElse(OptionalLong.empty());
    }

    /** Those of a measure in an area, by period. */
    List<ShownFigure> all(String measure, String area, Predicate<FigureKey> wanted) {
        var first = FigureKey.total(measure, area, "");
        var last = FigureKey.total(measure, area, Character.toString(Character.MAX_VALUE));
        return byKey.subMap(first, last).values().stream()
                .filter(figure -> wanted.test(figure.key()))
                .toList();
    }

    NavigableSet<FigureKey> keys() {
        return byKey.navigableKeySet();
    }

    /** The number as printed; its symbol where it is hidden; [x] where there is no such figure. */
    String text(Cell cell) {
        if (cell.part() == Part.COMPARED) {
            return find(cell.key()).map(this::compared).orElse(bracketed(Symbol.NOT_AVAILABLE));
        }
        return find(cell.key()).map(figure -> text(figure, cell.part())).orElse(bracketed(Symbol.NOT_AVAILABLE));
    }

    private static String text(ShownFigure figure, Part part) {
        if (figure.unit() == Unit.RETURNS) {
            return InWords.returned(figure.value().orElseThrow());
        }
        var symbol = bracketed(figure.symbol().orElse(Symbol.NOT_AVAILABLE));
        return switch (part) {
            case VALUE ->
                figure.value()
                        .map(value -> print(value, figure) + marks(figure))
                        .orElse(symbol);
            case LOWER -> figure.lower().map(limit -> print(limit, figure)).orElse(symbol);
            case UPPER -> figure.upper().map(limit -> print(limit, figure)).orElse(symbol);
            case NUMERATOR, DENOMINATOR -> {
                var number = number(figure, part);
                yield number.isPresent() ? print(BigDecimal.valueOf(number.getAsLong()), 0) : symbol;
            }
            case COMPARED -> throw new IllegalArgumentException("it takes two figures to compare");
        };
    }

    /** Beside Scotland's figure; its own symbol where it is hidden, [x] where Scotland's is. */
    private String compared(ShownFigure own) {
        if (own.key().area().equals(Area.SCOTLAND.code())) {
            return bracketed(Symbol.NOT_APPLICABLE);
        }
        if (own.value().isEmpty()) {
            return bracketed(own.symbol().orElse(Symbol.NOT_AVAILABLE));
        }
        return find(own.key().in(Area.SCOTLAND.code()))
                .flatMap(scotland ->
                        Comparison.of(own.numerator(), own.denominator(), scotland.numerator(), scotland.denominator()))
                .map(Comparison::words)
                .orElse(bracketed(Symbol.NOT_AVAILABLE));
    }

    private static String print(BigDecimal value, ShownFigure figure) {
        return print(value, figure.unit().decimals());
    }

    /** The marks of a figure in brackets, a blank before each; nothing where it has none. */
    String marks(FigureKey key) {
        return find(key).map(ShownFigures::marks).orElse("");
    }

    private static String marks(ShownFigure figure) {
        return figure.marks().stream().map(mark -> " [" + mark.code() + "]").collect(Collectors.joining());
    }

    private static OptionalLong number(ShownFigure figure, Part part) {
        return switch (part) {
            case NUMERATOR -> figure.numerator();
            case DENOMINATOR -> figure.denominator();
            case VALUE, LOWER, UPPER, COMPARED -> throw new IllegalArgumentException("a value is not a whole number");
        };
    }

    static String print(BigDecimal value, int decimals) {
        return String.format(Locale.UK, "%,." + decimals + "f", value);
    }

    private static String bracketed(Symbol symbol) {
        return "[" + symbol.code() + "]";
    }
}
