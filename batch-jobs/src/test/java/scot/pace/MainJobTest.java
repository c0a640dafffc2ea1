package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.cli.Pace;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.Mark;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.reporting.publication.PdfTables;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Home;

/** The main job on four authorities and two quarters: returns in, reports out, figures equal to the returns. */
class MainJobTest {

    private static final Quarter LAST = Quarter.parse("2019-20-Q4");

    @TempDir
    static Path folder;

    private static Path home;

    @BeforeAll
    static void theDemonstrationRuns() {
        home = folder.resolve("home");
        assertThat(demo(home, 2)).isZero();
    }

    private static int demo(Path home, int workers) {
        return Pace.run(
                "demo", "--home", home.toString(), "--authorities", "4", "--quarters", "2", "--workers", "" + workers);
    }

    @Test
    void everyReturnIsKeptWithItsFourTablesAndAManifest() throws IOException {
        var kept = Archive.readOnly(home).all();

        assertThat(kept).hasSize(8);
        for (var one : kept) {
            assertThat(one.manifest().files().keySet())
                    .contains(
                            "return.parquet",
                            "episodes.parquet",
                            "placements.parquet",
                            "milestones.parquet",
                            "findings.csv");
            assertThat(Archive.readOnly(home).damaged(one)).isEmpty();
        }
    }

    @Test
    void childrenLookedAfterAreThoseOfTheReturnsCountedPastTheWarehouse() throws IOException {
        Map<String, Long> counted = new TreeMap<>();
        for (var authority : Authority.all().subList(0, 4)) {
            counted.put(authority.code(), openEpisodes(authority));
        }

        var published = internalFigures().stream()
                .filter(figure -> figure.key().measure().equals("t01-looked-after-by-placement"))
                .filter(figure ->
                        figure.key().by().isEmpty() && figure.key().area().startsWith("S12"))
                .filter(figure -> !figure.marks().contains(Mark.WITHHELD))
                .toList();

        assertThat(published).hasSize(4).allSatisfy(figure -> assertThat(counted)
                .containsEntry(figure.key().area(), figure.numerator()));
        assertThat(scotland("t01-looked-after-by-placement"))
                .isEqualTo(counted.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void openingAndStartsLessCeasesAreClosing() throws IOException {
        Map<String, Long> flows = new TreeMap<>();
        for (var figure : internalFigures()) {
            if (figure.key().measure().startsWith("t13")) {
                flows.put(
                        figure.key().area()
                                + figure.key().period()
                                + figure.key().category("flow"),
                        figure.numerator());
            }
        }

        assertThat(flows).isNotEmpty();
        for (var opening :
                flows.keySet().stream().filter(key -> key.endsWith("opening")).toList()) {
            var place = opening.replace("opening", "");
            assertThat(flows.getOrDefault(opening, -1L)
                            + flows.getOrDefault(place + "starts", -1L)
                            - flows.getOrDefault(place + "ceases", -1L))
                    .as(place)
                    .isEqualTo(flows.get(place + "closing"));
        }
    }

    @Test
    void everyTableOfTheNationalReportFindsItsMeasure() throws IOException {
        var release = Home.releases(home).resolve(LAST.toString()).resolve("0001");

        var withoutAFigure = PdfTables.read(release.resolve("national.pdf")).stream()
                .filter(table -> table.rows().stream()
                        .skip(1)
                        .allMatch(row -> row.stream().skip(1).allMatch("[x]"::equals)))
                .map(PdfTables.PdfTable::heading)
                .toList();
        var rates = PdfTables.read(release.resolve("national.pdf")).stream()
                .filter(table -> table.heading().equals("Looked after children by quarter"))
                .flatMap(table -> table.rows().stream().skip(1))
                .map(row -> row.get(row.size() - 1))
                .toList();

        assertThat(withoutAFigure).isEmpty();
        assertThat(rates).last().asString().matches("\\d+\\.\\d\\d");
    }

    @Test
    void oneWorkerAndTwoMakeTheSameArchivePublicationAndRelease() throws IOException {
        var other = folder.resolve("one-worker");

        assertThat(demo(other, 1)).isZero();

        assertThat(HomeHashes.of(other)).isEqualTo(HomeHashes.of(home)).hasSizeGreaterThan(70);
    }

    @Test
    void theSameReturnAgainLoadsNothingAndGivesItsReceipt() throws Exception {
        var authority = Authority.all().get(0);
        var returns = home.resolve("demo-returns");
        var clock = java.time.Clock.fixed(
                LocalDate.of(2020, 12, 1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

        try (var jobs = Jobs.open(home, Home.Kind.SYNTHETIC, clock, 1)) {
            var answer = jobs.accept(new Sent(
                    returns.resolve(LAST.toString()).resolve(authority.code()),
                    authority,
                    Optional.of(LAST),
                    Optional.of(returns.resolve("reasons.csv")),
                    "somebody else",
                    LocalDate.of(2020, 12, 1)));

            assertThat(answer.checked()).isEmpty();
            assertThat(answer.receipt().orElseThrow().text()).contains("version     1", "the demonstration");
        }
    }

    @Test
    void aFaultyReturnIsAnsweredWithItsFaultsAndNothingIsKept(@TempDir Path real) throws IOException {
        var source = home.resolve("demo-returns").resolve(LAST.toString()).resolve("S12000005");

        int exit = Pace.run(
                "submit",
                source.toString(),
                "--authority",
                "S12000006",
                "--home",
                real.resolve("home").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(Archive.readOnly(real.resolve("home")).all()).isEmpty();
    }

    private static List<Figure> internalFigures() throws IOException {
        return FigureFile.readInternal(
                Home.publications(home).resolve(LAST.toString()).resolve("0001").resolve("figures.csv"));
    }

    private static long scotland(String measure) throws IOException {
        return internalFigures().stream()
                .filter(figure -> figure.key().measure().equals(measure))
                .filter(figure -> figure.key().area().equals("S92000003")
                        && figure.key().by().isEmpty())
                .mapToLong(Figure::numerator)
                .sum();
    }

    /** Episodes of the last return that have no last day: the file as it was sent, one line an episode, read without our reader. */
    private static long openEpisodes(Authority authority) throws IOException {
        var file = home.resolve("demo-returns")
                .resolve(LAST.toString())
                .resolve(authority.code())
                .resolve("episodes.csv");
        var lines = Files.readAllLines(file);
        int ended = List.of(lines.get(0).split(",", -1)).indexOf("ended");
        return lines.stream()
                .skip(1)
                .filter(line -> line.split(",", -1)[ended].isEmpty())
                .count();
    }
}
