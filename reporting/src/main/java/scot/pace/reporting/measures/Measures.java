package scot.pace.reporting.measures;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.sql.SqlFile;
import scot.pace.schema.store.Warehouse;

/** All measures, found by their folder. */
public final class Measures {

    private static final List<Measure> ALL =
            SqlFile.folder(Measures.class, "").stream().map(Measure::new).toList();

    private Measures() {}

    /**
     * All that is counted.
     *
     * @param figures by key, without values
     * @param waits the risk table, in order
     */
    public record Counted(List<Figure> figures, List<WaitsOnDay> waits) {

        public Counted {
            figures = List.copyOf(figures);
            waits = List.copyOf(waits);
        }
    }

    /** All, by id. */
    public static List<Measure> all() {
        return ALL;
    }

    /** The measure with this id; empty where there is none. */
    public static Optional<Measure> named(String id) {
        return ALL.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /**
     * Counts everything as at the end of {@code day}, by the returns accepted up to {@code knownBy}. An authority that never sent a
     * return stands there with every figure withheld.
     *
     * @param firstPublished what the first publication of each quarter said of all looked after children on its last day
     */
    public static Counted count(Warehouse warehouse, LocalDate day, LocalDate knownBy, List<Figure> firstPublished)
            throws SQLException {
        try (var connection = warehouse.asAt(day, knownBy)) {
            FirstPublished.tell(connection, firstPublished);
            return new Counted(inOrder(SilentAuthorities.added(count(connection))), waits(connection));
        }
    }

    /** Those of the figures that are released; the others are kept inside. */
    public static List<Figure> released(List<Figure> figures, Quarter quarter) {
        var byId = ALL.stream().collect(Collectors.toMap(Measure::id, measure -> measure));
        return figures.stream()
                .filter(figure -> {
                    var measure = byId.get(figure.key().measure());
                    return measure == null || measure.releases(figure.key(), quarter.toString());
                })
                .toList();
    }

    /** Counts some measures of one authority from its own returns alone; by key, without values. */
    public static List<Figure> count(
            Warehouse warehouse, Authority of, LocalDate day, LocalDate knownBy, List<String> ids) throws IOException {
        try (var own = warehouse.asAt(of, day, knownBy)) {
            return count(own, ids).stream()
                    .filter(figure -> figure.key().area().equals(of.code()))
                    .toList();
        } catch (SQLException e) {
            throw new IOException("the figures of " + of.name() + " cannot be counted", e);
        }
    }

    private static List<Figure> count(Connection warehouse, List<String> ids) throws SQLException {
        var figures = new ArrayList<Figure>();
        for (var id : ids) {
            figures.addAll(named(id).orElseThrow().count(warehouse));
        }
        return inOrder(figures);
    }

    /** Counts the risk table in a warehouse whose views are made. */
    public static List<WaitsOnDay> waits(Connection warehouse) throws SQLException {
        return WaitsOnDay.count(warehouse);
    }

    /** Counts every measure in a warehouse whose views are made; by key, without values. Two figures never have the same key. */
    public static List<Figure> count(Connection warehouse) throws SQLException {
        return count(warehouse, ALL.stream().map(Measure::id).toList());
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
