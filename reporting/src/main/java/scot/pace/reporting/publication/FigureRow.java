package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;

/**
 * A line of a file of figures.
 *
 * @param symbol code without brackets; empty where there is a value, and in the internal file
 */
public record FigureRow(
        FigureKey key,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value,
        Unit unit,
        String symbol)
        implements Comparable<FigureRow> {

    /** The columns of the file, in order. */
    public static final List<String> COLUMNS = List.of(
            "measure",
            "area",
            "period",
            "breakdown_1",
            "category_1",
            "breakdown_2",
            "category_2",
            "numerator",
            "denominator",
            "value",
            "unit",
            "symbol");

    static FigureRow of(ShownFigure figure) {
        return new FigureRow(
                figure.key(),
                boxed(figure.numerator()),
                boxed(figure.denominator()),
                figure.value().orElse(null),
                figure.unit(),
                figure.symbol().map(Symbol::code).orElse(""));
    }

    static FigureRow of(Figure figure) {
        return new FigureRow(figure.key(), figure.numerator(), figure.denominator(), figure.value(), figure.unit(), "");
    }

    Figure toFigure() {
        if (numerator == null) {
            throw new IllegalArgumentException(key + " has no numerator: this is not a file of true values");
        }
        return new Figure(key, numerator, denominator, unit, value);
    }

    static FigureRow parse(List<String> cells) {
        return new FigureRow(
                new FigureKey(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5),
                        cells.get(6)),
                whole(cells.get(7)),
                whole(cells.get(8)),
                cells.get(9).isEmpty() ? null : new BigDecimal(cells.get(9)),
                Unit.labelled(cells.get(10)),
                cells.get(11));
    }

    /** The cells of the line; a blank where there is nothing. */
    List<String> cells() {
        return List.of(
                key.measure(),
                key.area(),
                key.period(),
                key.breakdown1(),
                key.category1(),
                key.breakdown2(),
                key.category2(),
                numerator == null ? "" : numerator.toString(),
                denominator == null ? "" : denominator.toString(),
                value == null ? "" : value.toPlainString(),
                unit.label(),
                symbol);
    }

    private static @Nullable Long whole(String cell) {
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    @Override
    public int compareTo(FigureRow other) {
        return key.compareTo(other.key);
    }
}
