package scot.pace.reporting.publication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.measures.Mark;

/** What stands in square brackets in place of a number or beside it. */
final class Shorthand {

    private Shorthand() {}

    /** Each code, without brackets, and what it means. */
    static Map<String, String> meanings() {
        var meanings = new LinkedHashMap<String, String>();
        Stream.of(Symbol.values()).forEach(symbol -> meanings.put(symbol.code(), symbol.meaning()));
        Stream.of(Mark.values()).forEach(mark -> meanings.putIfAbsent(mark.code(), mark.meaning()));
        return Collections.unmodifiableMap(meanings);
    }
}
