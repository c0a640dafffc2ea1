package scot.pace.reporting.publication;

import static scot.pace.reporting.measures.FigureKey.total;
import static scot.pace.reporting.publication.ShownFigures.print;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
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
        return Stream.of(
                        lookedAfter(),
                        yearBefore(),
                        inTheCommunity(),
                        inTime(),
                        notCounted(),
                        startsAndCeases(),
                        coverage())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> lookedAfter() {
        return figures.value(total("t01-looked-after-by-placement", area.code(), quarter.toString()))
                .map(children -> "On %s, %s children were looked after in %s."
                        .formatted(InWords.day(quarter.lastDay()), print(children, 0), area.name()));
    }

    private Optional<String> yearBefore() {
        var before = quarter.plus(-4);
        var then = figures.value(total("t06-looked-after-by-quarter", area.code(), before.toString()));
        var now = figures.value(total("t06-looked-after-by-quarter", area.code(), quarter.toString()));
        return then.flatMap(earlier -> now.map(later -> "A year before, on %s, there were %s: %s."
                .formatted(InWords.day(before.lastDay()), print(earlier, 0), change(later.subtract(earlier)))));
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

    private Optional<String> inTime() {
        var key = FigureKey.total("s1-last-four-quarters", area.code(), quarter.toString())
                .by("aim", "aim-2");
        var met = figures.number(key, Part.NUMERATOR);
        var due = figures.number(key, Part.DENOMINATOR);
        if (met.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        return figures.value(key)
                .map(percent ->
                        "Aim 2: of the %s children whose six months away from home were up in the four quarters to %s, %s (%s%%) had a recommendation for permanence in time%s."
                                .formatted(
                                        print(BigDecimal.valueOf(due.getAsLong()), 0),
                                        InWords.day(quarter.lastDay()),
                                        print(BigDecimal.valueOf(met.getAsLong()), 0),
                                        print(percent, 1),
                                        uncertainty(key)));
    }

    /** Those whom the percentage leaves out, so that nobody is lost. */
    private Optional<String> notCounted() {
        var all = FigureKey.total("s1-classes-last-four-quarters", area.code(), quarter.toString())
                .by("aim", "aim-2");
        var ended = figures.value(all.by("class", "ENDED_BEFORE_DUE"));
        var unusable = figures.value(all.by("class", "UNUSABLE"));
        var pending = figures.value(all.by("class", "PENDING"));
        return ended.isEmpty() || unusable.isEmpty() || pending.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Not counted in that percentage: %s whose time away ended before the six months were up and %s who could not be assessed. On %s, %s away from home had not reached their six months."
                                .formatted(
                                        children(ended.get()),
                                        print(unusable.get(), 0),
                                        InWords.day(quarter.lastDay()),
                                        children(pending.get())));
    }

    private String uncertainty(FigureKey key) {
        var low = figures.find(key).flatMap(ShownFigure::lower);
        var high = figures.find(key).flatMap(ShownFigure::upper);
        return low.isPresent() && high.isPresent()
                ? " (95%% interval %s%% to %s%%)".formatted(print(low.get(), 1), print(high.get(), 1))
                : "";
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
