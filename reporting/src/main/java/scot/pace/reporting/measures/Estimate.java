package scot.pace.reporting.measures;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a measure makes of waits, as its file writes it: {@code median-wait of started}.
 *
 * @param cohort which waits, as the view {@code risk} names them
 */
public record Estimate(Kind kind, String cohort) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+) of ([a-z]+)");

    /** What is made of them. */
    public enum Kind {
        /** Who has reached, left and still waits when the timescale is up. */
        POSITION,
        /** The same on a grid of days. */
        CURVE,
        /** Who is still seen waiting on the days of the curve. */
        AT_RISK,
        /** When half have reached the milestone (Kaplan-Meier). */
        MEDIAN_WAIT,
        /** The middle of the whole weeks. */
        MEDIAN_WEEKS,
        /** The mean, in weeks. */
        MEAN_WEEKS
    }

    /** Reads what a file says; IllegalArgumentException where there is no such estimate. */
    static Estimate parse(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + written + "' is not written like median-wait of started");
        }
        return new Estimate(Kind.valueOf(match.group(1).replace('-', '_').toUpperCase(Locale.ROOT)), match.group(2));
    }
}
