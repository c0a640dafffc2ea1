package scot.pace.reporting.disclosure.audit;

/** What is known to be possible for each cell: the least and the greatest value that a witness gave it. Each part of a search has its own. */
final class Ranges {

    private static final double EXACT = 1e-6;

    private final double[] needed;
    private final double[] low;
    private final double[] high;

    /** From a first witness; {@code needed} is the upper bound a cell needs, 0 where it must only not be certain. */
    Ranges(double[] witness, double[] needed) {
        this(witness.clone(), witness.clone(), needed);
    }

    private Ranges(double[] low, double[] high, double[] needed) {
        this.low = low;
        this.high = high;
        this.needed = needed;
    }

    Ranges copy() {
        return new Ranges(low.clone(), high.clone(), needed);
    }

    void learn(int cell, double value) {
        low[cell] = Math.min(low[cell], value);
        high[cell] = Math.max(high[cell], value);
    }

    void learn(Ranges other) {
        for (int cell = 0; cell < low.length; cell++) {
            learn(cell, other.low[cell]);
            learn(cell, other.high[cell]);
        }
    }

    /** Whether the cell is neither certain nor below what it needs: nothing more need be asked. */
    boolean isSettled(int cell) {
        return needed[cell] < 0 || (!isCertain(cell) && isHighEnough(cell));
    }

    boolean isCertain(int cell) {
        return least(cell) >= greatest(cell);
    }

    boolean isHighEnough(int cell) {
        return high[cell] >= needed[cell] - EXACT;
    }

    /** The least whole number the cell may be. */
    long least(int cell) {
        return (long) Math.ceil(low[cell] - EXACT);
    }

    /** The greatest whole number the cell may be. */
    long greatest(int cell) {
        return (long) Math.floor(high[cell] + EXACT);
    }

    /** As far up as is worth asking: whichever way a cell is asked, the last witness stays within these bounds. */
    double enoughUp(int cell) {
        return Math.max(high[cell], Math.max(needed[cell], least(cell) + 1.0));
    }

    /** As far down; all the way where the upper bound is too low already, so that a message can say what is left. */
    double enoughDown(int cell) {
        return isHighEnough(cell) ? Math.min(low[cell], greatest(cell) - 1.0) : Double.NEGATIVE_INFINITY;
    }
}
