package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.statistics.Comparison;
import scot.pace.reporting.statistics.Quantiles;

/**
 * An authority among the councils of its family group: the range and the median of their percentages, that of all their children
 * together, its own and Scotland's. A strip for each aim.
 */
public record FamilyGroupStrip(List<Strip> strips) implements Picture {

    /**
     * One aim.
     *
     * @param councils the percentages of those councils of the group, this authority included, that are shown and are of
     *     {@value Comparison#AT_LEAST} or more
     * @param leftOut how many are not among them
     */
    public record Strip(
            String name, List<BigDecimal> councils, int leftOut, Marker own, Marker group, Marker scotland) {

        public Strip {
            councils = councils.stream().sorted().toList();
        }

        /** {@code 7 of 8 councils}. */
        String howMany() {
            return "%d of %d councils".formatted(councils.size(), councils.size() + leftOut);
        }

        Optional<BigDecimal> lowest() {
            return councils.stream().findFirst();
        }

        Optional<BigDecimal> highest() {
            return councils.stream().reduce((lower, higher) -> higher);
        }

        Optional<BigDecimal> median() {
            var values = councils.stream().mapToDouble(BigDecimal::doubleValue).toArray();
            return values.length == 0
                    ? Optional.empty()
                    : Optional.of(Wording.rounded(Quantiles.of(values).median()));
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
        strips = List.copyOf(strips);
    }

    /**
     * One aim, from the figures.
     *
     * @param name of the aim, in a few words
     * @param councils all of the group
     * @param own one of them
     * @param group of all children of the group together
     */
    public static Strip strip(
            String name, List<ShownFigure> councils, ShownFigure own, ShownFigure group, ShownFigure scotland) {
        var shown = councils.stream()
                .filter(council -> council.denominator().orElse(0) >= Comparison.AT_LEAST)
                .flatMap(council -> council.value().stream())
                .toList();
        return new Strip(
                name,
                shown,
                councils.size() - shown.size(),
                Marker.of(AreaName.of(own), own),
                Marker.of("group together", group),
                Marker.of("Scotland", scotland));
    }

    @Override
    public byte[] svg() {
        return FamilyGroupDrawing.svg(this);
    }

    @Override
    public String inWords() {
        var sentences = new ArrayList<String>();
        sentences.add("The authority within its family group; in brackets its 95% interval.");
        for (var strip : strips) {
            sentences.add(strip.name() + ": " + strip.own().withInterval() + ", "
                    + strip.median()
                            .map(median -> "%s from %s to %s with the median %s"
                                    .formatted(
                                            strip.howMany(),
                                            Wording.percent(strip.lowest().orElseThrow()),
                                            Wording.percent(strip.highest().orElseThrow()),
                                            Wording.percent(median)))
                            .orElse("no council of the group shown")
                    + ", " + strip.group().inWords() + ", " + strip.scotland().inWords() + "." + leftOut(strip));
        }
        return String.join(" ", sentences);
    }

    private static String leftOut(Strip strip) {
        return strip.leftOut() == 0
                ? ""
                : " Left out because they are not shown or of fewer than %d: %d."
                        .formatted(Comparison.AT_LEAST, strip.leftOut());
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
                strips.stream()
                        .map(strip -> List.of(
                                strip.name(),
                                strip.own().cell(),
                                strip.own().limit(0),
                                strip.own().limit(1),
                                Integer.toString(strip.councils().size()),
                                Integer.toString(strip.leftOut()),
                                ChartTable.cell(strip.lowest()),
                                ChartTable.cell(strip.median()),
                                ChartTable.cell(strip.highest()),
                                strip.group().cell(),
                                strip.scotland().cell()))
                        .toList());
    }
}
