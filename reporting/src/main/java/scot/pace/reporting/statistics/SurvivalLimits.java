package scot.pace.reporting.statistics;

/**
 * How the 95% limits of a survival probability S are made from its standard error. With h the standard error of ln S, that is the standard
 * error of S divided by S, and z = 1.96:
 *
 * <ul>
 *   <li>{@link #LOG}: {@code S exp(-/+ z h)}, at most 1 (R's default);
 *   <li>{@link #LOG_LOG}: {@code exp(-exp(ln(-ln S) -/+ z h / ln S))}, within 0 to 1 by itself: the limits that are published;
 *   <li>{@link #PLAIN}: {@code S -/+ z h S}, at least 0 and at most 1.
 * </ul>
 *
 * <p>None is defined where S is 0, and log-log is not where S is 1. Source: Kalbfleisch and Prentice, The Statistical Analysis of Failure
 * Time Data; as R's survfit does it.
 */
public enum SurvivalLimits {
    LOG,
    LOG_LOG,
    PLAIN;

    /**
     * The 95% limits.
     *
     * @param survival S, from 0 to 1
     * @param error h, the standard error of ln S
     */
    public Interval of(double survival, double error) {
        if (survival == 0 || (this == LOG_LOG && survival == 1)) {
            return Interval.UNDEFINED;
        }
        double wide = Confidence.P95.z() * error;
        return switch (this) {
            case LOG -> new Interval(survival * Math.exp(-wide), Math.min(1, survival * Math.exp(wide)));
            case PLAIN ->
                new Interval(Math.max(0, survival - wide * survival), Math.min(1, survival + wide * survival));
            case LOG_LOG -> {
                double log = Math.log(survival);
                double middle = Math.log(-log);
                yield new Interval(Math.exp(-Math.exp(middle - wide / log)), Math.exp(-Math.exp(middle + wide / log)));
            }
        };
    }
}
