package scot.pace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pace.submissions.offline.Exit;

/** The command {@code pace disclosure}: every option, everything that can be wrong with it, and how it ends. */
class DisclosureTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aTableIsProtectedAndItsThreeFilesAreWritten() throws IOException {
        var ran = pace("disclosure", table(), "--dimensions", "area,age", "--out", out());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isEqualTo(Exit.DONE);
        assertThat(ran.out())
                .contains("12 cells, ", "; 31 lost for the sake of others, which is the least", "0 can be worked out");
        assertThat(read("published.csv"))
                .startsWith("area,age,freq\n")
                .contains("Total,Total,74\n", "Fife,old,c\n")
                .doesNotContain("TRUE", "PRIMARY", "SECONDARY");
        assertThat(read("protected.csv"))
                .startsWith("area,age,freq,primary,suppressed\n")
                .contains("Fife,old,2,TRUE,TRUE\n");
        assertThat(read("audit.json"))
                .contains(
                        "\"recoverable\" : 0",
                        "\"below_protection\" : 0",
                        "\"proved_optimal\" : true",
                        "\"PRIMARY\" : 1")
                .doesNotContain("seconds");
    }

    @Test
    void theSameTableInAnotherOrderMakesTheSameBytes() throws IOException {
        pace("disclosure", table(), "--dimensions", "area,age", "--out", out());
        var first = List.of(read("published.csv"), read("protected.csv"), read("audit.json"));

        var lines = new ArrayList<>(Files.readAllLines(Path.of(table())));
        lines.add(1, lines.remove(lines.size() - 1));
        lines.add(2, lines.remove(4));
        pace("disclosure", write("turned.csv", lines), "--dimensions", "area,age", "--out", out());

        assertThat(List.of(read("published.csv"), read("protected.csv"), read("audit.json")))
                .isEqualTo(first);
    }

    @Test
    void theColumnOfCountsMayHaveAnotherName() throws IOException {
        var table = write("table.csv", List.of("area,children", "Angus,3", "Fife,9", "Moray,12"));

        var ran = pace("disclosure", table, "--dimensions", "area", "--freq", "children", "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.DONE);
        assertThat(read("published.csv")).contains("Angus,c\n", "Total,24\n");
    }

    @Test
    void aHierarchyAddsItsParentsAndTheyAreProtectedToo() throws IOException {
        var hierarchy = write(
                "hierarchy.csv",
                List.of(
                        "dimension,child,parent",
                        "area,Angus,East",
                        "area,Fife,East",
                        "area,Moray,North",
                        "area,Skye,North"));
        var table = write("table.csv", List.of("area,freq", "Angus,3", "Fife,9", "Moray,12", "Skye,8"));

        var ran = pace("disclosure", table, "--dimensions", "area", "--hierarchy", hierarchy, "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.DONE);
        assertThat(read("published.csv")).contains("East,12\n", "Angus,c\n", "Fife,c\n", "Moray,12\n");
    }

    @Test
    void twoTablesThatShareAMarginAreOneSystem() throws IOException {
        var byAge = write(
                "by-age.csv", List.of("area,age,freq", "Angus,young,3", "Angus,old,7", "Fife,young,9", "Fife,old,20"));
        var bySex = write("by-sex.csv", List.of("area,sex,freq", "Angus,F,6", "Angus,M,4", "Fife,F,14", "Fife,M,15"));

        var ran = pace("disclosure", byAge, bySex, "--dimensions", "area,age,sex", "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("0 can be worked out");
        assertThat(read("protected.csv")).contains("Angus,young,Total,3,TRUE,TRUE\n", "Angus,Total,M,4,TRUE,TRUE\n");
    }

    @Test
    void twoTablesThatDisagreeOnTheirMarginAreRefused() throws IOException {
        var byAge = write("by-age.csv", List.of("area,age,freq", "Angus,young,3", "Angus,old,7"));
        var bySex = write("by-sex.csv", List.of("area,sex,freq", "Angus,F,6", "Angus,M,5"));

        var ran = pace("disclosure", byAge, bySex, "--dimensions", "area,age,sex", "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("by-sex.csv", "11 for Angus,Total,Total", "another table has 10");
    }

    @Test
    void anotherPolicyHidesMore() throws IOException {
        var policy = write(
                "policy.properties",
                List.of(
                        "version = trial",
                        "small = 9",
                        "whole-shown-from = 10",
                        "zeros = shown",
                        "symbol = *",
                        "profile = strict",
                        "strict-upper-bound = 10"));

        var ran = pace("disclosure", table(), "--dimensions", "area,age", "--policy", policy, "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.DONE);
        assertThat(read("published.csv")).contains("Angus,old,*\n");
        assertThat(read("audit.json")).contains("\"policy\" : \"trial\"", "\"profile\" : \"strict\"");
    }

    @Test
    void ofPartsOfAWholeASmallRestIsHiddenToo() throws IOException {
        var table = write(
                "table.csv",
                List.of(
                        "area,class,freq",
                        "Angus,met,18",
                        "Angus,late,1",
                        "Angus,waiting,1",
                        "Fife,met,30",
                        "Fife,late,12",
                        "Fife,waiting,15"));

        pace("disclosure", table, "--dimensions", "area,class", "--shares", "class", "--out", out());

        assertThat(read("protected.csv")).contains("Angus,met,18,TRUE,TRUE\n");
        assertThat(read("audit.json")).contains("\"COMPLEMENT\" : 1");
    }

    @Test
    void whatIsKnownFromElsewhereIsReportedAndFailsNothing() throws IOException {
        var known = write("known.csv", List.of("area,age,freq", "Fife,young,12", "Fife,Total,14"));

        var ran = pace("disclosure", table(), "--dimensions", "area,age", "--known", known, "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.DONE);
        assertThat(ran.out()).contains("known from elsewhere: Fife,old is 2");
        assertThat(read("audit.json")).contains("\"known_from_elsewhere\" : [ {");
    }

    @Test
    void theSecondsAreWrittenWhereTheyAreAskedFor() throws IOException {
        pace("disclosure", table(), "--dimensions", "area,age", "--timings", "--out", out());

        assertThat(read("audit.json")).containsPattern("\"seconds\" : [0-9]+\\.[0-9]{2}");
    }

    @Test
    void anAuditOfATableThatLeaksSaysWhichCellAndEndsWithOne() throws IOException {
        var published =
                write("published.csv", List.of("area,age,freq", "Fife,young,12", "Fife,old,[c]", "Fife,Total,14"));

        var ran = pace("disclosure", "--audit", published, "--dimensions", "area,age", "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.RETURN_HAS_FAULTS);
        assertThat(ran.out()).contains("recoverable: Fife,old is 2", "1 hidden: 1 can be worked out");
        assertThat(read("audit.json")).contains("\"recoverable\" : 1", "\"below_protection\" : null");
    }

    @Test
    void anAuditThatIsGivenTheTruthFindsWhatIsBelowProtection() throws IOException {
        var published = write("published.csv", List.of("area,freq", "Angus,c", "Fife,c", "Total,5"));
        var truth = write("truth.csv", List.of("area,freq,primary", "Angus,4,TRUE", "Fife,1,TRUE", "Total,5,FALSE"));

        var ran = pace("disclosure", "--audit", published, "--truth", truth, "--dimensions", "area");

        assertThat(ran.exitCode()).isEqualTo(Exit.RETURN_HAS_FAULTS);
        assertThat(ran.out())
                .contains("below protection: Angus is 1 to 4", "0 can be worked out, 1 are below protection");
    }

    @Test
    void whatWasProtectedPassesTheAuditOfItsFiles() throws IOException {
        pace("disclosure", table(), "--dimensions", "area,age", "--out", out());

        var ran = pace(
                "disclosure",
                "--audit",
                folder.resolve("out/published.csv").toString(),
                "--truth",
                folder.resolve("out/protected.csv").toString(),
                "--dimensions",
                "area,age");

        assertThat(ran.exitCode()).isEqualTo(Exit.DONE);
    }

    @Test
    void lastQuartersReleaseIsKnownToWhoeverAuditsThisOne() throws IOException {
        var now = write("now.csv", List.of("area,age,freq", "Fife,young,c", "Fife,old,c", "Fife,Total,14"));
        var before = write("before.csv", List.of("area,age,freq", "Fife,young,12", "Fife,old,c"));

        var ran = pace("disclosure", "--audit", now, "--known", before, "--dimensions", "area,age");

        assertThat(ran.out()).contains("Fife,old is 2");
    }

    @Test
    void everyFaultOfEveryFileIsToldAtOnce() throws IOException {
        var table = write(
                "table.csv", List.of("area,age,freq", "Fife,,2", "Fife,old,-1", "Fife,old,two", "Total,old,3", "Fife"));
        var hierarchy = write("hierarchy.csv", List.of("dimension,child,parent", "sex,F,All", "area,Fife,Fife"));

        var ran = pace("disclosure", table, "--dimensions", "area,age", "--hierarchy", hierarchy, "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err().lines().filter(line -> line.contains("table.csv"))).hasSize(5);
        assertThat(ran.err().lines().filter(line -> line.contains("hierarchy.csv")))
                .hasSize(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void everyFaultOfAPolicyIsToldAtOnce() throws IOException {
        var policy = write(
                "policy.properties",
                List.of(
                        "version = trial",
                        "small = none",
                        "whole-shown-from = 10",
                        "zeros = sometimes",
                        "symbol = 0",
                        "profile = public",
                        "strict-upper-bound = 5"));

        var ran = pace("disclosure", table(), "--dimensions", "area,age", "--policy", policy, "--out", out());

        assertThat(ran.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains("small", "zeros", "symbol");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--dimensions area,age                                   | Give a TABLE and --out DIR, or --audit FILE.",
                "TABLE --dimensions area,age                             | Give a TABLE and --out DIR, or --audit FILE.",
                "TABLE --audit TABLE --dimensions area,age               | Give either a TABLE or --audit FILE.",
                "TABLE --dimensions area,area --out OUT                  | --dimensions must differ from each other",
                "TABLE --dimensions area,age --shares sex --out OUT      | --shares must be among them",
                "missing.csv --dimensions area,age --out OUT             | There is no file missing.csv",
                "TABLE --dimensions area,age --known no.csv --out OUT    | There is no file no.csv",
                "TABLE --dimensions area,sex --out OUT                   | is there twice",
                "TABLE --out OUT                                         | --dimensions"
            })
    void wrongUseIsSaidAndWritesNothing(String line, String said) throws IOException {
        var table = table();

        var ran = pace(Stream.concat(
                        Stream.of("disclosure"),
                        Stream.of(line.strip().split(" +"))
                                .map(word -> word.equals("TABLE") ? table : word.equals("OUT") ? out() : word))
                .toArray(String[]::new));

        assertThat(ran.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).contains(said);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static Ran pace(String... arguments) {
        return Ran.pace(arguments);
    }

    private String table() throws IOException {
        return write(
                "table.csv",
                List.of(
                        "area,age,freq",
                        "Angus,young,11",
                        "Angus,old,8",
                        "Fife,young,12",
                        "Fife,old,2",
                        "Moray,young,21",
                        "Moray,old,20"));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    private String write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }
}
