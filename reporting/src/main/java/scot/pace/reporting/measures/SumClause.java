package scot.pace.reporting.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;

/**
 * What a measure says of its counts in the line {@code sums} of its header: clauses with a semicolon between.
 *
 * <pre>
 * areas                                     Scotland and each family group are the sum of their authorities
 * areas (series:now)                        the same, of these figures only
 * numerator = (sex)                         the figure is the sum of those that are also broken down by sex
 * both = both (route)                       the same of the numerator, of the denominator, and so of the rest
 * numerator = t06-looked-after-by-quarter   it counts the same as another measure does
 * denominator = s1-classes (class:MET|LATE) it is the sum of figures of another measure with these codes
 * numerator (group) = (type of list type)   each group is the sum of the types that the code list puts in it
 * both = s1-within-timescale both in four quarters     see {@link Span} for what else may stand there
 * numerator (aim:a) = denominator (aim:a)   there never is a rest
 * balance (flow:a|b) = (flow:c|d)           the figures on the left add up to as many as those on the right
 * where so both = ...                       any of these, for those figures only of which the true counts add up
 * </pre>
 *
 * Both sides have the same area, and the same breakdowns but for those in brackets. A side that is not published at all makes no sum;
 * of one that is published in part, nobody else is anywhere.
 */
record SumClause(String text, CountTerm left, @Nullable CountTerm right, Span span, boolean balance, boolean always) {

    private static final String AREAS = "areas";
    private static final String BALANCE = "balance ";
    private static final String WHERE_SO = "where so ";

    /** All of a measure. */
    static List<SumClause> parse(String measure, String line) {
        return Arrays.stream(line.split("; *"))
                .map(text -> clause(measure, text.strip()))
                .toList();
    }

    private static SumClause clause(String measure, String text) {
        if (text.startsWith(AREAS)) {
            var whole = CountTerm.parse(
                    measure, "both " + text.substring(AREAS.length()).strip());
            return new SumClause(measure + ": " + text, whole, null, Span.SAME, false, true);
        }
        if (text.startsWith(WHERE_SO)) {
            var clause = clause(measure, text.substring(WHERE_SO.length()));
            return new SumClause(clause.text, clause.left, clause.right, clause.span, clause.balance, false);
        }
        var sides = text.split(" = ", 2);
        if (sides.length != 2) {
            throw new IllegalStateException(measure + ".sql: this is no sum: " + text);
        }
        var span = Arrays.stream(Span.values())
                .filter(one -> one != Span.SAME && sides[1].endsWith(one.words()))
                .findFirst()
                .orElse(Span.SAME);
        var parts = sides[1].substring(0, sides[1].length() - span.words().length());
        boolean balance = text.startsWith(BALANCE);
        return new SumClause(
                measure + ": " + text,
                CountTerm.parse(measure, balance ? sides[0].substring(BALANCE.length()) : sides[0]),
                CountTerm.parse(measure, parts),
                span,
                balance,
                true);
    }

    /** What it says of these figures, given by measure. */
    List<Equality> among(Map<String, ? extends Collection<FigureKey>> figures) {
        var wholes = of(figures, left);
        if (right == null) {
            return ofAreas(wholes);
        }
        var parts = of(figures, right).stream()
                .collect(Collectors.groupingBy(key -> group(key, right), TreeMap::new, Collectors.toList()));
        return balance ? balances(wholes, parts) : sums(wholes, right, parts);
    }

    private static List<FigureKey> of(Map<String, ? extends Collection<FigureKey>> figures, CountTerm term) {
        Collection<FigureKey> all = figures.get(term.measure());
        return all == null ? List.of() : all.stream().filter(term::has).sorted().toList();
    }

    private List<Equality> ofAreas(List<FigureKey> all) {
        var byKey = new java.util.HashSet<>(all);
        var found = new ArrayList<Equality>();
        for (var whole : all) {
            if (Authority.withCode(whole.area()).isEmpty()) {
                var parts = authoritiesOf(whole.area())
                        .map(whole::in)
                        .filter(byKey::contains)
                        .toList();
                addBoth(whole, parts, left.part(), found);
            }
        }
        return found;
    }

    private static Stream<String> authoritiesOf(String area) {
        return Authority.all().stream()
                .filter(authority -> area.equals(Area.SCOTLAND.code())
                        || area.equals(Area.familyGroup(authority).code()))
                .map(Authority::code);
    }

    private List<Equality> sums(List<FigureKey> wholes, CountTerm parts, SortedMap<String, List<FigureKey>> byGroup) {
        var found = new ArrayList<Equality>();
        for (var whole : wholes) {
            var categories = parts.lists().isEmpty() ? List.<String>of() : left.categories(whole);
            var mine = span.of(whole).stream()
                    .map(period -> named(whole.area(), period, left.rest(whole), categories))
                    .flatMap(group -> byGroup.getOrDefault(group, List.of()).stream())
                    .toList();
            addBoth(whole, mine, parts.part(), found);
        }
        return found;
    }

    private void addBoth(FigureKey whole, List<FigureKey> parts, Count.@Nullable Part partOf, List<Equality> found) {
        var mine = left.part();
        for (var each : Count.Part.values()) {
            if (!parts.isEmpty() && (mine == null || mine == each)) {
                var theirs = partOf == null ? each : partOf;
                found.add(new Equality(
                        text,
                        List.of(new Count(whole, each)),
                        parts.stream().map(part -> new Count(part, theirs)).toList(),
                        always));
            }
        }
    }

    private List<Equality> balances(List<FigureKey> lefts, SortedMap<String, List<FigureKey>> byGroup) {
        var found = new ArrayList<Equality>();
        lefts.stream()
                .collect(Collectors.groupingBy(key -> group(key, left), TreeMap::new, Collectors.toList()))
                .forEach((group, sums) -> {
                    var others = byGroup.getOrDefault(group, List.of());
                    if (!others.isEmpty()) {
                        found.add(new Equality(text, numerators(sums), numerators(others), always));
                    }
                });
        return found;
    }

    private static List<Count> numerators(List<FigureKey> keys) {
        return keys.stream().map(key -> new Count(key, Count.Part.NUMERATOR)).toList();
    }

    private static String group(FigureKey key, CountTerm term) {
        return named(key.area(), key.period(), term.rest(key), term.groups(key));
    }

    private static String named(String area, String period, SortedMap<String, String> rest, List<String> groups) {
        return area + "\n" + period + "\n" + rest + "\n" + String.join("\n", groups);
    }
}
