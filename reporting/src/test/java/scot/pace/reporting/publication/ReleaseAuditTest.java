package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Authority;

/** A release in which one thing was changed after it was written. */
class ReleaseAuditTest {

    private static final String GROUPS = "Where children live by authority";
    private static final Authority FIFE = Authority.withCode("S12000047").orElseThrow();

    private static final ReportPrinter PRINTER = new ReportPrinter();

    @TempDir
    static Path folder;

    private static Path written;

    @TempDir
    Path copies;

    private Path release;

    @BeforeAll
    static void aReleaseIsWritten() throws Exception {
        written = Files.createDirectory(folder.resolve("written"));
        new Release(PRINTER).write(written, MadeUpFigures.shown(), MadeUpFigures.edition(), 2, () -> {});
    }

    @BeforeEach
    void copied() throws IOException {
        release = copies.resolve("release");
        try (var files = Files.walk(written)) {
            for (var file : files.toList()) {
                Files.copy(file, release.resolve(written.relativize(file)));
            }
        }
    }

    @Test
    void nothingIsWrongWithWhatWasWritten() throws IOException {
        assertThat(ReleaseAudit.faults(release, MadeUpFigures.edition(), () -> {}))
                .isEmpty();
    }

    @Test
    void aWorkbookThatSaysSomethingElseOrIsNotThereIsFound() throws IOException {
        Files.write(release.resolve("national.xlsx"), Files.readAllBytes(release.resolve("local/S12000047.xlsx")));
        Files.delete(release.resolve("local/S12000047.ods"));

        assertThat(ReleaseAudit.faults(release, MadeUpFigures.edition(), () -> {}))
                .containsExactlyInAnyOrder(
                        "dcat.jsonld does not describe what is in the release",
                        "national.xlsx does not hold the tables that follow from figures.csv",
                        "local/S12000047.ods does not hold the tables that follow from figures.csv");
    }

    @Test
    void aComparisonWithScotlandThatDoesNotFollowFromTheFileIsFound() throws IOException {
        var due = FigureKey.total("s1-last-four-quarters", "S12000047", "2019-20-Q4")
                .by("aim", "aim-2");
        var none = MadeUpFigures.all().stream()
                .map(figure -> figure.key().equals(due)
                        ? Figure.counted(due, 0, figure.denominator(), figure.unit())
                                .within(figure.value(), figure.lower(), figure.upper())
                        : figure)
                .toList();

        reprintNational(Protection.protect(none));

        assertThat(faultsOfNational())
                .anyMatch(
                        fault -> fault.startsWith(
                                "national.pdf, table 'Aim 2 over four quarters by authority', row 'Fife', column 'Against Scotland': printed is lower"));
    }

    @Test
    void aNumberOfTheFileThatWasChangedIsNamedWithItsTableRowAndColumn() throws IOException {
        var csv = release.resolve("figures.csv");
        Files.writeString(csv, Files.readString(csv).replace(",,,,,14458,,14458,", ",,,,,14459,,14459,"));

        assertThat(faultsOfNational())
                .anyMatch(
                        fault -> fault.startsWith(
                                "national.pdf, table 'Where children live', row 'All looked after children', column 'Children': printed is 14,458, but figures.csv has [t01-"));
        assertThat(faultsOfFife())
                .anyMatch(
                        fault -> fault.startsWith("local/S12000047.pdf, table 'Where children live', row 'Scotland'"));
    }

    @Test
    void twoNumbersThatChangedPlacesInAPdfAreBothFound() throws IOException {
        var foster = group("S12000047", "foster");
        var kinship = group("S12000047", "kinship");
        var swapped = MadeUpFigures.all().stream()
                .map(figure -> figure.key().equals(foster)
                        ? withCountOf(figure, kinship)
                        : figure.key().equals(kinship) ? withCountOf(figure, foster) : figure)
                .toList();

        reprintNational(Protection.protect(swapped));

        assertThat(faultsOfNational())
                .hasSize(2)
                .anyMatch(fault ->
                        fault.startsWith("national.pdf, table '" + GROUPS + "', row 'Fife', column 'Kinship care'"))
                .anyMatch(fault ->
                        fault.startsWith("national.pdf, table '" + GROUPS + "', row 'Fife', column 'Foster care'"));
    }

    @Test
    void aHiddenNumberThatIsPrintedIsFound() throws IOException {
        var hidden = MadeUpFigures.shown().stream()
                .filter(figure -> figure.key().measure().startsWith("t01-")
                        && figure.key().by().containsKey("placement_group")
                        && figure.symbol().isPresent())
                .findFirst()
                .orElseThrow()
                .key();
        var shown = MadeUpFigures.all().stream()
                .map(figure -> figure.key().equals(hidden)
                        ? Figure.counted(hidden, 99, null, figure.unit()).valued(java.math.BigDecimal.valueOf(99))
                        : figure)
                .toList();

        reprintNational(Protection.protect(shown));

        assertThat(faultsOfNational())
                .singleElement()
                .asString()
                .contains("printed is 99, but figures.csv has [t01-", ", c]");
    }

