package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.cli.Pace;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.EastRenfrewshire;

/** Seed 004: the table of East Renfrewshire, April 2016 to October 2017, and what it says of the change. */
class EastRenfrewshireSourceTest {

    @TempDir
    static Path folder;

    @Test
    void theSevenQuartersAndTheChangeSinceApril2016AreThoseOfSeed004(TestReporter reporter) throws Exception {
        var home = folder.resolve("home");
        assertThat(Pace.run("demo", "--home", home.toString(), "--east-renfrewshire"))
                .isZero();
        var figures = FigureFile.readInternal(Home.publications(home).resolve("2017-18-Q1/0001/figures.csv")).stream()
                .filter(figure -> figure.key().measure().equals("t06-looked-after-by-quarter"))
                .collect(Collectors.toMap(Figure::key, Figure::numerator));

        for (var row : EastRenfrewshire.published()) {
            var period = row.quarter().toString();
            reporter.publishEntry(
                    "seed 004, " + row.month(),
                    "at home %d, kinship %d, away %d, total %d"
                            .formatted(
                                    count(figures, period, "at_home"),
                                    count(figures, period, "kinship"),
                                    count(figures, period, "away_excluding_kinship"),
                                    count(figures, period, "")));
            assertThat(count(figures, period, "at_home")).isEqualTo(row.atHome());
            assertThat(count(figures, period, "kinship")).isEqualTo(row.kinship());
            assertThat(count(figures, period, "away_excluding_kinship")).isEqualTo(row.awayWithoutKinship());
            assertThat(count(figures, period, "")).isEqualTo(row.total());
        }
        assertThat(change(figures, "at_home")).hasToString("-43.8");
        assertThat(change(figures, "away_excluding_kinship")).hasToString("37.9");
        assertThat(change(figures, "")).hasToString("-17.1");
        reporter.publishEntry(
                "seed 004, change since April 2016, %",
                "at home %s (43%% in its text, 43.75%% by its table), away %s, total %s"
                        .formatted(
                                change(figures, "at_home"),
                                change(figures, "away_excluding_kinship"),
                                change(figures, "")));
    }

    private static BigDecimal change(Map<FigureKey, Long> figures, String side) {
        long before = count(figures, "2015-16-Q3", side);
        long now = count(figures, "2017-18-Q1", side);
        return BigDecimal.valueOf((now - before) * 100).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
    }

    private static long count(Map<FigureKey, Long> figures, String period, String side) {
        var total = FigureKey.total(
                "t06-looked-after-by-quarter", EastRenfrewshire.authority().code(), period);
        return figures.getOrDefault(side.isEmpty() ? total : total.by("side", side), -1L);
    }
}
