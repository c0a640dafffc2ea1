package scot.pace.reporting.charts;

import java.util.ArrayList;
import java.util.List;

/** What a small run chart says: where it begins and ends and what it shows; its points are in the table. */
final class SmallMultiplesWords {

    private SmallMultiplesWords() {}

    static String of(RunChart chart) {
        var shown = shown(chart);
        if (shown.isEmpty()) {
            return "no quarter shown.";
        }
        var first = shown.get(0);
        var last = shown.get(shown.size() - 1);
        var words = new ArrayList<String>();
        words.add(
                "%d of %d quarters shown".formatted(shown.size(), chart.points().size()));
        words.add(point(first) + (shown.size() == 1 ? "" : " to " + point(last)));
        chart.centre().ifPresent(line -> words.add("centre line " + Wording.percent(line)));
        var sentences = new ArrayList<String>(List.of(String.join(", ", words) + "."));
        sentences.addAll(RunChartWords.newMedians(chart));
        sentences.addAll(RunChartWords.signals(chart));
        return String.join(" ", sentences);
    }

    /** The quarters that are not gaps. */
    static List<RunChart.Point> shown(RunChart chart) {
        return chart.points().stream()
                .filter(point -> point.percent().isPresent())
                .toList();
    }

    private static String point(RunChart.Point point) {
        return "%s of %s in %s"
                .formatted(
                        Wording.percent(point.percent().orElseThrow()),
                        Wording.count(point.denominator().orElseThrow()),
                        point.quarter());
    }

    /** {@code of 12 to 31}: the smallest and the largest number that a point is of. */
    static String sizes(RunChart chart) {
        var sizes = shown(chart).stream()
                .mapToLong(point -> point.denominator().orElseThrow())
                .summaryStatistics();
        return sizes.getMin() == sizes.getMax()
                ? "of " + Wording.count(sizes.getMin())
                : "of %s to %s".formatted(Wording.count(sizes.getMin()), Wording.count(sizes.getMax()));
    }
}
