package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.reporting.measures.FigureKey;

class ReleaseTest {

    @TempDir
    static Path folder;

    /** Every report but the methodology has tables. */
    private static final int WORKBOOKS = Release.REPORTS - 1;

    private static final AtomicInteger printed = new AtomicInteger();

    @BeforeAll
    static void aReleaseIsWrittenByOneWorkerAndByTwo() throws Exception {
        var printer = new ReportPrinter();
        for (int workers = 1; workers <= 2; workers++) {
            var release = Files.createDirectory(folder.resolve("by-" + workers));
            new Release(printer)
                    .write(release, MadeUpFigures.shown(), MadeUpFigures.edition(), workers, printed::incrementAndGet);
        }
        copyForAPersonToLookAt("national.pdf", "national.pdf");
        copyForAPersonToLookAt("local/S12000047.pdf", "local.pdf");
        copyForAPersonToLookAt("national.ods", "national.ods");
        copyForAPersonToLookAt("national.xlsx", "national.xlsx");
    }

    private static void copyForAPersonToLookAt(String file, String name) throws IOException {
        var look = Files.createDirectories(Path.of("target", "look"));
        Files.copy(one().resolve(file), look.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    static Path one() {
        return folder.resolve("by-1");
    }

    @Test
    void oneWorkerAndTwoWriteTheSameBytes() throws IOException {
        var byOne = contents(one());
        var byTwo = contents(folder.resolve("by-2"));

        assertThat(printed).hasValue(2 * Release.REPORTS);
        assertThat(byOne.keySet())
                .contains(
                        "methodology.pdf",
                        "methodology.md",
                        "national.ods",
                        "local/S12000047.xlsx",
                        "charts/national/aim-2-run.svg",
                        "charts/local/S12000047/population.csv")
                .filteredOn(name -> !name.startsWith("charts/"))
                .hasSize(Release.REPORTS + 2 * WORKBOOKS + 6);
        assertThat(byTwo.keySet()).isEqualTo(byOne.keySet());
        byOne.forEach((name, bytes) -> assertThat(byTwo.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void theNumbersOfEveryChartStandBesideIt() throws IOException {
        var charts = contents(one());
        charts.keySet().removeIf(name -> !name.endsWith(".csv") || !name.startsWith("charts/"));

        assertThat(charts).isNotEmpty();
        charts.forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .contains(",")
                .endsWith("\n"));
    }

    @Test
    void aNumberStandsInTheRowAndColumnThatSpeakOfIt() throws IOException {
        var fife = FigureKey.total("t01-looked-after-by-placement", "S12000047", "2019-20-Q4")
                .by("placement_group", "foster");
        var met = FigureKey.total("s1-within-timescale", "S92000003", "2018-19-Q2")
                .by("aim", "aim-2");

        assertThat(printed("Where children live by authority", "Fife", "Foster care"))
                .isEqualTo(shown(fife, Part.VALUE));
        assertThat(printed("Aim 2 by quarter", "Nov 2018 to Jan 2019", "In time"))
                .isEqualTo(shown(met, Part.NUMERATOR));
        assertThat(printed("Aim 2 by quarter", "Nov 2018 to Jan 2019", "Per cent in time"))
                .isEqualTo(shown(met, Part.VALUE));
    }

    private static String shown(FigureKey key, Part part) throws IOException {
        var number = FigureFile.read(one().resolve("figures.csv")).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(part::of)
                .orElseThrow();
        return String.format(Locale.UK, "%,." + number.scale() + "f", number);
    }

    private static String printed(String title, String row, String column) throws IOException {
        var table = PdfTables.read(one().resolve("national.pdf")).stream()
                .filter(read -> read.heading().equals(title))
                .findFirst()
                .orElseThrow();
        int at = table.rows().get(0).indexOf(column);
        return table.rows().stream()
                .filter(cells -> cells.get(0).equals(row))
                .findFirst()
                .orElseThrow()
                .get(at);
    }

    @Test
    void anAuthorityReadsWhetherItsOwnReturnCame() throws IOException {
        var received = PdfTables.read(one().resolve("local/S12000047.pdf")).stream()
                .filter(table -> table.heading().equals("Returns received"))
                .findFirst()
                .orElseThrow();

        assertThat(received.rows().get(0))
                .containsExactly("Quarter", "Fife", "Authorities with a return", "Authorities of Scotland");
        assertThat(received.rows()).last().asString().isEqualTo("[May to Jul 2020, returned, 32, 32]");
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
