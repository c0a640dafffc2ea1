package scot.pace.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;
import scot.pace.schema.sql.ExampleTests;

class MeasuresTest {

    @TestFactory
    Stream<DynamicNode> theExamplesOfEveryMeasureRunInDuckDb() {
        return ExampleTests.of(
                Measures.all().stream().map(Measure::definition).toList(),
                given -> ExampleDatabase.ofWarehouse().open(given));
    }

    @Test
    void everyMeasureSaysWhatItCountsHasTwoExamplesAndSelectsTheColumnsOfAFigure() throws SQLException {
        try (var connection = ExampleDatabase.ofWarehouse().open(Map.of())) {
            for (var measure : Measures.all()) {
                var file = measure.definition();
                assertThat(file.header())
                        .as(file.id())
                        .containsKeys("measure", "unit", "numerator", "denominator", "source");
                assertThat(List.of(
                                "measure",
                                "unit",
                                "numerator",
                                "denominator",
                                "source",
                                "estimate",
                                "sums",
                                "inside",
                                "held"))
                        .as(file.id())
                        .containsAll(file.header().keySet());
                assertThat(file.examples()).as(file.id()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(file.query()).as("SQL counts and never divides").doesNotContain("/");
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(file.query())) {
                    var columns = new java.util.ArrayList<String>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        columns.add(rows.getMetaData().getColumnName(i));
                    }
                    assertThat(columns).as(file.id()).contains("area", "period", "numerator");
                    assertThat(columns).as(file.id()).allMatch(column -> column.matches("[a-z0-9_]+"));
                    assertThat(columns.contains("denominator"))
                            .as(file.id())
                            .isEqualTo(!file.get("denominator").equals("none"));
                }
            }
        }
    }

    @Test
    void countsComeByKeyAndScotlandIsTheSumOfItsAuthorities() throws SQLException {
        var placement = new Example.Rows(
                List.of("authority", "child", "started"),
                List.of(
                        List.of("S12000011", "SYN1", "2026-05-01"),
                        List.of("S12000011", "SYN2", "2026-05-01"),
                        List.of("S12000005", "SYN1", "2026-05-01")));
        try (var connection = ExampleDatabase.ofWarehouse().open(Map.of("placement", placement))) {
            var figures = Measures.count(connection);

            assertThat(figures).extracting(Figure::key).isSorted().doesNotHaveDuplicates();
            assertThat(figures)
                    .filteredOn(figure -> figure.key().measure().equals("t01-looked-after-by-placement")
                            && figure.key().by().isEmpty()
                            && figure.key().area().startsWith("S"))
                    .extracting(figure -> figure.key().area(), Figure::numerator)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("S12000005", 1L),
                            org.assertj.core.api.Assertions.tuple("S12000011", 2L),
                            org.assertj.core.api.Assertions.tuple("S92000003", 3L));
        }
    }

    @Test
    void aCompleteClasYearStandsBesideItsFourQuartersAndBalances() throws SQLException {
        var placement = new Example.Rows(
                List.of("child", "quarter_end", "started", "ended"),
                List.of(
                        List.of("SYN1", "2025-10-31", "2025-07-31", "2025-08-01"),
                        List.of("SYN2", "2025-10-31", "2025-08-01", ""),
                        List.of("SYN3", "2026-07-31", "2026-01-01", "2026-07-31"),
                        List.of("SYN4", "2026-07-31", "2026-01-01", "")));
        try (var connection = ExampleDatabase.ofWarehouse().open(Map.of("placement", placement))) {
            var year = Measures.count(connection).stream()
                    .filter(figure -> figure.key().measure().startsWith("t13-")
                            && figure.key().area().equals("S92000003")
                            && figure.key().period().equals("2025-26"))
                    .toList();

            assertThat(year)
                    .extracting(figure -> figure.key().category("flow") + " " + figure.numerator())
                    .containsExactly("ceases 2", "closing 2", "opening 1", "starts 3");
        }
    }
}
