package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Measures;
import scot.pace.schema.Area;

/** What the figures of a release add up to, as their measures say. */
final class ReleaseSums {

    private static final String APART = "counted on one side alone";

    private ReleaseSums() {}

    /**
     * Between the true counts that there are. A side without any makes no sum, nor does what only may hold, and does not. Where in
     * one period other authorities are counted than in another, what is counted on one side alone is a count of its own: it is added to
     * {@code counts}, and no figure tells it.
     */
    static List<Equality> among(Collection<Figure> figures, Map<Count, Long> counts) {
        var byMeasure = new TreeMap<String, List<FigureKey>>();
        figures.forEach(figure -> byMeasure
                .computeIfAbsent(figure.key().measure(), measure -> new ArrayList<>())
                .add(figure.key()));
        var withheld = Withheld.among(figures);
        return Measures.all().stream()
                .flatMap(measure -> measure.sumsAmong(byMeasure).stream())
                .map(equality -> equality.of(counts::containsKey))
                .filter(equality ->
                        !equality.left().isEmpty() && !equality.right().isEmpty())
                .filter(equality -> !withheld.saysNothing(equality))
                .flatMap(equality -> apart(equality, withheld.apart(equality), counts).stream())
                .filter(equality -> (equality.always() && !withheld.mayBreak(equality))
                        || equality.holds(count -> counts.getOrDefault(count, 0L)))
                .toList();
    }

    /** Whether it is no figure, but what sums tell of authorities that are counted in one period and not in another. */
    static boolean isApart(FigureKey key) {
        return key.period().contains(APART);
    }

    /** A count of the area that no figure tells. */
    static Count apart(Count from, String area, String because) {
        var figure = from.figure();
        var period = "%s, %s: %s %s".formatted(figure.period(), APART, from.part(), because);
        return new Count(new FigureKey(figure.measure(), area, period, figure.by()), Count.Part.NUMERATOR);
    }

    /** Both sides with what is counted of some authorities on one of them alone; empty where that is nothing. */
    private static Optional<Equality> apart(Equality equality, Set<String> authorities, Map<Count, Long> counts) {
        if (authorities.isEmpty()) {
            return Optional.of(equality);
        }
        long more = sum(equality.right(), counts) - sum(equality.left(), counts);
        if (more == 0) {
            return Optional.empty();
        }
        var first = equality.left().get(0);
        var area = authorities.size() == 1
                ? authorities.iterator().next()
                : first.figure().area();
        var apart = apart(first, area, equality.because());
        counts.put(apart, Math.abs(more));
        var left = new ArrayList<>(equality.left());
        var right = new ArrayList<>(equality.right());
        (more > 0 ? left : right).add(apart);
        return Optional.of(new Equality(equality.because(), left, right, true));
    }

    /** Of the true counts; of one that there is not none. */
    static long sum(List<Count> side, Map<Count, Long> counts) {
        return side.stream().mapToLong(count -> counts.getOrDefault(count, 0L)).sum();
    }

    /** The count as a cell: area, measure, period, part, then a code for each breakdown. */
    static CellKey cell(Count count) {
        var figure = count.figure();
        var codes = new ArrayList<String>();
        codes.add(figure.area().equals(Area.SCOTLAND.code()) ? CellKey.TOTAL : figure.area());
        codes.add(figure.measure());
        codes.add(figure.period());
        codes.add(count.part().name().toLowerCase(java.util.Locale.ROOT));
        figure.by().forEach((breakdown, category) -> codes.add(breakdown + "=" + category));
        return new CellKey(codes);
    }
}
