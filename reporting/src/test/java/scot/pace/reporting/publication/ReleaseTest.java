package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Authority;

class ReleaseTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void aReleaseIsWrittenByOneWorkerAndByTwo() throws Exception {
        var printer = new ReportPrinter();
        for (int workers = 1; workers <= 2; workers++) {
            var release = Files.createDirectory(folder.resolve("by-" + workers));
            new Release(printer).write(release, MadeUpFigures.shown(), MadeUpFigures.edition(), workers);
        }
        copyForAPersonToLookAt("national.pdf", "national.pdf");
        copyForAPersonToLookAt("local/S12000047.pdf", "local.pdf");
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

        assertThat(byOne).hasSize(36);
        assertThat(byTwo.keySet()).isEqualTo(byOne.keySet());
        byOne.forEach((name, bytes) -> assertThat(byTwo.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void everyNumberOfEveryTableOfEveryReportIsTheFigureOfTheFileThatItSaysItIs() throws IOException {
        var file = FigureFile.read(one().resolve("figures.csv")).stream()
                .collect(Collectors.toMap(FigureRow::key, Function.identity()));
        var figures = new ShownFigures(MadeUpFigures.shown());

        compare(NationalReport.of(figures, MadeUpFigures.edition()), one().resolve("national.pdf"), file);
        for (var authority : Authority.all()) {
            compare(
                    LocalReport.of(figures, MadeUpFigures.edition(), authority),
                    one().resolve("local/" + authority.code() + ".pdf"),
                    file);
        }
    }

    private static void compare(Report report, Path pdf, Map<FigureKey, FigureRow> file) throws IOException {
        var read = PdfTables.read(pdf);
        var tables = report.tables().toList();
        assertThat(read).hasSameSizeAs(tables);
        for (int t = 0; t < tables.size(); t++) {
            var rows = tables.get(t).rows();
            assertThat(read.get(t).heading()).isEqualTo(tables.get(t).title());
            assertThat(read.get(t).rows()).hasSize(rows.size() + 1);
            for (int r = 0; r < rows.size(); r++) {
                var printed = read.get(t).rows().get(r + 1);
                assertThat(printed).hasSize(rows.get(r).cells().size() + 1);
                for (int c = 1; c < printed.size(); c++) {
                    var cell = rows.get(r).cells().get(c - 1);
                    assertThat(file).containsKey(cell.key());
                    compare(printed.get(c), cell, Objects.requireNonNull(file.get(cell.key())));
                }
            }
        }
    }

    private static void compare(String printed, Cell cell, FigureRow row) {
        var number =
                switch (cell.part()) {
                    case NUMERATOR -> row.numerator() == null ? null : BigDecimal.valueOf(row.numerator());
                    case DENOMINATOR -> row.denominator() == null ? null : BigDecimal.valueOf(row.denominator());
                    case VALUE -> row.value();
                };
        if (number == null) {
            assertThat(printed).as(cell.toString()).isEqualTo("[" + row.symbol() + "]");
        } else {
            assertThat(new BigDecimal(printed.replace(",", "")))
                    .as(cell.toString())
                    .isEqualByComparingTo(number);
        }
    }

    @Test
    void theAuditFindsNothingWrongWithTheRelease() throws IOException {
        assertThat(ReleaseAudit.faults(one())).isEmpty();
    }

    @Test
    void theAuditNamesANumberThatIsInAPdfAndNotInTheFile(@TempDir Path changed) throws IOException {
        for (var entry : contents(one()).entrySet()) {
            var file = changed.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        var csv = changed.resolve("figures.csv");
        Files.writeString(csv, Files.readString(csv).replace(",14458,", ",14459,"));

        var faults = ReleaseAudit.faults(changed);

        assertThat(faults).contains("national.pdf, table 'Where children live': 14,458 is not in figures.csv");
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
