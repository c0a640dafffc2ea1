package scot.pace.reporting.disclosure.optimum;

import java.util.BitSet;
import java.util.List;

/**
 * Why a hidden cell is unsafe.
 *
 * @param cuts what every safe pattern fulfils
 * @param lacks what this pattern lacks: one of several things it may be given
 */
record Reason(int cell, List<Cut> cuts, Cut lacks) {

    Reason {
        cuts = List.copyOf(cuts);
    }

    static Reason of(int cell, Cut cut) {
        return new Reason(cell, List.of(cut), cut);
    }

    /** A cell that may as well fall needs either cut; where that is not what the pattern lacks, it lacks one of them whole. */
    static Reason either(int cell, Cut up, Cut down, BitSet hidden) {
        var either = up.or(down);
        if (!either.isFulfilled(hidden)) {
            return of(cell, either);
        }
        var open = up.terms().stream().allMatch(term -> hidden.get(term.cell())) ? down : up;
        return new Reason(cell, List.of(up.where(cell, 1), down.where(cell, -1)), open);
    }
}
