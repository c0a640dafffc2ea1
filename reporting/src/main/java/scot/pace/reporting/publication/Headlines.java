package scot.pace.reporting.publication;

import static scot.pace.reporting.publication.ShownFigures.print;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Area;
import scot.pace.schema.Quarter;

/** What the figures of an area say, in sentences. A sentence that would need a figure that is not shown is not written. */
final class Headlines {

    private final ShownFigures figures;
    private final Scope scope;
    private final Area area;
    private final Quarter quarter;

    Headlines(ShownFigures figures, Scope scope) {
        this.figures = figures;
        this.scope = scope;
        this.area = scope.area();
        this.quarter = scope.quarter();
    }

    List<String> sentences() {
        return Stream.of(lookedAfter(), yearBefore(), inTheCommunity(), startsAndCeases(), coverage())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> lookedAfter() {
        var all = scope.key("t01-looked-after-by-placement");
        return figures.value(all).map(children -> "On %s, %s children%s were looked after in %s%s."
                .formatted(
                        InWords.day(quarter.lastDay()),
                        print(children, 0),
                        figures.marks(all),
                        area.name(),
                        area.isScotland() ? without(all) : ""));
    }

    /** The authorities of which nothing was ever known are in no figure of Scotland. */
    private String without(FigureKey all) {
        long missing = Area.authorities().stream()
                .filter(authority -> figures.find(all.in(authority.code()))
                        .flatMap(ShownFigure::symbol)
                        .equals(Optional.of(Symbol.NOT_AVAILABLE)))
                .count();
        return missing == 0
                ? ""
                : ", without those of %d of %d authorities, which have sent no return"
                        .formatted(missing, Area.authorities().size());
    }

    private Optional<String> yearBefore() {
        var before = quarter.plus(-4);
        var earlier = FigureKey.total("t06-looked-after-by-quarter", area.code(), before.toString());
        var then = figures.value(earlier);
        var now = figures.value(scope.key("t06-looked-after-by-quarter"));
        return then.flatMap(first -> now.map(later -> "A year before, on %s, there were %s%s: %s."
                .formatted(
                        InWords.day(before.lastDay()),
                        print(first, 0),
                        figures.marks(earlier),
                        change(later.subtract(first)))));
    }

    private static String change(BigDecimal difference) {
        return switch (difference.signum()) {
            case 0 -> "no change";
            case 1 -> "the number has grown by " + print(difference, 0);
            default -> "the number has fallen by " + print(difference.negate(), 0);
        };
    }

    private Optional<String> inTheCommunity() {
        return figures.value(scope.key("t12-balance-of-care"))
                .map(
                        percent -> print(percent, 1)
                                + "% of them lived in the community: at home, with relatives or friends, or with foster carers or prospective adopters.");
    }

    private Optional<String> startsAndCeases() {
        var year = quarter.endsYear();
        var period = year ? quarter.year().toString() : quarter.toString();
        var first = year ? quarter.year().firstDay() : quarter.firstDay();
        var flow = FigureKey.total("t13-opening-starts-ceases-closing", area.code(), period);
        var starts = figures.value(flow.by("flow", "starts"));
        var ceases = figures.value(flow.by("flow", "ceases"));
        return starts.flatMap(began -> ceases.map(ended -> "From %s to %s, %s began and %s ceased to be looked after."
                .formatted(InWords.day(first), InWords.day(quarter.lastDay()), children(began), print(ended, 0))));
    }

    private static String children(BigDecimal count) {
        return print(count, 0) + (count.intValueExact() == 1 ? " child" : " children");
    }

    private Optional<String> coverage() {
        var key = scope.key("t24-coverage", Area.SCOTLAND);
        var received = figures.number(key, Part.NUMERATOR);
        var all = figures.number(key, Part.DENOMINATOR);
        return received.isPresent() && all.isPresent()
                ? Optional.of("The figures of Scotland cover %d of %d authorities."
                        .formatted(received.getAsLong(), all.getAsLong()))
                : Optional.empty();
    }
}
