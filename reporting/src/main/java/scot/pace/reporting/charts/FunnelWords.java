package scot.pace.reporting.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scot.pace.reporting.statistics.Comparison;
import scot.pace.reporting.statistics.Funnel;

/** What a funnel says. */
final class FunnelWords {

    private FunnelWords() {}

    static String of(FunnelChart chart) {
        var sentences = new ArrayList<String>();
        sentences.add("Funnel of %d authorities, without ranks."
                .formatted(chart.points().size()));
        sentences.add(chart.centre()
                .map(scotland -> scotland.inWords() + ".")
                .orElse("The percentage of Scotland is not shown, so there are no limits."));
        for (var zone : FunnelZone.values()) {
            var there = chart.shown().stream()
                    .filter(point -> chart.zone(point) == zone)
                    .map(FunnelChart.Point::inWords)
                    .toList();
            if (!there.isEmpty()) {
                var words = zone.inWords();
                sentences.add(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ": "
                        + String.join("; ", there) + ".");
            }
        }
        chart.funnel().flatMap(FunnelWords::dispersion).ifPresent(sentences::add);
        hidden(chart).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** What stands under the drawing as well. */
    static List<String> notes(FunnelChart chart) {
        var notes = new ArrayList<String>();
        if (chart.centre().isPresent()) {
            notes.add(
                    "Diamond: beyond the 99.8%% limits. Full: beyond the 95%% limits. Ring: within them. Cross: of fewer than %d, too few to compare."
                            .formatted(Comparison.AT_LEAST));
        }
        chart.funnel().flatMap(FunnelWords::dispersion).ifPresent(notes::add);
        hidden(chart).ifPresent(notes::add);
        return notes;
    }

    private static Optional<String> hidden(FunnelChart chart) {
        var hidden = chart.points().stream()
                .filter(point -> !point.shown())
                .map(FunnelChart.Point::name)
                .toList();
        return hidden.isEmpty() ? Optional.empty() : Optional.of("Not shown: " + Wording.list(hidden) + ".");
    }

    private static Optional<String> dispersion(Funnel funnel) {
        double phi = funnel.dispersion().phi();
        if (funnel.dispersion().areas() < 2) {
            return Optional.empty();
        }
        var shown = BigDecimal.valueOf(phi).setScale(2, RoundingMode.HALF_UP).toPlainString();
        return Optional.of(
                phi > 1
                        ? "Over-dispersion phi %s: the authorities differ more than chance alone would make them. The 99.8%% limits adjusted for this are dotted."
                                .formatted(shown)
                        : "Over-dispersion phi %s: the authorities differ no more than chance would make them."
                                .formatted(shown));
    }
}
