package scot.pace.reporting.publication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.pace.schema.Quarter;

/**
 * Which publication it is and what it was made from.
 *
 * @param version 1 for the first publication of the quarter
 * @param published the day it is dated; every date inside the files is this day at 09:30 UTC
 * @param draft whether it is not approved for publication, which every page then says
 * @param synthetic whether no real child is described
 * @param inputs SHA-256 of every return, and every file of local aims and tests of change, that went in, by its place in the archive
 * @param local own aims and tests of change of the authorities
 * @param method definitions in the order in which reports print them
 */
public record Edition(
        Quarter quarter,
        int version,
        LocalDate published,
        boolean draft,
        boolean synthetic,
        String codeVersion,
        String policyVersion,
        SortedMap<String, String> inputs,
        LocalWords local,
        List<MethodEntry> method) {

    public Edition {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more but was " + version);
        }
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) inputs));
        method = List.copyOf(method);
    }

    /** A sentence, with a blank before it, where no real child is described; otherwise nothing. */
    String warning() {
        return synthetic ? " These children do not exist: every number is made up." : "";
    }

    /** The same as it is published on a day. */
    public Edition publishedOn(LocalDate day) {
        return new Edition(quarter, version, day, false, synthetic, codeVersion, policyVersion, inputs, local, method);
    }
}
