package scot.pace.reporting.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Mark;
import scot.pace.schema.Quarter;

/**
 * Children looked after on the last day of each quarter, by where they live.
 *
 * @param columns every quarter from the first to the last, one after the other
 */
public record PopulationByQuarter(List<Column> columns) implements Picture {

    /** A quarter. */
    public record Column(Quarter quarter, Count atHome, Count kinship, Count away, Count total) {

        /** In the order in which they lie upon each other. */
        List<Count> parts() {
            return List.of(atHome, kinship, away);
        }

        /**
         * How many are in parts that are not shown, and are known to be. With one hidden part this would be the part itself: then
         * there is none, and the total is not drawn either.
         */
        Optional<Long> rest() {
            long hidden = parts().stream().filter(part -> !part.shown()).count();
            long shown = parts().stream().mapToLong(Count::orZero).sum();
            return total.shown() && hidden > 1 ? Optional.of(total.orZero() - shown) : Optional.empty();
        }

        /** The symbol of the first part that is not shown. */
        String reason() {
            return parts().stream()
                    .map(Count::gap)
                    .filter(gap -> !gap.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** What stands beside any of its numbers. */
        List<Mark> marks() {
            return Stream.concat(parts().stream(), Stream.of(total))
                    .flatMap(count -> count.marks().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        boolean whole() {
            return parts().stream().allMatch(Count::shown);
        }

        boolean totalDrawn() {
            return total.shown() && (whole() || rest().isPresent());
        }
    }

    public PopulationByQuarter {
        columns = List.copyOf(columns);
    }

    /** The counts of each quarter; each list may have quarters that another has not. */
    public static PopulationByQuarter of(
            List<ShownFigure> atHome, List<ShownFigure> kinship, List<ShownFigure> away, List<ShownFigure> total) {
        var all = Stream.of(atHome, kinship, away, total)
                .map(PopulationByQuarter::byQuarter)
                .toList();
        var quarters = new TreeSet<Quarter>();
        all.forEach(figures -> quarters.addAll(figures.keySet()));
        var columns = new ArrayList<Column>();
        if (!quarters.isEmpty()) {
            for (var at = quarters.first(); at.compareTo(quarters.last()) <= 0; at = at.plus(1)) {
                var quarter = at;
                var counts = all.stream()
                        .map(figures -> Count.of(Optional.ofNullable(figures.get(quarter))))
                        .toList();
                columns.add(new Column(at, counts.get(0), counts.get(1), counts.get(2), counts.get(3)));
            }
        }
        return new PopulationByQuarter(columns);
    }

    private static TreeMap<Quarter, ShownFigure> byQuarter(List<ShownFigure> figures) {
        var byQuarter = new TreeMap<Quarter, ShownFigure>();
        figures.forEach(figure -> byQuarter.put(Quarter.parse(figure.key().period()), figure));
        return byQuarter;
    }

    /** What stands under the drawing. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        if (columns.stream().anyMatch(column -> !column.whole() && column.rest().isEmpty())) {
            notes.add("A symbol in brackets: a number is not shown, and the bar is of the others alone.");
        }
        if (columns.stream().anyMatch(column -> column.rest().isPresent())) {
            notes.add("Grey hatching: together, because the numbers are not shown apart.");
        }
        columns.stream()
                .flatMap(column -> column.marks().stream())
                .distinct()
                .sorted()
                .forEach(mark -> notes.add("[%s]: %s.".formatted(mark.code(), mark.meaning())));
        return notes;
    }

    @Override
    public byte[] svg() {
        return columns.stream().flatMap(column -> column.parts().stream()).noneMatch(Count::shown)
                ? Sheet.only("No quarter can be shown.", inWords())
                : new PopulationDrawing(this).svg();
    }

    @Override
    public String inWords() {
        var words = new StringBuilder("Children looked after at the end of each quarter, by where they live.");
        for (var column : columns) {
            words.append(" %s: at home %s, kinship %s, away from home without kinship %s"
                    .formatted(
                            column.quarter(),
                            column.atHome().inWords(),
                            column.kinship().inWords(),
                            column.away().inWords()));
            words.append(column.totalDrawn() ? ", together " + column.total().inWords() + "." : ".");
        }
        return words.toString();
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of("Quarter", "At home", "Kinship", "Away from home without kinship", "Total", "Marks"),
                columns.stream()
                        .map(column -> List.of(
                                column.quarter().toString(),
                                column.atHome().cell(),
                                column.kinship().cell(),
                                column.away().cell(),
                                column.total().cell(),
                                column.marks().isEmpty() ? "none" : ChartTable.marks(column.marks())))
                        .toList());
    }
}
