package scot.pace.reporting.measures;

import java.util.Comparator;

/**
 * Which figure it is. Empty strings stand where a figure is not broken down.
 *
 * @param measure id of the measure, the name of its file
 * @param area code of the area: an authority or {@code S92000003} for Scotland
 * @param period a quarter, {@code 2019-20-Q4}, or a CLAS year, {@code 2019-20}
 */
public record FigureKey(
        String measure,
        String area,
        String period,
        String breakdown1,
        String category1,
        String breakdown2,
        String category2)
        implements Comparable<FigureKey> {

    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::measure)
            .thenComparing(FigureKey::area)
            .thenComparing(FigureKey::period)
            .thenComparing(FigureKey::breakdown1)
            .thenComparing(FigureKey::category1)
            .thenComparing(FigureKey::breakdown2)
            .thenComparing(FigureKey::category2);

    /** The same place with another second breakdown. */
    public FigureKey by(String breakdown, String category) {
        return new FigureKey(measure, area, period, breakdown1, category1, breakdown, category);
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
