package scot.pace.reporting.charts;

import java.util.ArrayList;
import java.util.List;
import scot.pace.reporting.statistics.Anhoej;

/** What a run chart says. */
final class RunChartWords {

    private RunChartWords() {}

    static String of(RunChart chart) {
        var sentences = new ArrayList<String>();
        sentences.add("Run chart of percentages by quarter.");
        chart.points().forEach(point -> sentences.add(point(point)));
        sentences.add(chart.centre()
                .map(line -> "Centre line: " + Wording.percent(line) + ".")
                .orElse("No centre line."));
        chart.target().ifPresent(target -> sentences.add("Local target: " + Wording.percent(target) + "."));
        sentences.addAll(notes(chart));
        return String.join(" ", sentences);
    }

    /** What stands under the drawing as well. */
    static List<String> notes(RunChart chart) {
        var notes = new ArrayList<>(newMedians(chart));
        notes.addAll(signals(chart));
        notes.addAll(footnotes(chart));
        for (int i = 0; i < chart.tests().size(); i++) {
            var test = chart.tests().get(i);
            notes.add("Test of change %d, %s: %s.".formatted(i + 1, Wording.day(test.began()), test.change()));
        }
        return notes;
    }

    private static String point(RunChart.Point point) {
        return point.quarter() + ": "
                + point.percent()
                        .map(percent -> Wording.percent(percent) + " of "
                                + Wording.count(point.denominator().orElseThrow()) + ".")
                        .orElse("not shown.");
    }

    /** Those that an analyst has set, a sentence each. */
    static List<String> newMedians(RunChart chart) {
        var sentences = new ArrayList<String>();
        for (int phase = 1; phase <= chart.phases().size(); phase++) {
            var set = chart.phases().get(phase - 1);
            sentences.add("New centre line from %s, set on %s because %s: %s."
                    .formatted(
                            chart.points().get(set.from()).quarter(),
                            Wording.day(set.setOn()),
                            set.reason(),
                            chart.centre(phase).map(Wording::percent).orElse("too few points yet")));
        }
        return sentences;
    }

    /** The shifts and trends, a sentence each. */
    static List<String> signals(RunChart chart) {
        var rules = chart.rules();
        var sentences = new ArrayList<String>();
        Signal.shifts(rules)
                .forEach(shift -> sentences.add("Shift (heavy): %s, %s the centre line."
                        .formatted(between(chart, shift), shift.up() ? "above" : "below")));
        Signal.trends(rules)
                .forEach(trend -> sentences.add("Trend (pale band, a weak sign): %s, %s."
                        .formatted(between(chart, trend), trend.up() ? "rising" : "falling")));
        return sentences;
    }

    private static String between(RunChart chart, Signal signal) {
        var points = signal.points();
        return chart.points().get(points.get(0)).quarter() + " to "
                + chart.points().get(points.get(points.size() - 1)).quarter();
    }

    /** The figures of Anhoej of the last phase, where there are points enough. */
    static List<String> footnotes(RunChart chart) {
        var figures = chart.rules().anhoej(chart.phases().size());
        int useful = figures.useful();
        return useful < Anhoej.PRINTED_FROM
                ? List.of()
                : List.of(
                        "%d useful points (not on the centre line): longest run %d, by chance up to %d; crossings %d, by chance %d or more."
                                .formatted(
                                        useful,
                                        figures.longestRun(),
                                        Anhoej.longestRunMax(useful),
                                        figures.crossings(),
                                        Anhoej.crossingsMin(useful)));
    }
}
