package scot.pace.reporting.disclosure.optimum;

import java.util.BitSet;

/**
 * The cells to hide, the forced ones among them.
 *
 * @param knownElsewhere forced cells that follow from what is known elsewhere, whatever is hidden
 * @param valueLost the counts of those that are hidden for the sake of others
 * @param bound no safe pattern loses less
 * @param optimal whether it is proved that none loses less than this one
 */
public record Optimum(BitSet hidden, BitSet knownElsewhere, long valueLost, long bound, boolean optimal) {}
