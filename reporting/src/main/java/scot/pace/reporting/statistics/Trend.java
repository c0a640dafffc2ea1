package scot.pace.reporting.statistics;

/**
 * The weak rule of a run chart: 5 or more points all rising or all falling. The first point, from which the first step is taken, counts. A point
 * equal to the one before is skipped; a gap is passed over.
 *
 * <p>Source: run chart rules of NHS Scotland and the Institute for Healthcare Improvement.
 */
final class Trend {

    static final int POINTS = 5;

    private Trend() {}

    /** Which points stand in a trend; a gap never does. */
    static boolean[] marked(double[] values) {
        var steps = steps(values);
        var marks = Runs.marked(steps, POINTS - 1);
        int before = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            if (before >= 0 && marks[i] && steps[i] != 0 && !marks[before]) {
                marks[before] = true;
            }
            before = i;
        }
        return marks;
    }

    /** 1 for a rise from the last value, -1 for a fall, 0 where it is the same or there is none before. */
    private static int[] steps(double[] values) {
        var steps = new int[values.length];
        double before = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                steps[i] = Runs.GAP;
            } else {
                steps[i] = Double.isNaN(before) ? 0 : (int) Math.signum(values[i] - before);
                before = values[i];
            }
        }
        return steps;
    }
}
