package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.disclosure.audit.Attacker;
import scot.pace.reporting.disclosure.audit.Equation;
import scot.pace.reporting.disclosure.audit.Knowledge;
import scot.pace.reporting.disclosure.audit.Prior;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Count.Part;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Authority;

/**
 * Works out hidden figures from what a written release shows and what its measures say they add up to, as a reader could who knows
 * which hidden counts are nought and what withheld figures are. How the figures were chosen plays no part in it.
 *
 * <p>The true figures tell which counts there are, which of them are few, and where the search begins; no bound is made of them.
 */
public final class ReleaseAttack {

    /** Of so many leaks it is told how they are worked out; the others are only named. */
    private static final int EXPLAINED = 5;

    private final DisclosurePolicy policy;
    private final Solver solver;
    private final Map<Count, CellKey> cells = new LinkedHashMap<>();
    private final Map<CellKey, Long> likely = new TreeMap<>();
    private final Map<CellKey, Count> asked = new TreeMap<>();
    private final Set<CellKey> few = new HashSet<>();
    private final Map<CellKey, List<Count>> wholes = new TreeMap<>();
    private final List<String> shownOfFew = new ArrayList<>();
    private final Knowledge knowledge = new Knowledge();
    private final SortedMap<FigureKey, Figure> trueFigures = new TreeMap<>();

    private ReleaseAttack(List<ShownFigure> shown, List<Figure> truth, DisclosurePolicy policy, Solver solver) {
        this.policy = policy;
        this.solver = solver;
        truth.forEach(figure -> trueFigures.put(figure.key(), figure));
        var counts = new LinkedHashMap<Count, Long>();
        for (var figure : shown) {
            var whole = trueFigures.get(figure.key());
            if (whole == null) {
                throw new IllegalArgumentException("the release shows a figure that nobody counted: " + figure.key());
            }
            for (var part : Part.values()) {
                Count.in(whole, part).ifPresent(value -> counts.put(new Count(figure.key(), part), value));
            }
        }
        var equalities = ReleaseSums.among(shown.stream().map(ShownFigure::key).toList(), counts);
        name(counts, equalities);
        var published = new HashSet<CellKey>();
        counts.keySet().stream()
                .filter(count -> count.part() == Part.NUMERATOR)
                .forEach(count -> published.add(cell(count)));
        for (var figure : shown) {
            for (var part : Part.values()) {
                var count = new Count(figure.key(), part);
                if (counts.containsKey(count)) {
                    tell(
                            figure,
                            count,
                            counts.getOrDefault(count, 0L),
                            published,
                            Objects.requireNonNull(trueFigures.get(figure.key())));
                }
            }
        }
        counts.keySet().forEach(count -> addRest(count, counts.keySet()));
        equalities.forEach(equality -> add(equality, counts.keySet()));
        equalities.stream().filter(equality -> equality.left().size() == 1).forEach(equality -> equality.right()
                .forEach(part -> wholes.computeIfAbsent(cell(part), any -> new ArrayList<>())
                        .add(equality.left().get(0))));
    }

    /**
     * What can be worked out, a line each; empty where nothing can.
     *
     * @param claims changes of true counts that are said to be possible: each is checked against what is shown, and saves work
     */
    public static List<String> leaks(
            List<ShownFigure> shown,
            List<Figure> truth,
            List<SortedMap<CellKey, Double>> claims,
            DisclosurePolicy policy,
            Solver solver) {
        return new ReleaseAttack(shown, truth, policy, solver).run(claims);
    }

    private List<String> run(List<SortedMap<CellKey, Double>> claims) {
        var leaks = new ArrayList<>(shownOfFew);
        var hidden = knowledge.hidden();
        asked.forEach((cell, count) -> {
            if (!hidden.contains(cell)) {
                leaks.add(named(count) + " is hidden, and shown in another place");
            }
        });
        find("for everybody", knowledge, this::prior, claims, leaks);
        findForOwners(claims, leaks);
        return leaks;
    }

    /** With the eyes of each authority, which knows its own counts. */
    private void findForOwners(List<SortedMap<CellKey, Double>> claims, List<String> leaks) {
        var own = new TreeMap<String, Map<CellKey, Long>>();
        var owners = new TreeMap<CellKey, String>();
        cells.forEach((count, cell) -> Authority.withCode(count.figure().area()).ifPresent(authority -> {
            own.computeIfAbsent(authority.code(), any -> new TreeMap<>()).put(cell, likely.getOrDefault(cell, 0L));
            owners.put(cell, authority.code());
        }));
        new Attacker(solver).doubts(knowledge, this::prior, owners::get, claims).forEach((authority, doubtful) -> {
            doubtful.removeIf(cell -> isOwnAlone(cell, authority));
            find(
                    "for " + authority,
                    knowledge.with(own.getOrDefault(authority, Map.of())),
                    cell -> doubtful.contains(cell) ? prior(cell) : unasked(cell),
                    List.of(),
                    leaks);
        });
    }

    /** Whether a count of several areas counts those of this authority alone, so that nothing of others follows from it. */
    private boolean isOwnAlone(CellKey cell, String authority) {
        var count = asked.get(cell);
        return count != null
                && (isOwnAlone(count, authority)
                        || wholes.getOrDefault(cell, List.of()).stream()
                                .anyMatch(whole -> isOwnAlone(whole, authority)));
    }

    private boolean isOwnAlone(Count count, String authority) {
        return Authority.withCode(count.figure().area()).isEmpty()
                && holding(count.figure()).anyMatch(whole -> isOwnAlone(whole, authority, count.part()));
    }

