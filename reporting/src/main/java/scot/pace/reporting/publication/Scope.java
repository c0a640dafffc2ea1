package scot.pace.reporting.publication;

import java.util.List;
import java.util.NavigableSet;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;

/**
 * What a report speaks of.
 *
 * @param area whose report it is
 * @param areas those that stand one under another in it, Scotland last
 * @param quarter the published one, the last that is shown
 * @param keys of every figure there is
 */
record Scope(Area area, List<Area> areas, Quarter quarter, NavigableSet<FigureKey> keys) {

    static Scope national(Quarter quarter, NavigableSet<FigureKey> keys) {
        return new Scope(Area.SCOTLAND, Area.authoritiesThenScotland(), quarter, keys);
    }

    static Scope local(Authority authority, Quarter quarter, NavigableSet<FigureKey> keys) {
        var area = Area.of(authority);
        return new Scope(area, List.of(area, Area.SCOTLAND), quarter, keys);
    }

    /** The figure of a measure in the area of the report and the published quarter. */
    FigureKey key(String measure) {
        return key(measure, area);
    }

    /** The same in another area. */
    FigureKey key(String measure, Area other) {
        return FigureKey.total(measure, other.code(), quarter.toString());
    }

    /** Whether it is of the published quarter or one before. */
    boolean isPublished(FigureKey key) {
        return key.period().compareTo(quarter.toString()) <= 0;
    }

    /** The quarters up to the published one that a measure has in the area of the report, in order. */
    List<Quarter> quarters(String measure) {
        return periods(measure).stream()
                .filter(period -> period.contains("-Q"))
                .map(Quarter::parse)
                .filter(period -> period.compareTo(quarter) <= 0)
                .toList();
    }

    /** The CLAS years, {@code 2019-20}, that a measure has in the area of the report, in order. */
    List<String> years(String measure) {
        return periods(measure).stream()
                .filter(period -> !period.contains("-Q"))
                .toList();
    }

    private List<String> periods(String measure) {
        return keys.subSet(edge(measure, ""), edge(measure, Character.toString(Character.MAX_VALUE))).stream()
                .map(FigureKey::period)
                .distinct()
                .toList();
    }

    private FigureKey edge(String measure, String period) {
        return FigureKey.total(measure, area.code(), period);
    }
}
