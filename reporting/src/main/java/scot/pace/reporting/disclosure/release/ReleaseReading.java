package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.disclosure.audit.Equation;
import scot.pace.reporting.disclosure.audit.Knowledge;
import scot.pace.reporting.disclosure.audit.Prior;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Count.Part;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Authority;

/**
 * What somebody knows who has read these releases, and what is asked of each hidden count. The true figures tell which counts there are,
 * which of them are few, and which were revised; no bound is made of them.
 */
final class ReleaseReading {

    private final DisclosurePolicy policy;
    private final Knowledge knowledge = new Knowledge();
    private final CountNames names;
    private final Map<CellKey, Long> likely = new TreeMap<>();
    private final Map<CellKey, Asked> asked = new TreeMap<>();
    private final Set<CellKey> few = new HashSet<>();
    private final Map<CellKey, List<Asked>> wholes = new TreeMap<>();
    private final SortedMap<String, Map<CellKey, Long>> own = new TreeMap<>();
    private final List<String> shownOfFew = new ArrayList<>();
    private final Set<CellKey> shownBefore = new HashSet<>();
    private final Map<CellKey, Set<String>> alone = new HashMap<>();

    /** A hidden count, and the true figures of the release that hides it. */
    record Asked(Count count, NavigableMap<FigureKey, Figure> truth) {}

    /** One release, taken apart. */
    private record Page(ReadRelease release, Told told, Map<Count, CellKey> cells) {

        Map<Count, Long> values() {
            return told.values();
        }

        NavigableMap<FigureKey, Figure> truth() {
            return told.truth();
        }

        CellKey cell(Count count) {
            return Objects.requireNonNull(cells.get(count));
        }

        Figure truthOf(ShownFigure figure) {
            return Objects.requireNonNull(truth().get(figure.key()));
        }
    }

    /** Of releases in the order in which they appeared. */
    ReleaseReading(List<ReadRelease> releases, DisclosurePolicy policy) {
        this.policy = policy;
        var told = releases.stream().map(Told::of).toList();
        names = new CountNames(told);
        var pages = new ArrayList<Page>();
        for (int i = 0; i < releases.size(); i++) {
            pages.add(new Page(releases.get(i), told.get(i), names.in(told.get(i))));
        }
        pages.forEach(this::learnValues);
        pages.forEach(this::read);
        names.between().forEach(this::readBetween);
    }

    /** Where the one counts nobody, the other counts those alone who had told by it. */
    private void readBetween(Between one) {
        var apart = ReleaseSums.cell(one.apart());
        knowledge.sum("two releases", one.more(), List.of(one.less(), apart));
        one.alone().forEach(authority -> isAloneIn(apart, authority));
        if (likely.getOrDefault(one.less(), 0L) == 0) {
            isAloneIn(one.more(), one.apart().figure().area());
        }
    }

    private void isAloneIn(CellKey cell, String authority) {
        alone.computeIfAbsent(cell, any -> new HashSet<>()).add(authority);
    }

    private void learnValues(Page page) {
        page.cells().forEach((count, cell) -> {
            long value = Objects.requireNonNull(page.values().get(count));
            likely.put(cell, value);
            Authority.withCode(count.figure().area())
                    .ifPresent(authority -> own.computeIfAbsent(authority.code(), any -> new TreeMap<>())
                            .put(cell, value));
        });
    }

    private void read(Page page) {
        var published = new HashSet<CellKey>();
        page.cells().forEach((count, cell) -> {
            if (count.part() == Part.NUMERATOR) {
                published.add(cell);
            }
        });
        var shown = new HashSet<CellKey>();
        for (var figure : page.release().shown()) {
            for (var part : Part.values()) {
                var count = new Count(figure.key(), part);
                if (page.values().containsKey(count)) {
                    tell(page, figure, count, published, shown);
                }
            }
        }
        page.values().keySet().stream()
                .filter(count -> ReleaseSums.isApart(count.figure()))
                .forEach(count -> askOfNoFigure(page, count));
        shownBefore.addAll(shown);
        page.values().keySet().forEach(count -> addRest(page, count));
        page.told().equalities().forEach(equality -> {
            add(page, equality);
            learnOwner(page, equality);
        });
    }

