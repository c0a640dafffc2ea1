package scot.pace.reporting.publication;

import static scot.pace.reporting.measures.FigureKey.total;
import static scot.pace.reporting.publication.ShownFigures.print;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Quarter;

/** What the figures of an area say, in sentences. A sentence that would need a figure that is not shown is not written. */
final class Headlines {

    private final ShownFigures figures;
    private final Quarter quarter;
    private final Area area;

    Headlines(ShownFigures figures, Quarter quarter, Area area) {
        this.figures = figures;
        this.quarter = quarter;
        this.area = area;
    }

    List<String> sentences() {
        return Stream.of(lookedAfter(), yearBefore(), inTheCommunity(), startsAndCeases(), coverage())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> lookedAfter() {
        var all = total("t01-looked-after-by-placement", area.code(), quarter.toString());
        return figures.value(all).map(children -> "On %s, %s children%s were looked after in %s."
                .formatted(InWords.day(quarter.lastDay()), print(children, 0), figures.marks(all), area.name()));
    }

    private Optional<String> yearBefore() {
        var before = quarter.plus(-4);
        var then = figures.value(total("t06-looked-after-by-quarter", area.code(), before.toString()));
        var now = figures.value(total("t06-looked-after-by-quarter", area.code(), quarter.toString()));
        return then.flatMap(earlier -> now.map(later -> "A year before, on %s, there were %s%s: %s."
                .formatted(
                        InWords.day(before.lastDay()),
                        print(earlier, 0),
                        figures.marks(total("t06-looked-after-by-quarter", area.code(), before.toString())),
                        change(later.subtract(earlier)))));
    }

    private static String change(BigDecimal difference) {
        return switch (difference.signum()) {
            case 0 -> "no change";
            case 1 -> "the number has grown by " + print(difference, 0);
            default -> "the number has fallen by " + print(difference.negate(), 0);
        };
    }

    private Optional<String> inTheCommunity() {
        return figures.value(total("t12-balance-of-care", area.code(), quarter.toString()))
                .map(
                        percent -> print(percent, 1)
                                + "% of them lived in the community: at home, with relatives or friends, or with foster carers or prospective adopters.");
    }

    private Optional<String> startsAndCeases() {
        var year = quarter.number() == 4;
        var period = year ? quarter.year().toString() : quarter.toString();
        var first = year ? quarter.year().firstDay() : quarter.firstDay();
        var starts = figures.value(FigureKey.total("t13-opening-starts-ceases-closing", area.code(), period)
                .by("flow", "starts"));
        var ceases = figures.value(FigureKey.total("t13-opening-starts-ceases-closing", area.code(), period)
                .by("flow", "ceases"));
        return starts.flatMap(began -> ceases.map(ended -> "From %s to %s, %s began and %s ceased to be looked after."
                .formatted(InWords.day(first), InWords.day(quarter.lastDay()), children(began), print(ended, 0))));
    }

    private static String children(BigDecimal count) {
        return print(count, 0) + (count.intValueExact() == 1 ? " child" : " children");
    }

    private Optional<String> coverage() {
        var key = FigureKey.total("t24-coverage", ShownFigures.SCOTLAND, quarter.toString());
        var received = figures.number(key, Part.NUMERATOR);
        var all = figures.number(key, Part.DENOMINATOR);
        return received.isPresent() && all.isPresent()
                ? Optional.of("The figures of Scotland cover %d of %d authorities."
                        .formatted(received.getAsLong(), all.getAsLong()))
                : Optional.empty();
    }
}
