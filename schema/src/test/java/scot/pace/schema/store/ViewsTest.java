package scot.pace.schema.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;
import scot.pace.schema.sql.ExampleTests;
import scot.pace.schema.sql.SqlFile;

class ViewsTest {

    @TestFactory
    Stream<DynamicNode> theExamplesOfEveryViewRunInDuckDb() {
        return ExampleTests.of(
                Views.all(), given -> ExampleDatabase.ofWarehouse().open(given));
    }

    @Test
    void everyViewSaysWhatItIsAndHasAnExample() {
        assertThat(Views.all()).allSatisfy(view -> {
            assertThat(view.get("view")).isEqualTo(view.id());
            assertThat(view.header()).containsKeys("unit", "reads", "source");
            assertThat(view.examples()).isNotEmpty();
        });
    }

    @Test
    void everyViewComesAfterThoseItReads() {
        var order = Views.all().stream().map(SqlFile::id).toList();

        assertThat(order).containsSubsequence("live_return", "known_episode", "known_placement", "spell", "clock");
    }

    @Test
    void monthsInDuckDbEndAsTheyDoInJavaOnEveryDayOfALeapYearAndTheYearAfter() throws SQLException {
        try (var connection = ExampleDatabase.ofWarehouse().open(Map.of());
                var statement = connection.createStatement()) {
            for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
                try (var row = statement.executeQuery("SELECT CAST(DATE '" + day + "' + to_months(6) AS DATE)")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo(day.plusMonths(6).toString());
                }
            }
        }
    }

    @Test
    void theSameConnectionCanLookAtAnotherDay() throws SQLException {
        var placement = new Example.Rows(List.of("child", "started"), List.of(List.of("SYN1", "2026-05-01")));
        try (var connection = ExampleDatabase.ofWarehouse().open(Map.of("placement", placement))) {
            Views.materialise(connection, LocalDate.of(2026, 4, 30), LocalDate.of(2026, 12, 31));

            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT count(*) FROM known_episode")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aDayThatEndsNoQuarterIsRefused() throws SQLException {
        try (var connection = ExampleDatabase.ofWarehouse().open(Map.of())) {
            assertThatThrownBy(
                            () -> Views.materialise(connection, LocalDate.of(2026, 7, 30), LocalDate.of(2026, 12, 31)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the last day of a quarter")
                    .hasMessageEndingWith("2026-07-30");
        }
    }
}
