package scot.pace.reporting.measures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.CodeList;

/**
 * One side of a {@link SumClause}: figures of a measure, chosen by breakdowns.
 *
 * @param measure its id
 * @param part which number of each figure; null for each of them by itself
 * @param chosen the breakdowns that the figures must have, with the codes they may be of; none where any will do
 * @param lists breakdowns whose codes stand for the group that a code list puts them in
 */
record CountTerm(
        String measure, Count.@Nullable Part part, Map<String, List<String>> chosen, Map<String, CodeList> lists) {

    private static final Pattern TERM = Pattern.compile(
            "(?<measure>[st]\\d+-[a-z0-9-]+)? ?(?<part>numerator|rest|denominator|both)? ?(\\((?<chosen>[^)]+)\\))?");

    /** Takes it apart; the measure is {@code own} where none is named. IllegalStateException where it is of no such shape. */
    static CountTerm parse(String own, String text) {
        var term = TERM.matcher(text.strip());
        if (!term.matches()) {
            throw new IllegalStateException(own + ".sql: this is no side of a sum: " + text);
        }
        var chosen = new LinkedHashMap<String, List<String>>();
        var lists = new LinkedHashMap<String, CodeList>();
        var breakdowns = term.group("chosen");
        for (var breakdown : breakdowns == null ? List.<String>of() : List.of(breakdowns.split(", *"))) {
            if (breakdown.contains(" of list ")) {
                var words = breakdown.split(" of list ", 2);
                lists.put(words[0], CodeList.named(words[1]));
                chosen.put(words[0], List.of());
            } else {
                var words = breakdown.split(":", 2);
                chosen.put(words[0], words.length == 1 ? List.of() : Arrays.asList(words[1].split("\\|")));
            }
        }
        var measure = term.group("measure");
        var part = term.group("part");
        return new CountTerm(measure == null ? own : measure, part(part), chosen, lists);
    }

    private static Count.@Nullable Part part(@Nullable String word) {
        if (word == null || word.equals("both")) {
            return word == null ? Count.Part.NUMERATOR : null;
        }
        return Count.Part.valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean has(FigureKey key) {
        return chosen.entrySet().stream()
                .allMatch(one -> key.by().containsKey(one.getKey())
                        && (one.getValue().isEmpty() || one.getValue().contains(key.category(one.getKey()))));
    }

    /** The breakdowns that both sides must share: all but those that are chosen here. */
    SortedMap<String, String> rest(FigureKey key) {
        var rest = new TreeMap<>((Map<String, String>) key.by());
        rest.keySet().removeAll(chosen.keySet());
        return rest;
    }

    /** The groups of those codes that stand for a group, one after the other. */
    List<String> groups(FigureKey key) {
        return lists.entrySet().stream()
                .map(one -> one.getValue()
                        .find(key.category(one.getKey()))
                        .map(code -> code.group())
                        .orElse(""))
                .toList();
    }

    /** The categories of the breakdowns that are chosen here without codes. */
    List<String> categories(FigureKey key) {
        return chosen.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(one -> key.category(one.getKey()))
                .toList();
    }
}
