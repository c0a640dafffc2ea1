package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.cli.Ran;

/** What goes into a return, for everybody, and the empty ones. */
class TemplatesTest {

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.over(Served.home(folder.resolve("home")));
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    @Test
    void everybodyReadsEveryFieldAndCode() {
        try (var browser = Browser.open(served.pages())) {
            assertThat(browser.at("/").html()).contains("href=\"/templates\"");
            browser.at("/templates");
            assertThat(browser.title()).isEqualTo("What goes into a return");
            assertThat(browser.text())
                    .contains("episodes", "placement_type", "code of placement_type", "ACCOMMODATED", "target_percent");
            browser.isAccessible();
        }
    }

    @Test
    void theEmptyReturnAsAWorkbookAndAsCsvHasEveryFieldAndLacksOnlyLines() throws Exception {
        var workbook = Files.write(folder.resolve("return.xlsx"), bytes("return.xlsx"));
        var zip = Files.write(folder.resolve("return.zip"), bytes("return.zip"));

        for (var empty : new Path[] {workbook, zip}) {
            var checked = Ran.pace("check", empty.toString());
            assertThat(checked.exitCode()).isEqualTo(1);
            assertThat(checked.out()).contains("return").doesNotContainIgnoringCase("column");
        }
        assertThat(entries(zip))
                .containsOnlyKeys("return.csv", "episodes.csv", "placements.csv", "milestones.csv", "specification.md");
        assertThat(entries(zip).get("return.csv")).contains("quarter_end");
        assertThat(bytes("return.zip")).isEqualTo(bytes("return.zip"));
        assertThat(bytes("return.xlsx")).isEqualTo(bytes("return.xlsx"));
    }

    @Test
    void emptyFilesOfAimsAndTestsOfChangeAreTheirHeadersAndThereIsNoneOfMedians() throws Exception {
        var visitor = Session.visitor(served.pages());

        assertThat(visitor.get("/templates/aims.csv").body()).startsWith("authority,aim,title,");
        assertThat(visitor.get("/templates/tests-of-change.csv").body()).startsWith("authority,test,aim,");
        assertThat(visitor.get("/templates/medians.csv").statusCode()).isEqualTo(404);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in =
                URI.create(served.pages() + "/templates/" + file).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    private static SortedMap<String, String> entries(Path file) throws IOException {
        var entries = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
