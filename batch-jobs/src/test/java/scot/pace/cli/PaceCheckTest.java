package scot.pace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.OneChild;
import scot.pace.schema.sql.DuckDb;
import scot.pace.submissions.offline.Exit;

/** The program an authority runs on its own machine says what the platform says. It is made by package, before this module. */
class PaceCheckTest {

    private static final Path JAR = Path.of(System.getProperty("pace.check.jar", "pace.check.jar is not set"));
    private static final String CLEAN = "KX7Q2M9PLA,1,1,KINSHIP,S25,2020-07-04,,";
    private static final String FAULTY = "KX7Q2M9PLA,1,1,KINSHIP,S25,2020-07-40,,";
    private static final String IDENTIFYING = "KX7Q2M9PLA,1,1,Zebedee Quillfeather,S25,2020-07-04,,";

    @TempDir
    Path folder;

    @Test
    void aCleanReturnHasTheSameAnswerByteForByte() throws Exception {
        var sent = sent(CLEAN);

        var json = assertSame(Exit.DONE, "check", sent, "--json");
        assertSame(Exit.DONE, "check", sent);

        assertThat(json).startsWith("{").contains("\"findings\" : [ ]");
    }

    @Test
    void parquetAndWorkbooksAreReadAsWell() throws Exception {
        var sent = sent(FAULTY);
        var workbook = folder.resolve("marked.xlsx").toString();
        assertThat(run(sent, "--marked", workbook).err()).isEmpty();

        for (var packed : List.of("snappy", "zstd")) {
            assertThat(assertSame(Exit.DONE, "check", asParquet(sent, packed), "--json"))
                    .as(packed)
                    .contains("2020-07-40");
        }
        assertThat(assertSame(Exit.DONE, "check", workbook, "--json")).contains("2020-07-40");
    }

    @Test
    void aFaultyReturnHasTheSameAnswerByteForByte() throws Exception {
        var sent = sent(FAULTY);

        var json = assertSame(Exit.DONE, "check", sent, "--json");
        assertSame(Exit.DONE, "check", sent);

        assertThat(json).startsWith("{").contains("2020-07-40").endsWith("}\n");
    }

    @Test
    void aReturnThatIdentifiesHasTheSameAnswerByteForByteAndNothingBesideIt() throws Exception {
        var sent = sent(IDENTIFYING);

        var json = assertSame(Exit.RETURN_HAS_FAULTS, "check", sent, "--json");
        assertSame(Exit.RETURN_HAS_FAULTS, "check", sent);

        assertThat(json).contains("identifying-value").doesNotContain("Quillfeather");
    }

    @Test
    void theFilesOfTheAnswerAreTheSameByteForByte() throws Exception {
        var sent = sent(FAULTY);
        var ours = folder.resolve("ours.csv");
        var theirs = folder.resolve("theirs.csv");
        var page = folder.resolve("page.pdf");

        Ran.pace("check", sent, "--csv", ours.toString());
        var said = run(sent, "--csv", theirs.toString(), "--pdf", page.toString());

        assertThat(said.err()).isEmpty();
        assertThat(theirs).hasSameBinaryContentAs(ours);
        assertThat(page).isNotEmptyFile();
    }

    @Test
    void aReturnThatIsNotThereIsWrongUse() throws Exception {
        assertSame(Exit.WRONG_USE, "check", folder.resolve("nowhere").toString());
    }

    @Test
    void theJarHoldsTheSchemaAndTheSubmissionsAndNoOtherRoom() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("scot/pace/submissions/Intake.class", "scot/pace/schema/Quarter.class")
                    .noneMatch(name -> name.startsWith("org/springframework"))
                    .noneMatch(name -> name.startsWith("scot/pace/jobs"))
                    .noneMatch(name -> name.startsWith("scot/pace/reporting"))
                    .noneMatch(name -> name.matches("META-INF/.*\\.(SF|DSA|RSA)"));
        }
    }

    @Test
    void theJarStaysUnderAHundredMegabytes() throws IOException {
        assertThat(Files.size(JAR)).isBetween(1L, 99_999_999L);
    }

    /** Gives what both said. */
    private String assertSame(int exitCode, String command, String... arguments) throws Exception {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of(arguments));

        var ours = Ran.pace(words.toArray(String[]::new));
        var theirs = run(arguments);

        assertThat(theirs).isEqualTo(ours);
        assertThat(theirs.exitCode()).isEqualTo(exitCode);
        return theirs.out();
    }

    private Ran run(String... arguments) throws Exception {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                JAR.toString()));
        words.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        int exitCode = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ran(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private String asParquet(String sent, String packed) throws Exception {
        var folderOfParquet = Files.createDirectory(folder.resolve(packed));
        try (var connection = DuckDb.inMemory("1GB", 2)) {
            for (var table : List.of("return", "episodes", "placements", "milestones")) {
                try (var statement = connection.createStatement()) {
                    statement.execute("COPY (SELECT * FROM read_csv('" + sent + "/" + table
                            + ".csv', all_varchar = true, header = true)) TO '" + folderOfParquet + "/" + table
                            + ".parquet' (FORMAT parquet, COMPRESSION " + packed + ")");
                }
            }
        }
        return folderOfParquet.toString();
    }

    private String sent(String placement) throws IOException {
        return OneChild.write(folder.resolve("sent"), placement).toString();
    }
}
