package scot.pace.reporting.charts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Mark;

/**
 * How many, where that may be shown.
 *
 * @param gap in square brackets why it is not; empty where it is
 * @param marks what a reader must know beside it
 */
public record Count(OptionalLong number, String gap, List<Mark> marks) {

    static final Count MISSING = new Count(OptionalLong.empty(), ChartTable.NOT_AVAILABLE, List.of());

    public Count {
        marks = List.copyOf(marks);
        if (number.isPresent() != gap.isEmpty()) {
            throw new IllegalArgumentException("either a number or the reason why there is none");
        }
    }

    /** The count that a figure shows. */
    public static Count of(ShownFigure figure) {
        return figure.value().isPresent() && figure.numerator().isPresent()
                ? new Count(figure.numerator(), "", figure.marks())
                : new Count(OptionalLong.empty(), ChartTable.reason(figure), List.of());
    }

    static Count of(Optional<ShownFigure> figure) {
        return figure.map(Count::of).orElse(MISSING);
    }

    boolean shown() {
        return number.isPresent();
    }

    /** 0 where it is not shown. */
    long orZero() {
        return number.orElse(0);
    }

    /** As a table has it. */
    String cell() {
        return shown() ? Long.toString(orZero()) : gap;
    }

    /** As words have it. */
    String inWords() {
        return shown() ? Wording.count(orZero()) + (marks.isEmpty() ? "" : " " + ChartTable.marks(marks)) : "not shown";
    }
}
