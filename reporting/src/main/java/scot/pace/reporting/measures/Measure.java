package scot.pace.reporting.measures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.sql.SqlFile;

/**
 * What is counted, defined by one file in the folder {@code measures}; its name is the id of the measure.
 *
 * <p>Its query selects {@code area}, {@code period} and {@code numerator}, and where it has them {@code denominator} and
 * {@code marks} (codes of {@link Mark}, a blank between). Every other column is a breakdown: its name says by what, its text the
 * category; a null says that the row is not broken down by it.
 *
 * <p>The line {@code sums}, where there is one, says what its counts add up to, see {@link SumClause}: what can be worked out from
 * shown figures follows from these lines, and is protected by them.
 *
 * <p>The line {@code inside}, where there is one, says which of its figures are not released, see {@link Inside}.
 *
 * <p>The line {@code held}, where there is one, says what becomes of it while earlier quarters stay as they were published.
 *
 * <p>The line {@code estimate} of its header, where there is one, says what is made of the {@link WaitsOnDay waits} of its group, see
 * {@link Estimate}: the query then counts only of how many.
 */
public record Measure(SqlFile definition) {

    private static final Set<String> NOT_BREAKDOWNS = Set.of("area", "period", "numerator", "denominator", "marks");

    public Measure {
        if (!definition.get("measure").equals(definition.id())) {
            throw new IllegalStateException(
                    definition.id() + ".sql says it is the measure " + definition.get("measure"));
        }
        Unit.labelled(definition.get("unit"));
        estimateOf(definition);
        sumsOf(definition);
        insideOf(definition);
    }

    public String id() {
        return definition.id();
    }

    public Unit unit() {
        return Unit.labelled(definition.get("unit"));
    }

    /** What is estimated from waits; empty where its own counts are all there is to it. */
    public Optional<Estimate> estimate() {
        return estimateOf(definition);
    }

    /** What its counts, and those of other measures among these, add up to. */
    public List<Equality> sumsAmong(Map<String, ? extends Collection<FigureKey>> figures) {
        return sumsOf(definition).stream()
                .flatMap(clause -> clause.among(figures).stream())
                .toList();
    }

    /** Whether the release has this figure of it; others are kept inside. */
    boolean releases(FigureKey key, String lastQuarter) {
        return insideOf(definition).stream().noneMatch(clause -> clause.keeps(key, lastQuarter));
    }

    /**
     * What becomes of it while earlier quarters stay as they were published: {@code summed}, the sum of these; {@code moves on}, what
     * it is by now; else it stays itself.
     */
    public Optional<String> held() {
        return Optional.ofNullable(definition.header().get("held"));
    }

    private static List<Inside> insideOf(SqlFile definition) {
        var line = definition.header().get("inside");
        return line == null ? List.of() : Inside.parse(definition.id(), line);
    }

    private static List<SumClause> sumsOf(SqlFile definition) {
        var line = definition.header().get("sums");
        return line == null ? List.of() : SumClause.parse(definition.id(), line);
    }

    private static Optional<Estimate> estimateOf(SqlFile definition) {
        return Optional.ofNullable(definition.header().get("estimate")).map(Estimate::parse);
    }

    /** Counts it in a warehouse whose views are made; in the order in which the rows come. */
    List<Figure> count(Connection warehouse) throws SQLException {
        var figures = new ArrayList<Figure>();
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(definition.query())) {
            var columns = columns(rows.getMetaData());
            while (rows.next()) {
                figures.add(figure(rows, columns));
            }
        }
        return figures;
    }

    private static List<String> columns(ResultSetMetaData selected) throws SQLException {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= selected.getColumnCount(); i++) {
            columns.add(selected.getColumnName(i));
        }
        return columns;
    }

    private Figure figure(ResultSet row, List<String> columns) throws SQLException {
        var key = FigureKey.total(id(), row.getString("area"), row.getString("period"));
        for (var column : columns) {
            var category = NOT_BREAKDOWNS.contains(column) ? null : row.getString(column);
            key = category == null ? key : key.by(column, category);
        }
        var denominator = columns.contains("denominator") ? whole(row, "denominator") : null;
        var figure = Figure.counted(key, row.getLong("numerator"), denominator, unit());
        var marks = columns.contains("marks") ? row.getString("marks") : null;
        return marks == null ? figure : figure.marked(Mark.parse(marks));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
