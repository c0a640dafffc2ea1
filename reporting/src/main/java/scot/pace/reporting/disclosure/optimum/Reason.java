package scot.pace.reporting.disclosure.optimum;

import java.util.BitSet;

/**
 * Why a hidden cell is unsafe.
 *
 * @param cut what the pattern lacks
 * @param narrow whether there may be a safe pattern that does not fulfil it
 */
record Reason(int cell, Cut cut, boolean narrow) {

    /** A cell that may as well fall needs either cut; where the pattern does not lack that, it is made to rise. */
    static Reason either(int cell, Cut up, Cut down, BitSet hidden) {
        var either = up.or(down);
        return either.isFulfilled(hidden) ? new Reason(cell, up, true) : new Reason(cell, either, false);
    }
}
