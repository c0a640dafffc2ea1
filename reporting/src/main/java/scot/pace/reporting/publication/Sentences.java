package scot.pace.reporting.publication;

import static scot.pace.reporting.publication.ShownFigures.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.statistics.Comparison;
import scot.pace.reporting.statistics.Confidence;
import scot.pace.reporting.statistics.Interval;
import scot.pace.reporting.statistics.Wilson;
import scot.pace.schema.Aim;
import scot.pace.schema.Area;

/**
 * What the figures of an aim say in one area. A sentence that would need a figure that is not shown is not written, and none claims
 * a difference where the intervals allow for none.
 */
final class Sentences {

    private static final int QUARTERS = 4;

    private final ShownFigures figures;
    private final Scope scope;
    private final Aim aim;

    Sentences(ShownFigures figures, Scope scope, Aim aim) {
        this.figures = figures;
        this.scope = scope;
        this.aim = aim;
    }

    /** All, or the one that says why there are none. */
    List<String> all() {
        var said = Stream.of(
                        inTime(), change(), againstScotland(), position(), medianWait(), stillWaiting(), notCounted())
                .flatMap(Optional::stream)
                .toList();
        return said.isEmpty()
                ? List.of("Nothing can be said in a sentence: the figures are too small to be shown, or missing.")
                : said;
    }

