package scot.pace.reporting.disclosure.optimum;

import java.util.BitSet;

/**
 * The hidden cells found to have too little room.
 *
 * @param cells all of them
 * @param stuck those among them that have no room at all: showing one of them changes nothing for the others
 */
record Unsafe(BitSet cells, BitSet stuck) {}
