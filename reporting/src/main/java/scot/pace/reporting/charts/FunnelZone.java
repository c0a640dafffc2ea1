package scot.pace.reporting.charts;

import scot.pace.reporting.statistics.Comparison;
import scot.pace.reporting.statistics.Confidence;
import scot.pace.reporting.statistics.Funnel;

/** Where a point of a funnel lies, from top to bottom. */
enum FunnelZone {
    ABOVE("above the 99.8% limits"),
    HIGH("above the 95% but within the 99.8% limits"),
    WITHIN("within the 95% limits"),
    LOW("below the 95% but within the 99.8% limits"),
    BELOW("below the 99.8% limits"),
    TOO_FEW("too few to compare"),
    NO_LIMITS("without limits");

    private final String words;

    FunnelZone(String words) {
        this.words = words;
    }

    static FunnelZone of(Funnel funnel, Funnel.Area area) {
        var wide = funnel.comparison(area, Confidence.P99_8);
        var usual = funnel.comparison(area, Confidence.P95);
        return switch (wide) {
            case HIGHER -> ABOVE;
            case LOWER -> BELOW;
            case TOO_FEW_TO_COMPARE -> TOO_FEW;
            case SIMILAR -> usual == Comparison.HIGHER ? HIGH : usual == Comparison.LOWER ? LOW : WITHIN;
        };
    }

    /** Whether the point is named in the drawing. */
    boolean beyond() {
        return this == ABOVE || this == BELOW;
    }

    String inWords() {
        return words;
    }
}
