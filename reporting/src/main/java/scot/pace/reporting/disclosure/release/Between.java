package scot.pace.reporting.disclosure.release;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Count;
import scot.pace.schema.Authority;

/**
 * What two releases side by side tell of authorities that had told by one of them alone: by how much one shows more than the other. No
 * figure tells that. Where authorities have figures of the same, sums of areas tell it already; where counts of others were revised
 * too, it is a count of nobody.
 *
 * @param apart the difference, a count of its own
 * @param more the name of the greater count, and {@code less} that of the same in the other release
 * @param alone the authorities that are the difference each by itself, as far as is counted: the others count nothing of it
 */
record Between(Count apart, long value, CellKey more, CellKey less, Set<String> alone) {

    /** A release and the names of its counts. */
    record Side(Told told, Map<Count, CellKey> names) {

        private Set<String> silent(Count count) {
            return told.withheld().silentIn(count.figure());
        }

        private long value(Count count) {
            return Objects.requireNonNull(told.values().get(count));
        }

        private CellKey name(Count count) {
            return Objects.requireNonNull(names.get(count));
        }

        /** What the authority counts of it, shown or kept inside; empty where nobody counts it of authorities. */
        private OptionalLong own(Count count, String authority) {
            var figure = told.truth().get(count.figure().in(authority));
            return figure == null ? OptionalLong.empty() : Count.in(figure, count.part());
        }

        private boolean has(Count count) {
            return names.containsKey(count);
        }

        private boolean hasOfAuthorities(Count count) {
            return Authority.all().stream()
                    .anyMatch(authority -> has(new Count(count.figure().in(authority.code()), count.part())));
        }
    }

    /**
     * Of each count of several areas that both have, once for those that are the same by their meaning.
     *
     * @param span from which release to which, in words that name the counts
     */
    static List<Between> of(Side later, Side earlier, String span) {
        var both = later.names.keySet().stream()
                .filter(count -> earlier.has(count)
                        && !Withheld.isOfAnAuthority(count.figure())
                        && !ReleaseSums.isApart(count.figure()))
                .toList();
        var seen = new HashSet<CellKey>();
        both.stream()
                .filter(count -> later.hasOfAuthorities(count) || earlier.hasOfAuthorities(count))
                .map(later::name)
                .forEach(seen::add);
        return both.stream()
                .filter(count -> !differing(count, later, earlier).isEmpty() && isTheirs(count, later, earlier))
                .filter(count -> seen.add(later.name(count)))
                .map(count -> between(count, later, earlier, span))
                .toList();
    }

    /** The authorities that had told of it by one of the releases alone. */
    private static Set<String> differing(Count count, Side later, Side earlier) {
        var differing = new TreeSet<>(later.silent(count));
        differing.addAll(earlier.silent(count));
        differing.removeIf(authority ->
                later.silent(count).contains(authority) == earlier.silent(count).contains(authority));
        return differing;
    }

    /** Not, where the counts of others were revised too, and the difference is of all of them. */
    private static boolean isTheirs(Count count, Side later, Side earlier) {
        var own = differing(count, later, earlier).stream()
                .map(authority -> own(count, authority, later, earlier))
                .toList();
        return own.stream().anyMatch(OptionalLong::isEmpty)
                || own.stream().mapToLong(OptionalLong::getAsLong).sum() == difference(count, later, earlier);
    }

    /** By how much more the authority counts in the later one. */
    private static OptionalLong own(Count count, String authority, Side later, Side earlier) {
        var now = later.own(count, authority);
        var then = earlier.own(count, authority);
        return now.isEmpty() && then.isEmpty() ? now : OptionalLong.of(now.orElse(0) - then.orElse(0));
    }

    private static long difference(Count count, Side later, Side earlier) {
        return later.value(count) - earlier.value(count);
    }

    private static Between between(Count count, Side later, Side earlier, String span) {
        long difference = difference(count, later, earlier);
        var authorities = differing(count, later, earlier);
        var area = authorities.size() == 1
                ? authorities.iterator().next()
                : count.figure().area();
        var apart =
                ReleaseSums.apart(count, area, span + " in " + count.figure().area());
        var alone = authorities.stream()
                .filter(authority -> own(count, authority, later, earlier).equals(OptionalLong.of(difference)))
                .collect(Collectors.toSet());
        return difference >= 0
                ? new Between(apart, difference, later.name(count), earlier.name(count), alone)
                : new Between(apart, -difference, earlier.name(count), later.name(count), alone);
    }
}
