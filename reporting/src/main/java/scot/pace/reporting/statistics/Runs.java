package scot.pace.reporting.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which points belong to a run of sufficient length in one direction: the one walk behind shift and trend.
 *
 * <p>A point has a direction (1 or -1), has none (0: it is skipped, neither breaks a run nor counts, and is marked with the run it stands in or after)
 * or is a gap (not looked at, never marked).
 */
final class Runs {

    /** A gap among the directions. */
    static final int GAP = Integer.MIN_VALUE;

    private Runs() {}

    /**
     * The marks, one a point.
     *
     * @param atLeast how many points with a direction make a run
     */
    static boolean[] marked(int[] directions, int atLeast) {
        var marks = new boolean[directions.length];
        var run = new ArrayList<Integer>();
        int direction = 0;
        int counted = 0;
        for (int i = 0; i < directions.length; i++) {
            boolean turns = directions[i] != GAP && directions[i] != 0 && directions[i] != direction;
            if (turns) {
                mark(marks, run, counted >= atLeast);
                run.clear();
                counted = 0;
                direction = directions[i];
            }
            if (directions[i] != GAP && direction != 0) {
                run.add(i);
                counted += directions[i] == 0 ? 0 : 1;
            }
        }
        mark(marks, run, counted >= atLeast);
        return marks;
    }

    private static void mark(boolean[] marks, List<Integer> run, boolean marked) {
        run.forEach(i -> marks[i] = marked);
    }

    /** How long each run is, in order, counting only points with a direction. */
    static int[] lengths(int[] directions) {
        var useful = Arrays.stream(directions).filter(d -> d == 1 || d == -1).toArray();
        var lengths = new ArrayList<Integer>();
        for (int i = 0; i < useful.length; i++) {
            if (i == 0 || useful[i] != useful[i - 1]) {
                lengths.add(1);
            } else {
                lengths.set(lengths.size() - 1, lengths.get(lengths.size() - 1) + 1);
            }
        }
        return lengths.stream().mapToInt(Integer::intValue).toArray();
    }
}
