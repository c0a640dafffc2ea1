package scot.pace.reporting.disclosure.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an attacker can work out.
 *
 * @param hidden how many cells are hidden and not known from elsewhere
 * @param recoverable the cells whose count is certain, with the belief it follows from
 * @param belowProtection small cells whose upper bound is lower than their protection asks; empty where true counts were not given
 * @param knownElsewhere hidden cells that the known files and the shown zeros tell by themselves: no hiding helps them
 * @param programs how many linear programs it took
 * @param truthGiven whether {@code belowProtection} could be looked for
 */
public record AuditResult(
        int hidden,
        List<Found> recoverable,
        List<Found> belowProtection,
        List<Found> knownElsewhere,
        int programs,
        boolean truthGiven) {

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
        knownElsewhere = List.copyOf(knownElsewhere);
    }

    /** Sets apart what an attack found that had nothing but what is known elsewhere. */
    AuditResult without(AuditResult elsewhere) {
        var follows = Stream.concat(elsewhere.recoverable.stream(), elsewhere.belowProtection.stream())
                .map(Found::cell)
                .collect(Collectors.toSet());
        return new AuditResult(
                hidden,
                recoverable.stream()
                        .filter(found -> !follows.contains(found.cell()))
                        .toList(),
                belowProtection.stream()
                        .filter(found -> !follows.contains(found.cell()))
                        .toList(),
                Stream.concat(recoverable.stream(), belowProtection.stream())
                        .filter(found -> follows.contains(found.cell()))
                        .toList(),
                programs + elsewhere.programs,
                truthGiven);
    }

    /** Whether nothing was found, save what is known elsewhere. */
    public boolean clean() {
        return recoverable.isEmpty() && belowProtection.isEmpty();
    }
}
