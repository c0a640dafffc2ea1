package scot.pace.reporting.disclosure;

import java.util.List;
import java.util.Set;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;

/**
 * Decides what may be shown.
 *
 * <p>A count of 1 to 4 children is hidden; so is a part of a whole where part, rest or whole is 1 to 4, or where the part is
 * nothing or all of a whole under 10. Weeks and shares of waits are shown of 10 or more, and shares only where none of those that sum
 * to 100 stands for 1 to 4. A hidden figure takes its denominator and its value with it, and so does one that is withheld for want
 * of returns. Zeros are shown otherwise. What else is hidden, so that nothing hidden follows from what is shown, {@link
 * scot.pace.reporting.disclosure.release.ReleaseProtection} decides for all figures of a release together.
 */
public final class Protection {

    /** Name of the policy, printed in every report: it changes whenever a figure would be shown otherwise. */
    public static final String POLICY = "linked-3";

    /** The highest count that is small. */
    public static final int SMALL = SmallCounts.USUAL.small();

    private Protection() {}

    /** Medians, means and shares of waits are shown of so many or more. */
    public static final long MEDIAN_FROM = 10;

    /** Every figure as it may be shown where nobody subtracts, in the same order: hidden for itself or not at all. */
    public static List<ShownFigure> protect(List<Figure> figures) {
        return protect(figures, Set.of());
    }

    /** Every figure as it may be shown, in the same order; {@code others} are hidden so that nothing follows from them. */
    public static List<ShownFigure> protect(List<Figure> figures, Set<FigureKey> others) {
        return figures.stream()
                .map(figure -> protect(figure, others.contains(figure.key())))
                .toList();
    }

    private static ShownFigure protect(Figure figure, boolean forOthers) {
        if (figure.isWithheld()) {
            return ShownFigure.hidden(figure, Symbol.NOT_AVAILABLE);
        }
        if (forOthers || tellsOfFew(figure)) {
            return ShownFigure.hidden(figure, Symbol.CONFIDENTIAL);
        }
        var shown = figure.unit() == Unit.PERCENT_OF_WAITS ? figure.withNumerator(whole(figure)) : figure;
        return ShownFigure.shown(shown, figure.value() == null ? why(figure) : null);
    }

    private static Symbol why(Figure withoutValue) {
        if (withoutValue.denominator() == null
                || (withoutValue.unit() == Unit.PERCENT_OF_WAITS && whole(withoutValue) > 0)) {
            return Symbol.NOT_AVAILABLE;
        }
        return withoutValue.unit() == Unit.WEEKS && whole(withoutValue) > 0
                ? Symbol.NOT_REACHED
                : Symbol.NOT_APPLICABLE;
    }

    /** Whether it is hidden for itself. */
    public static boolean tellsOfFew(Figure figure) {
        if (!figure.unit().aboutChildren()) {
            return false;
        }
        long part = figure.numerator();
        var whole = figure.denominator();
        if (figure.unit() == Unit.WEEKS || figure.unit() == Unit.PERCENT_OF_WAITS) {
            return SmallCounts.USUAL.isSmall(part) || (whole(figure) > 0 && whole(figure) < MEDIAN_FROM);
        }
        if (whole == null || figure.unit() == Unit.PER_1000) {
            return SmallCounts.USUAL.isSmall(part);
        }
        return SmallCounts.USUAL.tellsOfFew(part, whole);
    }

    private static long whole(Figure figure) {
        var whole = figure.denominator();
        return whole == null ? 0 : whole;
    }
}
