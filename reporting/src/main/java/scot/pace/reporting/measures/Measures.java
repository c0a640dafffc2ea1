package scot.pace.reporting.measures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.pace.schema.sql.SqlFile;
import scot.pace.schema.store.Warehouse;

/** All measures, found by their folder. */
public final class Measures {

    private static final List<Measure> ALL =
            SqlFile.folder(Measures.class, "").stream().map(Measure::new).toList();

    private Measures() {}

    /** All, by id. */
    public static List<Measure> all() {
        return ALL;
    }

    /**
     * Counts every measure as at the end of {@code day}, by the returns accepted up to {@code knownBy}. An authority that never sent a
     * return stands there with every figure withheld.
     *
     * @param firstPublished what the first publication of each quarter said of all looked after children on its last day
     */
    public static List<Figure> count(Warehouse warehouse, LocalDate day, LocalDate knownBy, List<Figure> firstPublished)
            throws SQLException {
        try (var connection = warehouse.asAt(day, knownBy)) {
            FirstPublished.tell(connection, firstPublished);
            return inOrder(SilentAuthorities.added(count(connection)));
        }
    }

    /** Counts every measure in a warehouse whose views are made; by key, without values. Two figures never have the same key. */
    public static List<Figure> count(Connection warehouse) throws SQLException {
        var figures = new ArrayList<Figure>();
        for (var measure : ALL) {
            figures.addAll(measure.count(warehouse));
        }
        return inOrder(figures);
    }

    private static List<Figure> inOrder(List<Figure> counted) {
        var figures = new ArrayList<>(counted);
        figures.sort(Comparator.comparing(Figure::key));
        for (int i = 1; i < figures.size(); i++) {
            if (figures.get(i).key().equals(figures.get(i - 1).key())) {
                throw new IllegalStateException(
                        "counted twice: " + figures.get(i).key());
            }
        }
        return List.copyOf(figures);
    }
}
