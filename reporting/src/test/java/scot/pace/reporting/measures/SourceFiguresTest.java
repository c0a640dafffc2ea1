package scot.pace.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import scot.pace.schema.Authority;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;

/** Figures that the sources name and the measures can say: each is printed with where it stands. */
class SourceFiguresTest {

    /** Children's Social Work Statistics, Scottish Government; published-totals.csv names the page of each. */
    @Test
    void theTotalsOf2011To2024AreThoseTheGovernmentPublishedAndRevised(TestReporter reporter) throws SQLException {
        var latest = new TreeMap<String, Long>();
        var first = new TreeMap<String, Long>();
        try (var connection = asAt("2024-07-31", List.of())) {
            Measures.count(connection).stream()
                    .filter(figure -> figure.key().measure().equals("t14-published-by-government"))
                    .forEach(figure -> (figure.key().category("series").equals("latest") ? latest : first)
                            .put(figure.key().period(), figure.numerator()));
        }

        reporter.publishEntry("Scottish Government, 31 July, published last", latest.toString());
        reporter.publishEntry("Scottish Government, 31 July, first published", first.toString());
        assertThat(latest.values())
                .containsExactly(
                        16_231L, 16_248L, 16_032L, 15_600L, 15_400L, 15_317L, 14_897L, 14_554L, 14_262L, 14_458L,
                        13_255L, 12_596L, 12_084L, 11_844L);
        assertThat(first)
                .containsExactlyInAnyOrderEntriesOf(Map.of("2017-18", 14_738L, "2018-19", 14_015L, "2022-23", 12_206L));
    }

    /** Seeds 001 and 003: 27 of 32 authorities had engaged. */
    @Test
    void aNationalFigureSaysThatItCovers27Of32(TestReporter reporter) throws SQLException {
        var engaged = Authority.all().stream().limit(27).map(Authority::code).toList();
        try (var connection = asAt("2020-07-31", engaged)) {
            var counted = Measures.count(connection).stream()
                    .filter(figure -> figure.key().measure().startsWith("t24-"))
                    .filter(figure -> figure.key().area().equals("S92000003"))
                    .collect(Collectors.toMap(
                            figure -> figure.key().measure(),
                            figure -> figure.numerator() + " of " + figure.denominator(),
                            (one, other) -> one,
                            TreeMap::new));

            reporter.publishEntry("seeds 001 and 003, coverage", counted.toString());
            assertThat(counted)
                    .containsEntry("t24-coverage", "27 of 32")
                    .containsEntry("t24-children-covered", "0 of null");
        }
    }

    private static java.sql.Connection asAt(String day, List<String> returned) throws SQLException {
        return ExampleDatabase.ofWarehouse()
                .open(Map.of(
                        "as_at", new Example.Rows(List.of("day"), List.of(List.of(day))),
                        "milestone_return",
                                new Example.Rows(
                                        List.of("authority", "quarter_end"),
                                        returned.stream()
                                                .map(authority -> List.of(authority, day))
                                                .toList())));
    }
}
