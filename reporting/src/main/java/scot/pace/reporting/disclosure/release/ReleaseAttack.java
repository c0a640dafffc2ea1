package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.audit.Attacker;
import scot.pace.reporting.disclosure.audit.Knowledge;
import scot.pace.reporting.disclosure.audit.Prior;
import scot.pace.reporting.disclosure.release.ReleaseReading.Asked;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Count.Part;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Authority;

/**
 * Works out hidden figures from what a written release and those before it show and what its measures say they add up to, as a reader
 * could who knows which hidden counts are nought, that authorities without a return count nothing, and which counts were revised. How
 * the figures were chosen plays no part in it.
 */
public final class ReleaseAttack {

    /** Of so many leaks it is told how they are worked out; the others are only named. */
    private static final int EXPLAINED = 5;

    private final ReleaseReading reading;
    private final Attacker attacker;
    private final List<SortedMap<CellKey, Double>> claims;
    private final List<String> leaks = new ArrayList<>();

    private ReleaseAttack(ReleaseReading reading, List<SortedMap<CellKey, Double>> claims, Solver solver) {
        this.reading = reading;
        this.claims = claims;
        attacker = new Attacker(solver);
    }

    /**
     * What can be worked out, a line each; empty where nothing can.
     *
     * @param releases in the order in which they appeared
     * @param claims changes of true counts that are said to be possible: each is checked against what is shown, and saves work
     */
    public static List<String> leaks(
            List<ReadRelease> releases,
            List<SortedMap<CellKey, Double>> claims,
            DisclosurePolicy policy,
            Solver solver) {
        return new ReleaseAttack(new ReleaseReading(releases, policy), claims, solver).run();
    }

    private List<String> run() {
        leaks.addAll(reading.shownOfFew());
        var hidden = reading.knowledge().hidden();
        reading.asked().forEach((cell, asked) -> {
            if (!hidden.contains(cell)) {
                leaks.add(named(asked.count()) + " is hidden, and shown in another place");
            }
        });
        find("for everybody", reading.knowledge(), reading::prior, claims);
        findForOwners();
        return leaks;
    }

    /** With the eyes of each authority, which knows its own counts. */
    private void findForOwners() {
        var owners = new TreeMap<CellKey, String>();
        reading.own().forEach((authority, cells) -> cells.keySet().forEach(cell -> owners.put(cell, authority)));
        attacker.doubts(reading.knowledge(), reading::prior, owners::get, claims)
                .forEach((authority, doubtful) -> {
                    doubtful.removeIf(cell -> isOwnAlone(cell, authority));
                    find(
                            "for " + authority,
                            reading.knowledge().with(reading.own().getOrDefault(authority, Map.of())),
                            cell -> doubtful.contains(cell) ? reading.prior(cell) : unasked(cell),
                            List.of());
                });
    }

    /** Whether a count of several areas counts those of this authority alone, so that nothing of others follows from it. */
    private boolean isOwnAlone(CellKey cell, String authority) {
        var asked = reading.asked().get(cell);
        return asked != null
                && (reading.isAlone(cell, authority)
                        || isOwnAlone(asked, authority)
                        || reading.wholes(cell).stream().anyMatch(whole -> isOwnAlone(whole, authority)));
    }

    private static boolean isOwnAlone(Asked asked, String authority) {
        var count = asked.count();
        return Authority.withCode(count.figure().area()).isEmpty()
                && holding(count.figure(), asked.truth())
                        .anyMatch(whole -> isOwnAlone(whole, asked.truth(), authority, count.part()));
    }

    /** The figures of the same measure, area and period that are of all that this one is of, itself among them. */
    private static Stream<Figure> holding(FigureKey part, NavigableMap<FigureKey, Figure> truth) {
        var first = FigureKey.total(part.measure(), part.area(), part.period());
        var next = FigureKey.total(part.measure(), part.area(), part.period() + Character.MIN_VALUE);
        return truth.subMap(first, true, next, false).values().stream()
                .filter(whole ->
                        part.by().entrySet().containsAll(whole.key().by().entrySet()));
    }

    private static boolean isOwnAlone(
            Figure whole, NavigableMap<FigureKey, Figure> truth, String authority, Part part) {
        var own = truth.get(whole.key().in(authority)); // which may be one that is kept inside
        return own != null
                && Stream.of(part, Part.DENOMINATOR)
                        .anyMatch(one -> Count.in(whole, one).isPresent()
                                && Count.in(whole, one).equals(Count.in(own, one)));
    }

    private Prior unasked(CellKey cell) {
        var prior = reading.prior(cell);
        return new Prior(prior.low(), prior.high(), -1, prior.likely());
    }

    private void find(
            String whom, Knowledge known, Function<CellKey, Prior> prior, List<SortedMap<CellKey, Double>> believed) {
        var workedOut = attacker.workOut(known, prior, believed);
        if (!workedOut.fits()) {
            leaks.add("the shown figures contradict each other " + whom);
        }
        workedOut.unsafe().forEach((cell, bounds) -> {
            var asked = reading.asked().get(cell);
            if (asked != null) {
                var how = leaks.size() < EXPLAINED ? attacker.how(known, prior, cell) : List.of();
                leaks.add("%s is %s %s%s"
                        .formatted(
                                named(asked.count()),
                                bounds.certain() ? bounds.least() : bounds.least() + " to " + bounds.greatest(),
                                whom,
                                how.isEmpty() ? "" : ", by " + how));
            }
        });
    }

    private static String named(Count count) {
        return count.part().name().toLowerCase(Locale.ROOT) + " of " + ReleaseSums.cell(count);
    }
}
