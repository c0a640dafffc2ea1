package scot.pace.reporting.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.pace.schema.CsvResource;

/**
 * Limits of crossings and longest run that were sought together, for 10 to 100 useful points: a line of {@code best-boxes.csv}.
 *
 * <p>Among the boxes (at least so many crossings, a longest run of at most so much) that hold at least 92.5% of the series made by chance, the best
 * holds the fewest of those shifted by 0.8 standard deviations. The cut box leaves out its corner, and as much of its border beside the corner as
 * leaves 92.5%. The tests find every line anew from the exact joint distribution.
 *
 * <p>Source: Anhoej and Wentzel-Larsen, Smooth operator: modifying the Anhoej rules to improve runs analysis in statistical process control, PLoS
 * ONE 15 (2020) e0233920.
 *
 * @param crossings the fewest within the box
 * @param longestRun the longest within it
 * @param crossingsOnEdge the fewest with a run of exactly {@code longestRun} that the cut leaves; as {@code crossings} where nothing is cut
 * @param longestRunOnEdge the longest run with exactly {@code crossings} that the cut leaves; as {@code longestRun} where nothing is cut
 */
record BestBox(int crossings, int longestRun, int crossingsOnEdge, int longestRunOnEdge) {

    private static final Map<Integer, BestBox> ALL = CsvResource.rows(BestBox.class, "best-boxes.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> Integer.valueOf(row.getField("n_useful")),
                    row -> new BestBox(
                            Integer.parseInt(row.getField("crossings_min")),
                            Integer.parseInt(row.getField("longest_run_max")),
                            Integer.parseInt(row.getField("crossings_min_on_edge")),
                            Integer.parseInt(row.getField("longest_run_max_on_edge")))));

    /** The box for so many useful points; empty below 10 and above 100. */
    static Optional<BestBox> of(int useful) {
        return Optional.ofNullable(ALL.get(useful));
    }

    boolean holds(int crossed, int longest) {
        return crossed >= crossings && longest <= longestRun;
    }

    boolean cutHolds(int crossed, int longest) {
        return holds(crossed, longest)
                && (crossed > crossings || longest <= longestRunOnEdge)
                && (longest < longestRun || crossed >= crossingsOnEdge);
    }
}
