package scot.pace.reporting.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The councils of a family group on one line: their percentages from the lowest to the highest, and the one in the middle. Only councils whose
 * figure is shown and of {@value Comparison#AT_LEAST} or more are on it. The percentage of the group itself is that of all its children
 * together, not the middle of its councils.
 *
 * @param lowest from 0 to 100
 * @param median of an even number of councils the mean of the two in the middle
 * @param councils how many are on the line
 */
public record Strip(double lowest, double median, double highest, int councils) {

    /** The line of those of {@code councils}, the ones whose figures are shown, that can be compared; empty where there is none. */
    public static Optional<Strip> of(List<Funnel.Area> councils) {
        var percents = councils.stream()
                .filter(council -> council.whole() >= Comparison.AT_LEAST)
                .mapToDouble(council -> 100 * council.share())
                .sorted()
                .toArray();
        return percents.length == 0
                ? Optional.empty()
                : Optional.of(new Strip(
                        percents[0], Quantiles.of(percents).median(), percents[percents.length - 1], percents.length));
    }
}
