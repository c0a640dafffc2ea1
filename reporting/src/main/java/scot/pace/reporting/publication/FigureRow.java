package scot.pace.reporting.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Mark;
import scot.pace.reporting.measures.Unit;
import scot.pace.reporting.statistics.Comparison;

/**
 * A line of a file of figures.
 *
 * @param symbol codes without brackets, a blank between: why there is no value, or the marks beside it; may be empty
 */
public record FigureRow(
        FigureKey key,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
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
            "breakdown_3",
            "category_3",
            "numerator",
            "denominator",
            "value",
            "lower_95",
            "upper_95",
            "unit",
            "symbol");

    private static final int NUMBERS_FROM = COLUMNS.indexOf("numerator");
    private static final int BREAKDOWNS_FROM = COLUMNS.indexOf("breakdown_1");

    static FigureRow of(ShownFigure figure) {
        return new FigureRow(
                figure.key(),
                boxed(figure.numerator()),
                boxed(figure.denominator()),
                figure.value().orElse(null),
                figure.lower().orElse(null),
                figure.upper().orElse(null),
                figure.unit(),
                figure.symbol().map(Symbol::code).orElse(codes(figure.marks())));
    }

    /** With its true values. */
    public static FigureRow of(Figure figure) {
        return new FigureRow(
                figure.key(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.lower(),
                figure.upper(),
                figure.unit(),
                codes(figure.marks()));
    }

    Figure toFigure() {
        if (numerator == null) {
            throw new IllegalArgumentException(key + " has no numerator: this is not a file of true values");
        }
        return new Figure(key, numerator, denominator, unit, value, lower, upper, Mark.parse(symbol));
    }

    ShownFigure toShownFigure() {
        return ShownFigure.readBack(key, unit, numerator, denominator, value, lower, upper, symbol);
    }

    /** Beside Scotland's line of the same figure; empty for Scotland itself, and where either is hidden. */
    public Optional<Comparison> comparedWith(@Nullable FigureRow scotland) {
        return scotland == null || scotland.key.area().equals(key.area())
                ? Optional.empty()
                : Comparison.of(
                        unboxed(numerator),
                        unboxed(denominator),
                        unboxed(scotland.numerator),
                        unboxed(scotland.denominator));
    }

    private static OptionalLong unboxed(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    static FigureRow parse(List<String> cells) {
        var key = FigureKey.total(cells.get(0), cells.get(1), cells.get(2));
        for (int i = BREAKDOWNS_FROM; i < NUMBERS_FROM; i += 2) {
            key = cells.get(i).isEmpty() ? key : key.by(cells.get(i), cells.get(i + 1));
        }
        var rest = cells.subList(NUMBERS_FROM, cells.size());
        return new FigureRow(
                key,
                whole(rest.get(0)),
                whole(rest.get(1)),
                decimal(rest.get(2)),
                decimal(rest.get(3)),
                decimal(rest.get(4)),
                Unit.labelled(rest.get(5)),
                rest.get(6));
    }

    /** The cells of the line; a blank where there is nothing. */
    public List<String> cells() {
        var cells = new ArrayList<>(List.of(key.measure(), key.area(), key.period()));
        key.by().forEach((breakdown, category) -> cells.addAll(List.of(breakdown, category)));
        while (cells.size() < NUMBERS_FROM) {
            cells.add("");
        }
        cells.addAll(List.of(
                text(numerator), text(denominator), text(value), text(lower), text(upper), unit.label(), symbol));
        return cells;
    }

    private static String codes(List<Mark> marks) {
        return marks.stream().map(Mark::code).collect(Collectors.joining(" "));
    }

    private static String text(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static @Nullable BigDecimal decimal(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
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
