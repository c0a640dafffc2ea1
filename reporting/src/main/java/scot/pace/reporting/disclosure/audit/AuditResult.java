package scot.pace.reporting.disclosure.audit;

import java.util.List;

/**
 * What an attacker can work out.
 *
 * @param hidden how many cells are hidden and not known from elsewhere
 * @param recoverable the cells whose count is certain, with the belief it follows from
 * @param belowProtection small cells whose upper bound is lower than their protection asks; empty where true counts were not given
 * @param programs how many linear programs it took
 * @param truthGiven whether {@code belowProtection} could be looked for
 */
public record AuditResult(
        int hidden, List<Found> recoverable, List<Found> belowProtection, int programs, boolean truthGiven) {

    /** A cell, the whole numbers it lies between for an attacker, and what the attacker believes. */
    public record Found(List<String> cell, long low, long high, String belief) {
        public Found {
            cell = List.copyOf(cell);
        }

        @Override
        public String toString() {
            return String.join(",", cell) + (low == high ? " is " + low : " is " + low + " to " + high);
        }
    }

    public AuditResult {
        recoverable = List.copyOf(recoverable);
        belowProtection = List.copyOf(belowProtection);
    }

    /** Whether nothing was found. */
    public boolean clean() {
        return recoverable.isEmpty() && belowProtection.isEmpty();
    }
}
