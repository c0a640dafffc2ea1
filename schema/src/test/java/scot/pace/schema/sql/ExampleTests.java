package scot.pace.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicNode;

/**
 * Makes a test of every example of every definition: the columns it names, all rows it speaks of, in any order. An example that names
 * no family group does not speak of them.
 */
@NullMarked
public final class ExampleTests {

    /** Opens a database with the given tables, and whatever the definition reads besides. */
    @FunctionalInterface
    public interface Database {
        Connection open(Map<String, Example.Rows> given) throws SQLException;
    }

    private static final String FAMILY_GROUP = "family-group-";

    private ExampleTests() {}

    public static Stream<DynamicNode> of(List<SqlFile> files, Database database) {
        return files.stream()
                .map(file -> dynamicContainer(
                        file.id(),
                        file.examples().stream()
                                .map(example -> dynamicTest(example.title(), () -> run(file, example, database)))));
    }

    private static void run(SqlFile file, Example example, Database database) throws SQLException {
        try (var connection = database.open(example.given());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("FROM (" + file.query() + ") WHERE " + example.where())) {
            assertThat(rows(rows, example.expect()))
                    .as(example.title())
                    .containsExactlyInAnyOrderElementsOf(example.expect().cells());
        }
    }

    private static List<List<String>> rows(ResultSet rows, Example.Rows expected) throws SQLException {
        var columns = expected.columns();
        boolean ofFamilyGroups = expected.cells().toString().contains(FAMILY_GROUP);
        var read = new ArrayList<List<String>>();
        while (rows.next()) {
            var row = new ArrayList<String>();
            for (var column : columns) {
                var value = rows.getString(column);
                row.add(value == null ? "" : value);
            }
            if (ofFamilyGroups || !row.toString().contains(FAMILY_GROUP)) {
                read.add(row);
            }
        }
        return read;
    }
}