    @Test
    void aReportThatIsAnotherAuthoritysIsFound() throws IOException {
        Files.copy(
                release.resolve("local/S12000005.pdf"),
                release.resolve("local/S12000047.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(faultsOfFife())
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("local/S12000047.pdf"))
                .anyMatch(fault -> fault.contains("Clackmannanshire"));
    }

    @Test
    void aTableThatIsMissingIsFound() throws IOException {
        var figures = new ShownFigures(MadeUpFigures.shown());
        var whole = Reports.local(figures, MadeUpFigures.edition(), FIFE);
        var blocks = whole.blocks().stream()
                .filter(block -> !(block instanceof Report.Tabular tabular
                        && tabular.table().title().equals("Children with a live plan for permanence")))
                .toList();

        Files.write(
                release.resolve("local/S12000047.pdf"),
                PRINTER.print(new Report(whole.title(), whole.footer(), blocks), MadeUpFigures.edition()));

        assertThat(faultsOfFife())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("local/S12000047.pdf has the tables [The four aims at a glance, "))
                .anyMatch(fault -> fault.startsWith("local/S12000047.pdf, text: printed is "));
    }

    @Test
    void aPointOfAChartThatIsNotThatOfTheFileIsFound() throws IOException {
        var point = FigureKey.total("s1-within-timescale", "S92000003", "2018-19-Q2")
                .by("aim", "aim-2");
        var moved = MadeUpFigures.all().stream()
                .map(figure -> figure.key().equals(point)
                        ? figure.within(new java.math.BigDecimal("12.3"), figure.lower(), figure.upper())
                        : figure)
                .toList();

        reprintNational(Protection.protect(moved));

        assertThat(faultsOfNational())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("table 'Aim 2 by quarter', row 'Nov 2018 to Jan 2019'"))
                .anyMatch(fault -> fault.startsWith("national.pdf, chart ") && fault.contains("2018-19-Q2:12.3%of"));
    }

    @Test
    void aFileOfAChartThatWasChangedIsMissingOrIsOfNoChartIsFound() throws IOException {
        var charts = release.resolve("charts/local/S12000047");
        Files.writeString(charts.resolve("aim-2-run.csv"), "2019-20-Q4,99.9\n", StandardOpenOption.APPEND);
        Files.delete(charts.resolve("family-group.svg"));
        Files.writeString(charts.resolve("aim-9-run.svg"), "<svg/>");

        var report = expected("local/S12000047.pdf");

        assertThat(ChartFiles.faults(release, "local/S12000047.pdf", report))
                .containsExactly(
                        "charts/local/S12000047/aim-2-run.csv is not the chart that follows from figures.csv",
                        "charts/local/S12000047/family-group.svg is not the chart that follows from figures.csv",
                        "charts/local/S12000047/aim-9-run.svg is of no chart");
    }

    @Test
    void aSmallCountInTheFileIsFound() throws IOException {
        var csv = release.resolve("figures.csv");
        Files.writeString(
                csv,
                Files.readString(csv)
                        .replaceFirst(
                                "(t01-looked-after-by-placement,S\\d+,2019-20-Q4,placement_group,\\w+,,,,),,,,,,children,c",
                                "$1,3,,3,,,children,"));

        assertThat(ReleaseAudit.faults(release, MadeUpFigures.edition(), () -> {}))
                .anyMatch(fault -> fault.startsWith("figures.csv shows a count of 1 to 4"));
    }

    private List<String> faultsOfNational() throws IOException {
        return faultsOf("national.pdf");
    }

    private List<String> faultsOfFife() throws IOException {
        return faultsOf("local/S12000047.pdf");
    }

    /** The audit of one report alone. */
    private List<String> faultsOf(String file) throws IOException {
        var figures = new TreeMap<FigureKey, FigureRow>();
        FigureFile.read(release.resolve("figures.csv")).forEach(row -> figures.put(row.key(), row));
        return ReportAudit.faults(file, PdfTables.of(release.resolve(file)), expected(file), figures);
    }

    /** The report as it follows from the file of figures. */
    private Report expected(String file) throws IOException {
        var figures = new ShownFigures(FigureFile.read(release.resolve("figures.csv")).stream()
                .map(FigureRow::toShownFigure)
                .toList());
        return Reports.all(figures, MadeUpFigures.edition()).stream()
                .filter(named -> named.file().equals(file))
                .findFirst()
                .orElseThrow()
                .report()
                .get();
    }

    private void reprintNational(List<ShownFigure> figures) throws IOException {
        var report = Reports.national(new ShownFigures(figures), MadeUpFigures.edition());
        Files.write(release.resolve("national.pdf"), PRINTER.print(report, MadeUpFigures.edition()));
    }

    private static FigureKey group(String area, String group) {
        return FigureKey.total("t01-looked-after-by-placement", area, "2019-20-Q4")
                .by("placement_group", group);
    }

    private static Figure withCountOf(Figure figure, FigureKey other) {
        long count = MadeUpFigures.all().stream()
                .filter(one -> one.key().equals(other))
                .findFirst()
                .orElseThrow()
                .numerator();
        return Figure.counted(figure.key(), count, null, figure.unit()).valued(java.math.BigDecimal.valueOf(count));
    }
}