    /** The figures of the same measure, area and period that are of all that this one is of, itself among them. */
    private Stream<Figure> holding(FigureKey part) {
        var first = FigureKey.total(part.measure(), part.area(), part.period());
        var next = FigureKey.total(part.measure(), part.area(), part.period() + Character.MIN_VALUE);
        return trueFigures.subMap(first, next).values().stream()
                .filter(whole ->
                        part.by().entrySet().containsAll(whole.key().by().entrySet()));
    }

    private boolean isOwnAlone(Figure whole, String authority, Part part) {
        var own = trueFigures.get(whole.key().in(authority)); // which may be one that is kept inside
        return own != null
                && Stream.of(part, Part.DENOMINATOR)
                        .anyMatch(one -> Count.in(whole, one).isPresent()
                                && Count.in(whole, one).equals(Count.in(own, one)));
    }

    private Prior unasked(CellKey cell) {
        var prior = prior(cell);
        return new Prior(prior.low(), prior.high(), -1, prior.likely());
    }

    private void find(
            String whom,
            Knowledge known,
            Function<CellKey, Prior> prior,
            List<SortedMap<CellKey, Double>> claims,
            List<String> leaks) {
        var attacker = new Attacker(solver);
        var workedOut = attacker.workOut(known, prior, claims);
        if (!workedOut.fits()) {
            leaks.add("the shown figures contradict each other " + whom);
        }
        workedOut.unsafe().forEach((cell, bounds) -> {
            var count = asked.get(cell);
            if (count != null) {
                var how = leaks.size() < EXPLAINED ? attacker.how(known, prior, cell) : List.of();
                leaks.add("%s is %s %s%s"
                        .formatted(
                                named(count),
                                bounds.certain() ? bounds.least() : bounds.least() + " to " + bounds.greatest(),
                                whom,
                                how.isEmpty() ? "" : ", by " + how));
            }
        });
    }

    private static String named(Count count) {
        return count.part().name().toLowerCase(Locale.ROOT) + " of " + ReleaseSums.cell(count);
    }

    /** Counts that are the same by their meaning have one name. */
    private void name(Map<Count, Long> counts, List<Equality> equalities) {
        var same = new SameCounts();
        equalities.stream()
                .filter(Equality::isSame)
                .forEach(one -> same.join(one.left().get(0), one.right().get(0)));
        counts.forEach((count, value) -> {
            var cell = ReleaseSums.cell(same.firstOf(count));
            cells.put(count, cell);
            likely.put(cell, value);
        });
    }

    private CellKey cell(Count count) {
        return Objects.requireNonNull(cells.get(count));
    }

    private void tell(ShownFigure figure, Count count, long value, Set<CellKey> published, Figure truth) {
        var cell = cell(count);
        var symbol = figure.symbol();
        if (count.part() == Part.NUMERATOR && figure.numerator().isPresent() && Protection.tellsOfFew(truth)) {
            shownOfFew.add("tells of few and is shown: " + figure.key());
        }
        if (symbol.isEmpty() || symbol.get() != Symbol.CONFIDENTIAL) {
            boolean withheld = symbol.isPresent() && figure.numerator().isEmpty();
            knowledge.known(cell, withheld ? value : shown(figure, count.part()));
            return;
        }
        knowledge.hidden(cell);
        boolean elsewhere = count.part() == Part.DENOMINATOR && published.contains(cell);
        boolean never = count.part() == Part.REST && isAlwaysAll(figure);
        boolean small = policy.smallCounts().isSmall(value);
        if (small || !(elsewhere || never || ofWaits(figure))) {
            asked.putIfAbsent(cell, count);
        }
        var whole = truth.denominator();
        if (small || (value == 0 && whole != null && policy.smallCounts().tellsOfAll(truth.numerator(), whole))) {
            few.add(cell);
        }
    }

    private boolean isAlwaysAll(ShownFigure figure) {
        return cell(new Count(figure.key(), Part.NUMERATOR)).equals(cell(new Count(figure.key(), Part.DENOMINATOR)));
    }

    private static boolean ofWaits(ShownFigure figure) {
        return figure.unit() == Unit.WEEKS || figure.unit() == Unit.PERCENT_OF_WAITS;
    }

    private static long shown(ShownFigure figure, Part part) {
        long all = figure.denominator().orElse(0);
        return switch (part) {
            case NUMERATOR -> figure.numerator().orElseThrow();
            case REST -> all - figure.numerator().orElseThrow();
            case DENOMINATOR -> all;
        };
    }

    private Prior prior(CellKey cell) {
        long count = likely.getOrDefault(cell, 0L);
        return new Prior(
                Math.min(1, count),
                Double.POSITIVE_INFINITY,
                few.contains(cell) && asked.containsKey(cell) ? policy.upperBoundNeeded(count) : 0,
                count);
    }

    private void addRest(Count whole, Set<Count> counts) {
        var part = new Count(whole.figure(), Part.NUMERATOR);
        var rest = new Count(whole.figure(), Part.REST);
        if (whole.part() == Part.DENOMINATOR
                && counts.contains(rest)
                && !cell(part).equals(cell(whole))) {
            knowledge.sum("part and rest make the whole", cell(whole), List.of(cell(part), cell(rest)));
        }
    }

    private void add(Equality equality, Set<Count> counts) {
        var terms = new TreeMap<CellKey, Double>();
        equality.left().forEach(count -> terms.merge(cell(count), -1.0, Double::sum));
        equality.right().forEach(count -> terms.merge(cell(count), 1.0, Double::sum));
        terms.values().removeIf(factor -> factor == 0);
        if (!terms.isEmpty() && counts.containsAll(equality.left())) {
            knowledge.add(new Equation(equality.because(), terms, 0, 0));
        }
    }
}
