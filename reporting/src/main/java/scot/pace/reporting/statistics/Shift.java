package scot.pace.reporting.statistics;

import java.util.List;

/**
 * The strong rule of a run chart: 6 or more useful points on one side of the median. Points on the median are skipped: they neither break a shift
 * nor count; gaps are passed over.
 *
 * <p>Against the median of all its points a series of fewer than 12 cannot show a shift: no more than half lie on one side. Source: run chart rules of NHS
 * Scotland.
 */
final class Shift {

    static final int POINTS = 6;

    private Shift() {}

    /** Which points stand in a shift; a gap never does. */
    static boolean[] marked(List<Side> sides) {
        return Runs.marked(directions(sides), POINTS);
    }

    static int[] directions(List<Side> sides) {
        return sides.stream()
                .mapToInt(side -> switch (side) {
                    case ABOVE -> 1;
                    case BELOW -> -1;
                    case ON -> 0;
                    case GAP -> Runs.GAP;
                })
                .toArray();
    }
}
