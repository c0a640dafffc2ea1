package scot.pace.reporting.disclosure.release;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
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
        var differing = later.names.keySet().stream()
                .filter(count -> earlier.has(count)
                        && !isOfOneAuthority(count)
                        && !authorities(count, later, earlier).isEmpty())
                .toList();
        var done = toldBySums(differing, later, earlier);
        return differing.stream()
                .filter(count -> !done.contains(later.name(count)))
                .flatMap(count ->
                        between(count, later, earlier, span).stream().filter(one -> done.add(later.name(count))))
                .toList();
    }

    private static boolean isOfOneAuthority(Count count) {
        return count.figure().isOfAnAuthority() || ReleaseSums.isApart(count.figure());
    }

    /** The names of those of which, under whatever meaning, authorities have figures of their own. */
    private static Set<CellKey> toldBySums(List<Count> counts, Side later, Side earlier) {
        var names = counts.stream().map(later::name).collect(Collectors.toSet());
        return later.names.entrySet().stream()
                .filter(one ->
                        names.contains(one.getValue()) && earlier.has(one.getKey()) && !isOfOneAuthority(one.getKey()))
                .filter(one -> later.hasOfAuthorities(one.getKey()) || earlier.hasOfAuthorities(one.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Those that had told of it by one of the releases alone. */
    private static Set<String> authorities(Count count, Side later, Side earlier) {
        var now = later.silent(count);
        var then = earlier.silent(count);
        var either = new TreeSet<>(now);
        either.addAll(then);
        either.removeIf(authority -> now.contains(authority) && then.contains(authority));
        return either;
    }

    /** By how much more the authority counts in the later one. */
    private static OptionalLong own(Count count, String authority, Side later, Side earlier) {
        var now = later.own(count, authority);
        var then = earlier.own(count, authority);
        return now.isEmpty() && then.isEmpty() ? now : OptionalLong.of(now.orElse(0) - then.orElse(0));
    }

    /** Empty where the counts of others were revised too, and the difference is of all of them. */
    private static Optional<Between> between(Count count, Side later, Side earlier, String span) {
        long difference = later.value(count) - earlier.value(count);
        var own = new TreeMap<String, OptionalLong>();
        authorities(count, later, earlier)
                .forEach(authority -> own.put(authority, own(count, authority, later, earlier)));
        boolean isKnown = own.values().stream().allMatch(OptionalLong::isPresent);
        if (isKnown && own.values().stream().mapToLong(OptionalLong::getAsLong).sum() != difference) {
            return Optional.empty();
        }
        var of = count.figure().area();
        var apart = ReleaseSums.apart(count, own.size() == 1 ? own.firstKey() : of, span + " in " + of);
        var alone = own.keySet().stream()
                .filter(authority -> OptionalLong.of(difference).equals(own.get(authority)))
                .collect(Collectors.toSet());
        return Optional.of(
                difference >= 0
                        ? new Between(apart, difference, later.name(count), earlier.name(count), alone)
                        : new Between(apart, -difference, earlier.name(count), later.name(count), alone));
    }
}
