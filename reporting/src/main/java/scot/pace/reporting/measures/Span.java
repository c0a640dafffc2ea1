package scot.pace.reporting.measures;

import java.util.List;
import java.util.stream.IntStream;
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
    BEFORE("before it");

    private final String words;

    Span(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    List<String> of(String period) {
        boolean isQuarter = period.contains("-Q");
        var last = Quarter.parse(isQuarter ? period : period + "-Q4");
        return switch (this) {
            case SAME -> List.of(period);
            case FOUR_QUARTERS -> isQuarter ? backFrom(last) : List.of();
            case ITS_QUARTERS -> isQuarter ? List.of() : backFrom(last);
            case ITS_END -> List.of(last.toString());
            case BEFORE -> List.of(last.plus(isQuarter ? -1 : -4).toString());
        };
    }

    private static List<String> backFrom(Quarter last) {
        return IntStream.rangeClosed(-3, 0)
                .mapToObj(back -> last.plus(back).toString())
                .toList();
    }
}
