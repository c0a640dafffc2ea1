package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.statistics.Comparison;
import scot.pace.reporting.statistics.Funnel;
import scot.pace.reporting.statistics.Strip;
import scot.pace.schema.Area;

/**
 * An authority among the councils of its family group: the range and the median of their percentages, that of all their children
 * together, its own and Scotland's. A strip for each aim.
 */
public record FamilyGroupStrip(List<Row> rows) implements Picture {

    /**
     * One aim.
     *
     * @param councils the percentages of those councils of the group, this authority included, that are shown and are of
     *     {@value Comparison#AT_LEAST} or more
     * @param leftOut how many are not among them
     * @param line from the lowest of them to the highest; empty where there are none
     */
    public record Row(
            String name,
            List<BigDecimal> councils,
            int leftOut,
            Optional<Strip> line,
            Marker own,
            Marker group,
            Marker scotland) {

        public Row {
            councils = councils.stream().sorted().toList();
        }

        /** {@code 7 of 8 councils}. */
        String howMany() {
            return "%d of %d councils".formatted(councils.size(), councils.size() + leftOut);
        }

        Optional<BigDecimal> lowest() {
            return line.map(strip -> Wording.rounded(strip.lowest()));
        }

        Optional<BigDecimal> highest() {
            return line.map(strip -> Wording.rounded(strip.highest()));
        }

        Optional<BigDecimal> median() {
            return line.map(strip -> Wording.rounded(strip.median()));
        }
    }

    /**
     * A percentage with the name of whose it is.
     *
     * @param interval of 95%, lower limit first; empty where there is none
     * @param gap in square brackets why it is not shown; empty where it is
     */
    public record Marker(String name, Optional<BigDecimal> percent, List<BigDecimal> interval, String gap) {

        static Marker of(String name, ShownFigure figure) {
            var limits = Stream.concat(figure.lower().stream(), figure.upper().stream())
                    .toList();
            return new Marker(
                    name, figure.value(), limits, figure.value().isPresent() ? "" : ChartTable.reason(figure));
        }

        /** With its interval, where it has one. */
        String withInterval() {
            return inWords()
                    + (interval.isEmpty()
                            ? ""
                            : " (%s to %s)"
                                    .formatted(Wording.percent(interval.get(0)), Wording.percent(interval.get(1))));
        }

        String inWords() {
            return name + " " + percent.map(Wording::percent).orElse("not shown");
        }

        String limit(int index) {
            return interval.isEmpty()
                    ? gap.isEmpty() ? ChartTable.NOT_AVAILABLE : gap
                    : interval.get(index).toPlainString();
        }

        String cell() {
            return percent.map(BigDecimal::toPlainString).orElse(gap);
        }
    }

    public FamilyGroupStrip {
        rows = List.copyOf(rows);
    }

    /**
     * One aim, from the figures.
     *
     * @param name of the aim, in a few words
     * @param councils all of the group
     * @param own one of them
     * @param group of all children of the group together
     */
    public static Row row(
            String name, List<ShownFigure> councils, ShownFigure own, ShownFigure group, ShownFigure scotland) {
        var shown = councils.stream()
                .filter(council -> council.denominator().orElse(0) >= Comparison.AT_LEAST)
                .filter(council -> council.value().isPresent())
                .toList();
        return new Row(
                name,
                shown.stream().flatMap(council -> council.value().stream()).toList(),
                councils.size() - shown.size(),
                Strip.of(shown.stream().map(FamilyGroupStrip::counts).toList()),
                Marker.of(Area.coded(own.key().area()).name(), own),
                Marker.of("group together", group),
                Marker.of("Scotland", scotland));
    }

    /** What its percentage was rounded from. */
    private static Funnel.Area counts(ShownFigure council) {
        return new Funnel.Area(
                council.key().area(),
                council.numerator().orElseThrow(),
                council.denominator().orElseThrow());
    }

    @Override
    public byte[] svg() {
        return FamilyGroupDrawing.svg(this);
    }

    @Override
    public String inWords() {
        var sentences = new ArrayList<String>();
        sentences.add("The authority within its family group; in brackets its 95% interval.");
        for (var row : rows) {
            sentences.add(row.name() + ": " + row.own().withInterval() + ", "
                    + row.median()
                            .map(median -> "%s from %s to %s with the median %s"
                                    .formatted(
                                            row.howMany(),
                                            Wording.percent(row.lowest().orElseThrow()),
                                            Wording.percent(row.highest().orElseThrow()),
                                            Wording.percent(median)))
                            .orElse("no council of the group shown")
                    + ", " + row.group().inWords() + ", " + row.scotland().inWords() + "." + leftOut(row));
        }
        return String.join(" ", sentences);
    }

    private static String leftOut(Row row) {
        return row.leftOut() == 0
                ? ""
                : " Left out because they are not shown or of fewer than %d: %d."
                        .formatted(Comparison.AT_LEAST, row.leftOut());
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(
                        "Aim",
                        "Own",
                        "Own, lower 95%",
                        "Own, upper 95%",
                        "Councils",
                        "Left out",
                        "Lowest",
                        "Median",
                        "Highest",
                        "Group",
                        "Scotland"),
                rows.stream()
                        .map(row -> List.of(
                                row.name(),
                                row.own().cell(),
                                row.own().limit(0),
                                row.own().limit(1),
                                Integer.toString(row.councils().size()),
                                Integer.toString(row.leftOut()),
                                ChartTable.cell(row.lowest()),
                                ChartTable.cell(row.median()),
                                ChartTable.cell(row.highest()),
                                row.group().cell(),
                                row.scotland().cell()))
                        .toList());
    }
}