    /** The percentage, whether it changes and who still waits; nothing where the percentage is not shown. */
    List<String> inShort() {
        return inTime().isEmpty()
                ? List.of()
                : Stream.of(inTime(), change(), stillWaiting())
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** The percentage in time and how sure it is. */
    private Optional<String> inTime() {
        return lastFourQuarters(scope.area())
                .map(figure ->
                        "%s, %s: of the %s whose time was up in the four quarters to %s, %s were in time, %s (95%% interval %s to %s)."
                                .formatted(
                                        AimWords.name(aim.code()),
                                        lowerFirst(aim.title()),
                                        count(figure.denominator().orElseThrow()),
                                        InWords.day(scope.quarter().lastDay()),
                                        count(figure.numerator().orElseThrow()),
                                        percent(figure.value()),
                                        percent(figure.lower()),
                                        percent(figure.upper())));
    }

    /** Only where it is shown. */
    private Optional<ShownFigure> lastFourQuarters(Area area) {
        return figures.find(key("s1-last-four-quarters", area))
                .filter(figure -> figure.value().isPresent());
    }

    private FigureKey key(String measure) {
        return key(measure, scope.area());
    }

    private FigureKey key(String measure, Area area) {
        return scope.key(measure, area).by("aim", aim.code());
    }

    /** Counts, with the interval of their share. */
    private record Share(long part, long whole) {

        boolean differsFrom(Share other) {
            return interval().lower() > other.interval().upper()
                    || interval().upper() < other.interval().lower();
        }

        private Interval interval() {
            return Wilson.of(part, whole, Confidence.P95);
        }

        BigDecimal percent() {
            return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }

    /** Beside the four quarters before: a change only where the intervals do not meet. */
    private Optional<String> change() {
        var now = lastFourQuarters(scope.area())
                .map(figure -> new Share(
                        figure.numerator().orElseThrow(), figure.denominator().orElseThrow()));
        return now.flatMap(later -> yearBefore()
                .map(earlier -> later.differsFrom(earlier)
                        ? "In the four quarters before it was %s%%: the share has %s by more than chance would make it."
                                .formatted(
                                        print(earlier.percent(), 1),
                                        later.percent().compareTo(earlier.percent()) > 0 ? "risen" : "fallen")
                        : "In the four quarters before it was %s%%: no more of a difference than chance would make."
                                .formatted(print(earlier.percent(), 1))));
    }

    /** The four quarters before the last four together, where all of them are shown. */
    private Optional<Share> yearBefore() {
        var quarters = IntStream.range(QUARTERS, 2 * QUARTERS)
                .mapToObj(back -> figures.find(FigureKey.total(
                                "s1-within-timescale",
                                scope.area().code(),
                                scope.quarter().plus(-back).toString())
                        .by("aim", aim.code())))
                .flatMap(Optional::stream)
                .filter(figure -> figure.denominator().isPresent())
                .toList();
        long whole = quarters.stream()
                .mapToLong(figure -> figure.denominator().orElse(0))
                .sum();
        long part = quarters.stream()
                .mapToLong(figure -> figure.numerator().orElse(0))
                .sum();
        return quarters.size() < QUARTERS || whole == 0 ? Optional.empty() : Optional.of(new Share(part, whole));
    }

    /** For an authority: beside Scotland. For Scotland: how many authorities differ from it. */
    private Optional<String> againstScotland() {
        return lastFourQuarters(Area.SCOTLAND)
                .flatMap(scotland -> scope.area().isScotland()
                        ? Optional.of(authorities(scotland))
                        : lastFourQuarters(scope.area())
                                .flatMap(own -> compare(own, scotland))
                                .map(compared ->
                                        "Scotland: %s (%s).".formatted(percent(scotland.value()), inWords(compared))));
    }

    private static String inWords(Comparison compared) {
        return switch (compared) {
            case HIGHER -> "ours is higher by more than chance would make it";
            case LOWER -> "ours is lower by more than chance would make it";
            case SIMILAR -> "ours differs by no more than chance would make it";
            case TOO_FEW_TO_COMPARE -> "ours is of too few to compare";
        };
    }

    private static Optional<Comparison> compare(ShownFigure own, ShownFigure scotland) {
        return Comparison.of(own.numerator(), own.denominator(), scotland.numerator(), scotland.denominator());
    }

    private String authorities(ShownFigure scotland) {
        var compared = Area.authorities().stream()
                .flatMap(area -> lastFourQuarters(area).stream())
                .flatMap(own -> compare(own, scotland).stream())
                .toList();
        long higher = compared.stream().filter(one -> one == Comparison.HIGHER).count();
        long lower = compared.stream().filter(one -> one == Comparison.LOWER).count();
        long similar =
                compared.stream().filter(one -> one == Comparison.SIMILAR).count();
        return "%d authorities are higher than Scotland and %d lower by more than chance would make it; %d are similar. The others have too few to compare, or are not shown."
                .formatted(higher, lower, similar);
    }

    private Optional<String> position() {
        var key = key("s2-position");
        var reached = figures.value(key.by("state", "reached"));
        var left = figures.value(key.by("state", "left"));
        var waiting = figures.value(key.by("state", "waiting"));
        return reached.isEmpty() || left.isEmpty() || waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Of all who began to wait in the last 24 months, within %s %s reach the milestone, %s leave the way to it first and %s still wait."
                                .formatted(aim.within(), percent(reached), percent(left), percent(waiting)));
    }

    private Optional<String> medianWait() {
        return figures.find(key("s3-median-wait")).flatMap(figure -> figure.value()
                .map(weeks -> "Of those who stay on the way to it, half have reached the milestone after %s weeks%s."
                        .formatted(print(weeks, 0), between(figure))));
    }

    private static String between(ShownFigure figure) {
        return figure.lower()
                .flatMap(low -> figure.upper()
                        .map(high -> " (95%% interval %s to %s)".formatted(print(low, 0), print(high, 0))))
                .orElse("");
    }

    private Optional<String> stillWaiting() {
        var waiting = key("s4-still-waiting");
        var overdue = figures.number(waiting, Part.NUMERATOR);
        var running = figures.number(waiting, Part.DENOMINATOR);
        if (overdue.isEmpty() || running.isEmpty() || figures.value(waiting).isEmpty()) {
            return Optional.empty();
        }
        if (running.getAsLong() == 0) {
            return Optional.of("On %s, nobody waited."
                    .formatted(InWords.day(scope.quarter().lastDay())));
        }
        var weeks = figures.value(key("s4-median-overdue"));
        return Optional.of("On %s, %s waited, and for %s of them the time was already up%s."
                .formatted(
                        InWords.day(scope.quarter().lastDay()),
                        count(running.getAsLong()),
                        count(overdue.getAsLong()),
                        weeks.map(middle -> ", for half of those by %s weeks or more".formatted(print(middle, 0)))
                                .orElse("")));
    }

    /** Those whom the percentage leaves out, so that nobody is lost. */
    private Optional<String> notCounted() {
        var key = key("s1-classes-last-four-quarters");
        var ended = figures.value(key.by("class", "ENDED_BEFORE_DUE"));
        var unusable = figures.value(key.by("class", "UNUSABLE"));
        return ended.isEmpty() || unusable.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Not counted in the percentage: %s who left the way to it before their time was up, and %s who could not be assessed."
                                .formatted(print(ended.get(), 0), print(unusable.get(), 0)));
    }

    private static String count(long number) {
        return print(BigDecimal.valueOf(number), 0);
    }

    private static String percent(Optional<BigDecimal> shown) {
        return print(shown.orElseThrow(), 1) + "%";
    }

    private static String lowerFirst(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
