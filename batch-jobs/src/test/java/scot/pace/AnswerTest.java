package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.cli.Pace;
import scot.pace.schema.store.Archive;

/** What a sender gets back by command, and what stays behind. */
class AnswerTest {

    private static final String NAME = "Zebedee Quillfeather";

    @TempDir
    Path folder;

    @Test
    void checkWritesTheAnswerInEveryShape() throws IOException {
        var csv = folder.resolve("answer.csv");
        var marked = folder.resolve("answer.xlsx");
        var pdf = folder.resolve("answer.pdf");

        int exit = Pace.run(
                "check",
                sent("FOSTR").toString(),
                "--csv",
                csv.toString(),
                "--marked",
                marked.toString(),
                "--pdf",
                pdf.toString());

        assertThat(exit).as("one episode in error is not too many").isZero();
        assertThat(Files.readString(csv)).contains("code-unknown", "FOSTR");
        assertThat(marked).isNotEmptyFile();
        assertThat(pdf).isNotEmptyFile();
        assertThat(Pace.run("check", marked.toString())).isZero();
    }

    @Test
    void aWorkbookThatWasGivenBackCanBeMendedByHandAndAccepted() throws IOException {
        var marked = folder.resolve("marked.xlsx");
        var home = folder.resolve("home");

        Pace.run("check", sent("KINSHIP").toString(), "--marked", marked.toString());
        int exit = Pace.run("submit", marked.toString(), "--authority", "S12000011", "--home", home.toString());

        assertThat(exit).isZero();
        assertThat(Archive.readOnly(home).all()).hasSize(1);
    }

    @Test
    void nothingOfAReturnThatIdentifiesStaysAnywhere() throws IOException {
        var home = folder.resolve("home");
        var answers = Files.createDirectory(folder.resolve("answers"));

        int exit = Pace.run(
                "submit",
                sent(NAME).toString(),
                "--authority",
                "S12000011",
                "--home",
                home.toString(),
                "--csv",
                answers.resolve("a.csv").toString(),
                "--marked",
                answers.resolve("a.xlsx").toString(),
                "--pdf",
                answers.resolve("a.pdf").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(answers).isDirectoryContaining("glob:**.csv").isDirectoryNotContaining("glob:**.xlsx");
        assertThat(holding("Quillfeather", home, answers)).isEmpty();
        assertThat(holding("KX7Q2M9PLA", home, answers)).isEmpty();
        try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(temporary.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(
                            "pace-check-" + ProcessHandle.current().pid() + "-"));
        }
    }

    private static List<Path> holding(String secret, Path... folders) throws IOException {
        var found = new ArrayList<Path>();
        for (var one : folders) {
            try (var files = Files.walk(one)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }

    private Path sent(String placementType) throws IOException {
        return OneChild.write(folder.resolve("sent"), "KX7Q2M9PLA,1,1,%s,S25,2020-07-04,,".formatted(placementType));
    }
}
