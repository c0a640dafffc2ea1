package scot.pace.reporting.disclosure.audit;

/**
 * What an attacker takes for granted about a hidden cell, and what the audit asks of it.
 *
 * @param low the least it can be
 * @param high the greatest it can be, both included
 * @param upperBoundNeeded what an attacker's upper bound must reach; 0 where the count must only not be certain, and below 0 where
 *     nothing is asked
 * @param likely a count to begin the search with: the true one, where it is given
 */
public record Prior(double low, double high, double upperBoundNeeded, double likely) {

    /** Nothing is known of it but that it counts so many or more. */
    public static Prior atLeast(long low) {
        return new Prior(low, Double.POSITIVE_INFINITY, 0, low);
    }

    /** The same of a cell whose true count is given. */
    public Prior truly(long count, long needed) {
        return new Prior(low, high, needed, count);
    }
}
