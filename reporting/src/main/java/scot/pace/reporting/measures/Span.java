package scot.pace.reporting.measures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.pace.schema.Quarter;

/** Which periods of its parts make the period of a whole. */
enum Span {
    SAME(""),
    /** The quarter and the three before it. */
    FOUR_QUARTERS("in four quarters"),
    /** The quarters of a CLAS year; a quarter has none. */
    ITS_QUARTERS("in its quarters"),
    /** The quarter itself, or the last one of a CLAS year. */
    ITS_END("at its end"),
    /** The quarter before the first day. */
    BEFORE("before it"),
    /** Those that its breakdown {@code quarters} names. */
    NAMED("in the quarters named"),
    /** The last of those. */
    NAMED_END("at the end of those named");

    private final String words;

    Span(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    List<String> of(FigureKey key) {
        var period = key.period();
        boolean isQuarter = period.contains("-Q");
        var last = Quarter.parse(isQuarter ? period : period + "-Q4");
        return switch (this) {
            case SAME -> List.of(period);
            case FOUR_QUARTERS -> isQuarter ? backFrom(last) : List.of();
            case ITS_QUARTERS -> isQuarter ? List.of() : backFrom(last);
            case ITS_END -> List.of(last.toString());
            case BEFORE -> List.of(last.plus(isQuarter ? -1 : -4).toString());
            case NAMED -> named(key).toList();
            case NAMED_END -> named(key).reduce((one, next) -> next).stream().toList();
        };
    }

    private static Stream<String> named(FigureKey key) {
        return Arrays.stream(key.category("quarters").split(" ")).filter(word -> word.contains("-Q"));
    }

    private static List<String> backFrom(Quarter last) {
        return IntStream.rangeClosed(-3, 0)
                .mapToObj(back -> last.plus(back).toString())
                .toList();
    }
}
