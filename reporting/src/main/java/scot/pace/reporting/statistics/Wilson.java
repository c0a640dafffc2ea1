package scot.pace.reporting.statistics;

/**
 * Wilson's score interval of a share, both limits within 0 to 1.
 *
 * @param lower exactly 0 where nothing was counted
 * @param upper exactly 1 where everything was
 */
public record Wilson(double lower, double upper) {

    /** The quantile of the normal distribution that leaves 2.5% on each side. */
    private static final double Z = 1.959963984540054;

    /** The 95% interval of {@code part} of {@code whole}; {@code whole} is at least 1. */
    public static Wilson of95(long part, long whole) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is no share");
        }
        double square = Z * Z;
        double half = Z * Math.sqrt(square + 4.0 * part * (1 - (double) part / whole));
        double twice = 2 * (whole + square);
        return new Wilson(
                part == 0 ? 0 : (2 * part + square - half) / twice,
                part == whole ? 1 : (2 * part + square + half) / twice);
    }
}