    private void tell(Page page, ShownFigure figure, Count count, Set<CellKey> published, Set<CellKey> shown) {
        var cell = page.cell(count);
        var symbol = figure.symbol();
        long value = likely.getOrDefault(cell, 0L);
        var truth = page.truthOf(figure);
        boolean isOurs = page.release().addsUp();
        if (isOurs
                && count.part() == Part.NUMERATOR
                && figure.numerator().isPresent()
                && Protection.tellsOfFew(truth)) {
            shownOfFew.add("tells of few and is shown: " + figure.key());
        }
        if (symbol.isEmpty() || symbol.get() != Symbol.CONFIDENTIAL) {
            tellShown(figure, count, cell, shown);
            return;
        }
        knowledge.hidden(cell);
        if (shownBefore.contains(cell)) {
            return; // hidden with others of its figure; readers have had it for long
        }
        boolean elsewhere = count.part() == Part.DENOMINATOR && published.contains(cell);
        boolean never = names.isNever(count);
        boolean small = policy.smallCounts().isSmall(value);
        if (small || !(elsewhere || never || ofWaits(figure))) {
            asked.putIfAbsent(cell, new Asked(count, page.truth()));
        }
        var whole = truth.denominator();
        if (small || (value == 0 && whole != null && policy.smallCounts().tellsOfAll(truth.numerator(), whole))) {
            few.add(cell);
        }
    }

    /** What two periods tell of several authorities may be of one of them alone. */
    private void learnOwner(Page page, Equality equality) {
        equality.counts().filter(count -> ReleaseSums.isApart(count.figure())).forEach(apart -> {
            long all = page.values().getOrDefault(apart, 0L);
            Authority.all().stream()
                    .map(Authority::code)
                    .filter(code ->
                            Math.abs(own(page, equality.right(), code) - own(page, equality.left(), code)) == all)
                    .forEach(code -> isAloneIn(page.cell(apart), code));
        });
    }

    private static long own(Page page, List<Count> counts, String authority) {
        return counts.stream()
                .mapToLong(count -> {
                    var figure = page.truth().get(count.figure().in(authority));
                    return figure == null ? 0 : Count.in(figure, count.part()).orElse(0);
                })
                .sum();
    }

    /** Whether what no figure tells is of this authority alone. */
    boolean isAlone(CellKey cell, String authority) {
        return alone.getOrDefault(cell, Set.of()).contains(authority);
    }

    private void askOfNoFigure(Page page, Count count) {
        var cell = page.cell(count);
        knowledge.hidden(cell);
        if (policy.smallCounts().isSmall(likely.getOrDefault(cell, 0L))) {
            asked.putIfAbsent(cell, new Asked(count, page.truth()));
            few.add(cell);
        }
    }

    /** Of a withheld figure nobody knows more than that an authority without a return counts nothing. */
    private void tellShown(ShownFigure figure, Count count, CellKey cell, Set<CellKey> shown) {
        long value = likely.getOrDefault(cell, 0L);
        boolean withheld = figure.symbol().isPresent() && figure.numerator().isEmpty();
        boolean ofAnAuthority = figure.key().isOfAnAuthority();
        if (withheld && !(value == 0 && ofAnAuthority)) {
            knowledge.hidden(cell);
        } else {
            knowledge.known(cell, withheld ? 0 : shown(figure, count.part()));
            shown.add(cell);
        }
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

    private void addRest(Page page, Count whole) {
        var part = new Count(whole.figure(), Part.NUMERATOR);
        var rest = new Count(whole.figure(), Part.REST);
        if (whole.part() == Part.DENOMINATOR && page.values().containsKey(rest) && !names.isAlwaysAll(whole)) {
            knowledge.sum("part and rest make the whole", page.cell(whole), List.of(page.cell(part), page.cell(rest)));
        }
    }

    private void add(Page page, Equality equality) {
        var terms = new TreeMap<CellKey, Double>();
        equality.left().forEach(count -> terms.merge(page.cell(count), -1.0, Double::sum));
        equality.right().forEach(count -> terms.merge(page.cell(count), 1.0, Double::sum));
        terms.values().removeIf(factor -> factor == 0);
        if (!terms.isEmpty()) {
            knowledge.add(new Equation(equality.because(), terms, 0, 0));
        }
        if (equality.left().size() == 1) {
            var whole = new Asked(equality.left().get(0), page.truth());
            equality.right().forEach(part -> wholes.computeIfAbsent(page.cell(part), any -> new ArrayList<>())
                    .add(whole));
        }
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /** What no release may show, and one does, a line each. */
    List<String> shownOfFew() {
        return shownOfFew;
    }

    /** The hidden counts that nobody may work out, by cell. */
    Map<CellKey, Asked> asked() {
        return asked;
    }

    /** The sums of which the cell is a part. */
    List<Asked> wholes(CellKey cell) {
        return wholes.getOrDefault(cell, List.of());
    }

    /** The true counts of each authority that has any. */
    SortedMap<String, Map<CellKey, Long>> own() {
        return own;
    }

    /** What is asked of a cell, and where the search begins. */
    Prior prior(CellKey cell) {
        long count = likely.getOrDefault(cell, 0L);
        return new Prior(
                Math.min(1, count),
                Double.POSITIVE_INFINITY,
                few.contains(cell) && asked.containsKey(cell) ? policy.upperBoundNeeded(count) : 0,
                count);
    }
}
