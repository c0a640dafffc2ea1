package scot.pace.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SqlFileTest {

    private static final String TWO_EXAMPLES = """
            -- Open episodes
            --   measure      open-episodes
            --   unit         children; one row
            --                for each area
            -- A child still looked after has no last day.
            SELECT count(*) AS open FROM episode
            -- open only
            WHERE ended IS NULL;

            -- example: one of two
            --   given episode
            --     | child | started    | ended      |
            --     | SYNA  | 2019-01-01 |            |
            --     | SYNB  | 2019-01-01 | 2019-02-01 |
            --   expect
            --     | open |
            --     | 1    |

            -- example: placements alone make the episode
            --   given placement
            --     | child | placement | started    | ended      |
            --     | SYNA  | 1         | 2019-01-01 | 2019-02-01 |
            --     | SYNA  | 2         | 2019-02-01 |            |
            --   expect
            --     | open |
            --     | 1    |
            """;

    @Test
    void aFileIsTakenApartIntoHeaderProseQueryAndExamples() {
        var file = SqlFile.parse("open-episodes", TWO_EXAMPLES);

        assertThat(file.title()).isEqualTo("Open episodes");
        assertThat(file.header())
                .containsEntry("measure", "open-episodes")
                .containsEntry("unit", "children; one row for each area");
        assertThat(file.prose()).isEqualTo("A child still looked after has no last day.");
        assertThat(file.query()).startsWith("SELECT").endsWith("WHERE ended IS NULL");
        assertThat(file.examples())
                .extracting(Example::title)
                .containsExactly("one of two", "placements alone make the episode");
    }

    @TestFactory
    Stream<DynamicNode> theExamplesOfAFileRunInDuckDb() {
        return ExampleTests.of(
                List.of(SqlFile.parse("open-episodes", TWO_EXAMPLES)),
                given -> ExampleDatabase.ofOneReturn().open(given));
    }

    @Test
    void anExampleThatExpectsNothingHasToSaySo() {
        var silent = "-- T\nSELECT 1\n-- example: x\n--   given episode\n--     | child |\n";

        assertThatThrownBy(() -> SqlFile.parse("silent", silent)).hasMessageContaining("does not say 'expect nothing'");
    }

    @Test
    void aTableThatIsNotKnownIsNamed() throws SQLException {
        var rows = new Example.Rows(List.of("child"), List.of(List.of("SYNA")));

        assertThatThrownBy(() -> ExampleDatabase.ofOneReturn().open(java.util.Map.of("episodes", rows)))
                .hasMessageContaining("the table episodes");
    }
}
