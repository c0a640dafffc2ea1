package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scot.pace.reporting.disclosure.release.Between.Side;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Count;

/**
 * The names of the counts of several releases. Counts that are the same by their meaning have one, and so has a count that was not
 * revised from one release to another: who reads both knows that there is one number behind them. Where other authorities had told, it
 * is another count, though it may come to as many. The plain name is that of the newest release.
 */
final class CountNames {

    private final Map<String, Map<Count, CellKey>> names = new HashMap<>();
    private final List<Between> between = new ArrayList<>();
    private final SameCounts same = new SameCounts();
    private final Map<Count, Map<Known, CellKey>> named = new HashMap<>();
    private final Set<CellKey> taken = new HashSet<>();

    /** What a count is, and who was silent. */
    private record Known(long value, Set<String> silent) {}

    /** Of the counts of releases in the order in which they appeared; those are the same that are so in one and of which none is more in another. */
    CountNames(List<Told> releases) {
        var pairs = releases.stream().flatMap(Told::same).collect(Collectors.toCollection(LinkedHashSet::new));
        releases.stream().flatMap(Told::notSame).forEach(pairs::remove);
        pairs.forEach(pair -> same.join(pair.get(0), pair.get(1)));
        for (int i = releases.size() - 1; i >= 0; i--) {
            var release = releases.get(i);
            names.put(release.release(), name(release));
        }
        for (int i = 0; i < releases.size(); i++) {
            var to = i == releases.size() - 1 ? "now" : releases.get(i).release();
            for (var earlier : releases.subList(0, i)) {
                learnBetween(releases.get(i), earlier, earlier.release() + " to " + to);
            }
        }
    }

    private void learnBetween(Told later, Told earlier, String span) {
        for (var one : Between.of(side(later), side(earlier), span)) {
            between.add(one);
            later.values().put(one.apart(), one.value());
            in(later).put(one.apart(), ReleaseSums.cell(one.apart()));
        }
    }

    private Side side(Told release) {
        var ofCounts = new LinkedHashMap<>(in(release));
        ofCounts.keySet().removeIf(this::isNever);
        return new Side(release, ofCounts);
    }

    /** What is told by two releases together alone; it is among the counts of the later one. */
    List<Between> between() {
        return between;
    }

    /** The names of the counts of a release, in their order. */
    Map<Count, CellKey> in(Told release) {
        return Objects.requireNonNull(names.get(release.release()));
    }

    /** Whether two counts of a figure are the same, so that there is never a rest. */
    boolean isAlwaysAll(Count count) {
        return same.firstOf(new Count(count.figure(), Count.Part.NUMERATOR))
                .equals(same.firstOf(new Count(count.figure(), Count.Part.DENOMINATOR)));
    }

    /** Whether it is a rest that there never is. */
    boolean isNever(Count count) {
        return count.part() == Count.Part.REST && isAlwaysAll(count);
    }

    private Map<Count, CellKey> name(Told release) {
        var silent = new HashMap<Count, Set<String>>();
        release.values().keySet().forEach(count -> silent.computeIfAbsent(same.firstOf(count), any -> new TreeSet<>())
                .addAll(release.withheld().silentIn(count.figure())));
        var ofCounts = new LinkedHashMap<Count, CellKey>();
        release.values().forEach((count, value) -> {
            var first = same.firstOf(count);
            var free = List.of(first, first.asIn(release.release()), count.asIn(release.release()));
            ofCounts.put(
                    count,
                    named.computeIfAbsent(first, any -> new HashMap<>())
                            .computeIfAbsent(
                                    new Known(value, silent.getOrDefault(first, Set.of())), any -> firstFree(free)));
        });
        return ofCounts;
    }

    private CellKey firstFree(List<Count> names) {
        return names.stream()
                .map(ReleaseSums::cell)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
