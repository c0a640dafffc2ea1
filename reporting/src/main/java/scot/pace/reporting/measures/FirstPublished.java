package scot.pace.reporting.measures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a warehouse what was published first, in the table {@code first_published}, for as long as the connection is open. */
final class FirstPublished {

    private FirstPublished() {}

    static void tell(Connection warehouse, List<Figure> figures) throws SQLException {
        try (var statement = warehouse.createStatement()) {
            // a temporary table stands before the empty one of the same name
            statement.execute("CREATE OR REPLACE TEMP TABLE first_published AS FROM first_published LIMIT 0");
        }
        if (figures.isEmpty()) {
            return;
        }
        var rows = figures.stream().map(figure -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
        try (var insert = warehouse.prepareStatement("INSERT INTO first_published VALUES " + rows)) {
            int at = 1;
            for (var figure : figures) {
                insert.setString(at++, figure.key().area());
                insert.setString(at++, figure.key().period());
                insert.setLong(at++, figure.numerator());
                insert.setString(at++, figure.marks().stream().map(Mark::code).collect(Collectors.joining(" ")));
            }
            insert.execute();
        }
    }
}
