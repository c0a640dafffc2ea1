package scot.pace.reporting.statistics;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An authority's percentage against Scotland's: higher, lower or similar, by whether its Wilson interval includes the centre.
 *
 * <p>This is also its class in the {@link Funnel}: the funnel's limits are the shares whose Wilson interval just touches the centre, so table,
 * funnel and colour cannot contradict each other. Higher is not better: the words say nothing about the direction wanted.
 */
public enum Comparison {
    HIGHER,
    SIMILAR,
    LOWER,
    /** Fewer than {@value #AT_LEAST}: 5 of 5 would be called higher. */
    TOO_FEW_TO_COMPARE;

    /** The smallest denominator that is compared. */
    public static final long AT_LEAST = 10;

    /** {@code part} of {@code whole} against a centre from 0 to 1. */
    public static Comparison of(long part, long whole, double centre, Confidence confidence) {
        return whole < AT_LEAST ? TOO_FEW_TO_COMPARE : byInterval(part, whole, centre, confidence);
    }

    /**
     * A shown figure against Scotland's, at 95%; empty where either hides its counts or Scotland has nobody in its denominator. Only shown counts
     * go in, so the class tells nothing that the figures do not.
     */
    public static Optional<Comparison> of(
            OptionalLong part, OptionalLong whole, OptionalLong scotlandsPart, OptionalLong scotlandsWhole) {
        if (part.isEmpty() || whole.isEmpty() || scotlandsPart.isEmpty() || scotlandsWhole.orElse(0) == 0) {
            return Optional.empty();
        }
        double centre = (double) scotlandsPart.getAsLong() / scotlandsWhole.getAsLong();
        return Optional.of(of(part.getAsLong(), whole.getAsLong(), centre, Confidence.P95));
    }

    /** As tables say it: {@code higher}, {@code too few to compare}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same for any denominator from 1, as the funnel draws it. */
    static Comparison byInterval(long part, long whole, double centre, Confidence confidence) {
        var interval = Wilson.of(part, whole, confidence);
        return interval.lower() > centre ? HIGHER : interval.upper() < centre ? LOWER : SIMILAR;
    }
}
