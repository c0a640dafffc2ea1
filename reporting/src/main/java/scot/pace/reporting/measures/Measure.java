package scot.pace.reporting.measures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import scot.pace.schema.sql.SqlFile;

/** What is counted, defined by one file in the folder {@code measures}; its name is the id of the measure. */
public record Measure(SqlFile definition) {

    public Measure {
        if (!definition.get("measure").equals(definition.id())) {
            throw new IllegalStateException(
                    definition.id() + ".sql says it is the measure " + definition.get("measure"));
        }
        Unit.labelled(definition.get("unit"));
    }

    public String id() {
        return definition.id();
    }

    public Unit unit() {
        return Unit.labelled(definition.get("unit"));
    }

    /** Counts it in a warehouse whose views are made; in the order in which the rows come. */
    List<Figure> count(Connection warehouse) throws SQLException {
        var figures = new ArrayList<Figure>();
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery(definition.query())) {
            while (rows.next()) {
                figures.add(figure(rows));
            }
        }
        return figures;
    }

    private Figure figure(ResultSet row) throws SQLException {
        var key = new FigureKey(
                id(),
                row.getString("area"),
                row.getString("period"),
                row.getString("breakdown_1"),
                row.getString("category_1"),
                row.getString("breakdown_2"),
                row.getString("category_2"));
        long numerator = row.getLong("numerator");
        long denominator = row.getLong("denominator");
        return new Figure(key, numerator, row.wasNull() ? null : denominator, unit(), null);
    }
}
