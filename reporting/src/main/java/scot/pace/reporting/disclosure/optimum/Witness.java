package scot.pace.reporting.disclosure.optimum;

import java.util.BitSet;

/**
 * Other values of hidden cells that fit every sum: a proof that some of them cannot be worked out, for as long as all cells it changes
 * stay hidden.
 *
 * @param changes the cells it changes
 * @param proves the cells it changes by as much as their protection asks
 */
record Witness(BitSet changes, BitSet proves) {

    boolean holds(BitSet hidden) {
        var shown = Task.copy(changes);
        shown.andNot(hidden);
        return shown.isEmpty();
    }
}
