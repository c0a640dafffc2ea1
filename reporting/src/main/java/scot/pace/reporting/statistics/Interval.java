package scot.pace.reporting.statistics;

/**
 * Two limits, both included. Both are {@code NaN} where the interval is not defined.
 *
 * @param lower never above {@code upper}
 */
public record Interval(double lower, double upper) {

    static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException("the limits " + lower + " and " + upper + " are the wrong way round");
        }
    }

    /** False for every value where the interval is not defined. */
    public boolean includes(double value) {
        return lower <= value && value <= upper;
    }
}
