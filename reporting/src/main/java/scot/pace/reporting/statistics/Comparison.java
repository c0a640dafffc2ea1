package scot.pace.reporting.statistics;

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

    /** The same for any denominator from 1, as the funnel draws it. */
    static Comparison byInterval(long part, long whole, double centre, Confidence confidence) {
        var interval = Wilson.of(part, whole, confidence);
        return interval.lower() > centre ? HIGHER : interval.upper() < centre ? LOWER : SIMILAR;
    }
}
