package scot.pace.reporting.disclosure.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Count;
import scot.pace.reporting.measures.Equality;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Measures;
import scot.pace.schema.Area;

/** What the figures of a release add up to, as their measures say. */
final class ReleaseSums {

    private ReleaseSums() {}

    /** Between the true counts that there are; a side without any makes no sum, and so does what only may hold, and does not. */
    static List<Equality> among(Collection<FigureKey> figures, Map<Count, Long> counts) {
        var byMeasure = new TreeMap<String, List<FigureKey>>();
        figures.forEach(key -> byMeasure
                .computeIfAbsent(key.measure(), measure -> new ArrayList<>())
                .add(key));
        return Measures.all().stream()
                .flatMap(measure -> measure.sumsAmong(byMeasure).stream())
                .map(equality -> equality.of(counts::containsKey))
                .filter(equality ->
                        !equality.left().isEmpty() && !equality.right().isEmpty())
                .filter(equality -> equality.always() || equality.holds(count -> counts.getOrDefault(count, 0L)))
                .toList();
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
