package scot.pace.reporting.statistics;

/**
 * Wilson's score interval of a share.
 *
 * <p>For x of n the limits are {@code (2x + z^2 -/+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2))}. The lower limit of 0 of n is exactly 0,
 * the upper limit of n of n exactly 1; both limits lie within 0 to 1.
 *
 * <p>Source: Wilson, Journal of the American Statistical Association 22 (1927), 209-212, without continuity correction.
 */
public final class Wilson {

    private Wilson() {}

    /** The interval of {@code part} of {@code whole}; {@code whole} is at least 1. */
    public static Interval of(long part, long whole, Confidence confidence) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is no share");
        }
        double z = confidence.z();
        double middle = 2.0 * part + z * z;
        double half = z * Math.sqrt(z * z + 4.0 * part * ((double) (whole - part) / whole));
        double twice = 2 * (whole + z * z);
        return new Interval(
                part == 0 ? 0 : (middle - half) / twice, part == whole ? 1 : Math.min(1, (middle + half) / twice));
    }
}
