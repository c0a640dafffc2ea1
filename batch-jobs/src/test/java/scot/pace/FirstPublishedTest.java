package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.cli.Pace;
import scot.pace.jobs.Jobs;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;

/** The July of 2019 is published after that of 2020: from then on the later one says what was published first. */
class FirstPublishedTest {

    private static final Quarter JULY_2019 = Quarter.parse("2018-19-Q4");
    private static final Quarter JULY_2020 = Quarter.parse("2019-20-Q4");

    @TempDir
    static Path folder;

    @Test
    void whatWasPublishedFirstStandsInEveryLaterPublicationAndPublishingAgainChangesNothing() throws Exception {
        var home = folder.resolve("home");
        assertThat(Pace.run("demo", "--home", home.toString(), "--authorities", "1", "--quarters", "5"))
                .isZero();
        var clock = Clock.fixed(
                LocalDate.of(2020, 12, 1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        try (var jobs = Jobs.open(home, Home.Kind.SYNTHETIC, clock, 1)) {
            jobs.publish(JULY_2019, "ada");
            jobs.publish(JULY_2020, "ada");

            var again = jobs.publish(JULY_2020, "ada");

            assertThat(again).endsWithRaw(Path.of("2019-20-Q4", "0002"));
        }
        assertThat(julys(home, "2019-20-Q4/0001"))
                .containsEntry("2018-19-Q4 first_published", "WITHHELD")
                .containsKey("2019-20-Q4 first_published");
        assertThat(julys(home, "2019-20-Q4/0002"))
                .containsEntry(
                        "2018-19-Q4 first_published",
                        julys(home, "2018-19-Q4/0001").get("2018-19-Q4 now"))
                .containsEntry(
                        "2019-20-Q4 first_published",
                        julys(home, "2019-20-Q4/0001").get("2019-20-Q4 now"))
                .doesNotContainValue("WITHHELD");
    }

    private static Map<String, String> julys(Path home, String publication) throws IOException {
        return FigureFile.readInternal(
                        Home.publications(home).resolve(publication).resolve("figures.csv"))
                .stream()
                .filter(figure -> figure.key().measure().equals("t14-looked-after-in-july")
                        && figure.key().area().equals("S92000003"))
                .collect(Collectors.toMap(
                        figure -> figure.key().period() + " " + figure.key().category("series"),
                        figure -> figure.marks().isEmpty()
                                ? Long.toString(figure.numerator())
                                : figure.marks().get(0).name(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
