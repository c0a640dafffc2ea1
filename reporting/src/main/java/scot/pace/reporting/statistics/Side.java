package scot.pace.reporting.statistics;

/** Where a point of a run chart lies. Points above and below are useful; points on the median and gaps are not. */
public enum Side {
    ABOVE,
    ON,
    BELOW,
    /** No value: suppressed, empty, or no median to lie on a side of. */
    GAP;

    static Side of(double value, double median) {
        if (Double.isNaN(value) || Double.isNaN(median)) {
            return GAP;
        }
        return value > median ? ABOVE : value < median ? BELOW : ON;
    }

    /** True where it counts in runs and crossings. */
    public boolean useful() {
        return this == ABOVE || this == BELOW;
    }
}
