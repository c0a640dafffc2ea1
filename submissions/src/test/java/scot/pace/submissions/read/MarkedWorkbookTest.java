package scot.pace.submissions.read;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.submissions.ReturnFixture.aReturn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.submissions.Context;

/** Only what was read and screened comes back to its sender. */
class MarkedWorkbookTest {

    private static final ReturnReader READER = new ReturnReader(Context.ofAnybody(LocalDate.of(2020, 8, 20)));

    @TempDir
    Path folder;

    @Test
    void aSheetThatIsNoTableIsLeftOutWithItsNameAndTheFirstLineSaysSo() throws IOException {
        var sent = WorkbookFixture.xlsx(aReturn()
                        .replacing("episodes", ",MIXED,", ",X,")
                        .with("0101100000", text -> "child\nMorag Sinclair\n"))
                .write(folder.resolve("sent.xlsx"));

        assertThat(marked(sent)).isTrue();

        assertThat(text())
                .contains("WHITE", "What was sent beside the four tables is left out here.")
                .contains("Use one of the codes of the list.")
                .doesNotContain("0101100000", "Morag", "Sinclair");
    }

    @Test
    void aHiddenSheetIsLeftOutToo() throws IOException {
        var sent = WorkbookFixture.xlsx(aReturn().with("Morag", text -> "child\n0101100000\n"))
                .change("xl/workbook.xml", xml -> xml.replace("name='Morag'", "name='Morag' state='hidden'"))
                .write(folder.resolve("sent.xlsx"));

        assertThat(marked(sent)).isTrue();

        assertThat(text()).doesNotContain("0101100000", "Morag");
    }

    @Test
    void ofATableThatIsThereTwiceTheOneThatWasReadComesBack() throws IOException {
        var sent = WorkbookFixture.ods(aReturn().with("EPISODES", text -> "child\n0101100000\n"))
                .write(folder.resolve("sent.ods"));

        assertThat(marked(sent)).isTrue();

        assertThat(text()).contains("KX7Q2M9PLA").doesNotContain("0101100000", "EPISODES");
    }

    @Test
    void ofFilesThatHoldTheSameTableNoneComesBack() throws IOException {
        Files.writeString(folder.resolve("Episodes.tsv"), "child\n0101100000\n");

        assertThat(marked(aReturn().in(folder))).isTrue();

        assertThat(text()).contains("FOSTER_AUTHORITY").doesNotContain("0101100000", "ethnic_group");
    }

    @Test
    void aTableWithoutItsHeaderDoesNotComeBack() throws IOException {
        var sent = aReturn()
                .with("episodes", text -> text.substring(text.indexOf('\n') + 1))
                .in(folder);

        assertThat(marked(sent)).isTrue();

        assertThat(text()).contains("FOSTER_AUTHORITY").doesNotContain("MIXED");
    }

    @Test
    void nothingIsWrittenOfWhatCannotBeReadToItsEnd() throws IOException {
        var sent = aReturn().replacing("placements", "KINSHIP", "KIN\0SHIP").in(folder);

        assertThat(marked(sent)).isFalse();

        assertThat(folder.resolve("marked.xlsx")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereTheCellsWouldBeTooMany() throws IOException {
        var sent = aReturn().in(folder);
        var target = folder.resolve("marked.xlsx");

        assertThat(MarkedWorkbook.write(sent, READER.read(sent).findings(), target, 50))
                .isFalse();

        assertThat(target).doesNotExist();
    }

    @Test
    void theHeaderStaysInSightAndTheSentencesHaveRoom() throws IOException {
        assertThat(marked(aReturn().in(folder))).isTrue();

        assertThat(text())
                .contains("<pane ySplit=\"1\" topLeftCell=\"A2\"", "<col min=\"14\" max=\"14\" width=\"90\"")
                .contains("<cellStyle name=\"Normal\"");
    }

    private boolean marked(Path sent) throws IOException {
        return MarkedWorkbook.write(sent, READER.read(sent).findings(), folder.resolve("marked.xlsx"));
    }

    /** All parts of the marked workbook. */
    private String text() throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(folder.resolve("marked.xlsx").toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
