package scot.pace.reporting.statistics;

import java.util.List;

/**
 * Authorities beside each other, each a share of its own denominator, around the pooled share of all: no ranks.
 *
 * <p>The centre c is the sum of the parts over the sum of the wholes. The limits for a denominator n are the shares p whose {@link Wilson}
 * interval just touches the centre. Wilson's interval of p holds those c with {@code |p - c| <= z sqrt(c(1 - c)/n)}, so the limits are
 * {@code c -/+ z sqrt(c(1 - c)/n)}, clamped to 0 and 1.
 *
 * <p>Source: Spiegelhalter, Statistics in Medicine 24 (2005), 1185-1202, for funnels; the inversion is ours.
 *
 * @param areas in the order they came; those with a denominator of 0 as well
 * @param centre {@code NaN} where nobody is in any denominator
 */
public record Funnel(List<Area> areas, double centre, OverDispersion dispersion) {

    /**
     * The count of one area.
     *
     * @param whole may be 0
     */
    public record Area(String name, long part, long whole) {

        public Area {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException(part + " of " + whole + " is no share");
            }
        }

        /** From 0 to 1; {@code NaN} where the denominator is 0. */
        public double share() {
            return (double) part / whole;
        }
    }

    public Funnel {
        areas = List.copyOf(areas);
    }

    public static Funnel of(List<Area> areas) {
        long part = areas.stream().mapToLong(Area::part).sum();
        long whole = areas.stream().mapToLong(Area::whole).sum();
        return around(areas, (double) part / whole);
    }

    /** Around a centre from 0 to 1 that is known without them: that of all areas, where {@code areas} are only those that may be shown. */
    public static Funnel around(List<Area> areas, double centre) {
        return new Funnel(areas, centre, OverDispersion.of(areas, centre));
    }

    /** The limits for a denominator; not defined where it is 0. */
    public Interval limits(long whole, Confidence confidence) {
        if (whole == 0) {
            return Interval.UNDEFINED;
        }
        double wide = confidence.z() * Math.sqrt(centre * (1 - centre) / whole);
        return new Interval(Math.max(0, centre - wide), Math.min(1, centre + wide));
    }

    /** The limits with what the areas differ by beyond chance; not defined where phi is 1 or less. */
    public Interval adjustedLimits(long whole, Confidence confidence) {
        return whole == 0 ? Interval.UNDEFINED : dispersion.limits(centre, whole, confidence);
    }

    /** Where an area lies; too few to compare below {@value Comparison#AT_LEAST}. */
    public Comparison comparison(Area area, Confidence confidence) {
        return Comparison.of(area.part(), area.whole(), centre, confidence);
    }
}
