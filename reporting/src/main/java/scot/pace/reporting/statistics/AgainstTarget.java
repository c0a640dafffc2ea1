package scot.pace.reporting.statistics;

import java.util.Optional;

/**
 * A local aim against its target, by the 95% Wilson interval of its percentage: met where the whole interval is on the target or above,
 * not met where it is all below, and otherwise nothing can be claimed.
 *
 * <p>No interval lies above 100%: that target is met where all have reached it.
 */
public enum AgainstTarget {
    MET("met"),
    INTERVAL_INCLUDES_TARGET("the interval includes the target"),
    NOT_MET("not met");

    private static final long ALL = 100;

    private final String words;

    AgainstTarget(String words) {
        this.words = words;
    }

    /** As tables and sentences say it. */
    public String words() {
        return words;
    }

    /** {@code part} of {@code whole} against a target of 0 to 100 per cent; empty where there is nobody. */
    public static Optional<AgainstTarget> of(long part, long whole, long targetPercent) {
        if (targetPercent < 0 || targetPercent > ALL) {
            throw new IllegalArgumentException("a target is 0 to 100 per cent but was " + targetPercent);
        }
        if (whole == 0) {
            return Optional.empty();
        }
        var interval = Wilson.of(part, whole, Confidence.P95);
        double target = (double) targetPercent / ALL;
        var isAll = targetPercent == ALL && part == whole;
        return Optional.of(
                isAll || interval.lower() >= target
                        ? MET
                        : interval.upper() < target ? NOT_MET : INTERVAL_INCLUDES_TARGET);
    }
}
