package scot.pace.reporting.disclosure;

import java.util.List;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.Mark;
import scot.pace.reporting.measures.Unit;

/**
 * Decides what may be shown: primary suppression.
 *
 * <p>A count of 1 to 4 children is hidden; so is a part of a whole where part, rest or whole is 1 to 4, or where the part is
 * nothing or all of a whole under 10. A hidden figure takes its denominator and its value with it, and so does one that is withheld for want of returns. Zeros are shown otherwise. A
 * hidden figure may still follow from others by subtraction: until linked tables are protected together, every cover says "not
 * for publication".
 */
public final class Protection {

    /** Name of the policy, printed in every report: it changes whenever a figure would be shown otherwise. */
    public static final String POLICY = "primary-1";

    /** The highest count that is small. */
    public static final int SMALL = SmallCounts.USUAL.small();

    private Protection() {}

    /** Every figure as it may be shown, in the same order. */
    public static List<ShownFigure> protect(List<Figure> figures) {
        return figures.stream().map(Protection::protect).toList();
    }

    private static ShownFigure protect(Figure figure) {
        if (figure.marks().contains(Mark.WITHHELD)) {
            return ShownFigure.withheld(figure);
        }
        if (figure.unit().aboutChildren() && tellsOfFew(figure)) {
            return ShownFigure.hidden(figure);
        }
        var denominator = figure.denominator();
        if (figure.value() == null) {
            var symbol = denominator == null ? Symbol.NOT_AVAILABLE : Symbol.NOT_APPLICABLE;
            return ShownFigure.without(figure, symbol);
        }
        return ShownFigure.whole(figure);
    }

    private static boolean tellsOfFew(Figure figure) {
        long part = figure.numerator();
        var whole = figure.denominator();
        if (whole == null || figure.unit() == Unit.PER_1000) {
            return SmallCounts.USUAL.isSmall(part);
        }
        return SmallCounts.USUAL.tellsOfFew(part, whole);
    }
}
