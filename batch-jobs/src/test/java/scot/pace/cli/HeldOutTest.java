package scot.pace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static scot.pace.cli.Ran.pace;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.CsvResource;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Warehouse;

/**
 * Three returns of children that R made up, sent in by command: every class, percentage, interval, position and median is the one
 * that R works out from the same lives ({@code held-out/held-out.R}), which knows nothing of our views.
 */
class HeldOutTest {

    private static final LocalDate LAST = LocalDate.of(2020, 7, 31);
    private static final String AUTHORITY = "S12000011";

    private static final List<NamedCsvRecord> MILESTONES =
            CsvResource.rows(Figure.class, "/scot/pace/held-out/2020-07-31/milestones.csv");

    @TempDir
    static Path folder;

    private static Path home;
    private static Map<FigureKey, Figure> counted;

    @BeforeAll
    static void theThreeReturnsAreAccepted() throws Exception {
        home = folder.resolve("home");
        var reasons = folder.resolve("reasons.csv");
        Files.writeString(reasons, """
                child,episode,rule,reason
                ,,plan-superseded-unsaid,made up in R
                ,,unusual-change,made up in R
                """);
        for (var quarterEnd : List.of("2018-10-31", "2019-10-31", "2020-07-31")) {
            var sent = pace(
                    "submit",
                    HeldOutTest.class
                            .getResource("/scot/pace/held-out/" + quarterEnd)
                            .getPath(),
                    "--authority",
                    AUTHORITY,
                    "--reasons",
                    reasons.toString(),
                    "--home",
                    home.toString());
            assertThat(sent.exitCode()).as(sent.out() + sent.err()).isZero();
        }
        try (var opened = Home.open(home, Home.Kind.REAL);
                var warehouse = Warehouse.open(opened, (done, of) -> {})) {
            var measured = Measures.count(warehouse, LAST, LocalDate.of(9999, 12, 31), List.of());
            counted = Estimates.of(measured.figures(), measured.waits()).stream()
                    .collect(Collectors.toMap(Figure::key, Function.identity()));
        }
    }

    @Test
    void everyClockHasTheClassThatRGivesIt() {
        var expected = CsvResource.rows(Figure.class, "/scot/pace/held-out/clocks.csv").stream()
                .map(row -> String.join(",", row.getFields()))
                .toList();

        var listed = pace("clocks", "--as-at", LAST.toString(), "--csv", "--home", home.toString())
                .out()
                .lines()
                .filter(line -> line.matches("aim-(2|3|4|4-adoption),.*"))
                .map(HeldOutTest::withoutWhatRLeavesOut)
                .toList();

        assertThat(expected).hasSize(357);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** {@code aim,authority,child,episode,plan,opened,due,closed,ended,class,days} without authority, episode and days. */
    private static String withoutWhatRLeavesOut(String line) {
        var cells = line.split(",", -1);
        return String.join(",", cells[0], cells[2], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9]);
    }

    /** Seed 003: the last 20 children through court, for their own authority. */
    @Test
    void theLastTwentyApplicationsCanBeListedWithTheirDays() {
        var expected = MILESTONES.stream()
                .filter(row -> row.getField("milestone").equals("LODGED"))
                .map(row -> row.getField("reached"))
                .sorted(Comparator.reverseOrder())
                .limit(20)
                .toList();

        var listed = pace(
                        "clocks",
                        "--as-at",
                        LAST.toString(),
                        "--csv",
                        "--home",
                        home.toString(),
                        "--aim",
                        "lodged-to-court",
                        "--last",
                        "20",
                        "--authority",
                        AUTHORITY)
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();

        assertThat(listed).extracting(cells -> cells[5]).isEqualTo(expected);
        assertThat(listed).allSatisfy(cells -> assertThat(cells[10]).matches("\\d+"));
    }

    @Test
    void everyFigureIsTheOneThatRWorksOut() {
        var expected = CsvResource.rows(Figure.class, "/scot/pace/held-out/figures.csv");

        assertThat(expected).hasSize(76).allSatisfy(row -> {
            var figure = counted.get(key(row));
            assertThat(figure).as(row.toString()).isNotNull();
            if (figure != null) {
                compare(row, figure);
            }
        });
    }

    private static FigureKey key(NamedCsvRecord row) {
        var key = FigureKey.total(row.getField("measure"), AUTHORITY, "2019-20-Q4")
                .by("aim", row.getField("aim"));
        var part = row.getField("part");
        return part.isEmpty() ? key : key.by(part, row.getField("category"));
    }

    /** A position may differ by a tenth from its own rounding, so that the three sum to 100; everything else is rounded once. */
    private static void compare(NamedCsvRecord row, Figure figure) {
        double tolerance = figure.key().measure().equals("s2-position") ? 0.1 : 1e-9;
        compare(row, "numerator", (double) figure.numerator(), 0);
        var whole = figure.denominator();
        compare(row, "denominator", whole == null ? null : whole.doubleValue(), 0);
        compare(row, "value", figure.value(), tolerance);
        compare(row, "lower", figure.lower(), tolerance);
        compare(row, "upper", figure.upper(), tolerance);
    }

    private static void compare(NamedCsvRecord row, String column, @Nullable Number found, double tolerance) {
        if (!row.getField(column).isEmpty()) {
            assertThat(found).as(row + " " + column).isNotNull();
            assertThat(found == null ? Double.NaN : found.doubleValue())
                    .as(row + " " + column)
                    .isCloseTo(Double.parseDouble(row.getField(column)), within(tolerance));
        }
    }
}
