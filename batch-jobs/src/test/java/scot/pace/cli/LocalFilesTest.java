package scot.pace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.cli.Ran.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.store.Home;

/** East Renfrewshire, "by 31 October 2017 all children accommodated before 1 April 2017 will have a review that makes a decision". */
class LocalFilesTest {

    private static final String AIM = "by-october-2017";

    private static final String DESK = """
            authority,test,aim,agency,change,rationale,started,ended,hoped_for,learned,next_step
            S12000011,desk,aim-2,Social work,A desk for permanence,,2016-11-01,,A shorter wait,,
            """;

    @TempDir
    static Path folder;

    private static Path home;
    private static Ran demonstration;

    @BeforeAll
    static void theSevenQuartersOfEastRenfrewshireArePublished() throws IOException {
        home = folder.resolve("home");
        Files.writeString(folder.resolve("desk.csv"), DESK);
        demonstration = pace("demo", "--east-renfrewshire", "--home", home.toString());
    }

    @Test
    void theAimStandsUnderTheTableAndIsTheCountOfItsClocks() {
        var clocks = listed("--as-at", "2017-10-31", "--known-by", "2018-01-31", "--aim", AIM);
        long met = clocks.stream().filter(line -> line.contains(",MET,")).count();
        long ended = clocks.stream()
                .filter(line -> line.contains(",ENDED_BEFORE_DUE,"))
                .count();

        assertThat(demonstration.exitCode()).as(demonstration.err()).isZero();
        assertThat(met).isBetween(1L, clocks.size() - 1L);
        assertThat(demonstration.out())
                .contains("2017-18-Q1   " + met + " of " + (clocks.size() - ended))
                .doesNotContainPattern("2016-17-Q2 +\\d+ of");
        assertThat(clocks).noneMatch(line -> line.contains("PENDING"));
        assertThat(clocks).allMatch(line -> line.matches("([^,]*,){5}(20(0\\d|1[0-6])|2017-0[1-3]).*"));
    }

    @Test
    void beforeTheDeadlineWhoHasNoDecisionIsPendingAndOnAnyDayClocksCanBeListed() {
        var clocks = listed("--as-at", "2017-09-15", "--known-by", "2018-01-31", "--aim", AIM);

        assertThat(clocks).anyMatch(line -> line.contains(",PENDING,")).noneMatch(line -> line.contains("OVERDUE"));
    }

    @Test
    void whatIsNotKnownYetIsNotListed() {
        assertThat(listed("--as-at", "2017-10-31", "--known-by", "2016-01-31")).isEmpty();
        assertThat(pace("clocks", "--as-at", "2017-10-31", "--aim", "nothing", "--home", home.toString()))
                .extracting(Ran::exitCode)
                .isEqualTo(2);
    }

    @Test
    void theLocalReportPrintsTheAimAndNoOtherReportDoes() throws IOException {
        var release = Home.releases(home).resolve("2017-18-Q1/0001");

        var own = text(release.resolve("local/S12000011.pdf"));

        assertThat(own)
                .contains("will have a review that makes a decision", "Target: 100% by the deadline, 31 October 2017")
                .contains("; not met.")
                .contains("has told us of no test of change");
        assertThat(text(release.resolve("local/S12000005.pdf")))
                .doesNotContain("will have a review that makes a decision")
                .contains("has told us of no aim of its own");
    }

    @Test
    void areasAreComparedAsReleased() {
        var compared = pace("compare", "2017-18-Q1", "--aim", "2", "--csv", "--home", home.toString());

        assertThat(compared.exitCode()).as(compared.err()).isZero();
        assertThat(compared.out().lines())
                .hasSize(34)
                .contains("aim-2,S12000005,Clackmannanshire,,,,,,,x")
                // it was hidden in the release for the sake of others
                .contains("aim-2,S12000011,East Renfrewshire,,,,,,,c");
    }

    @Test
    void anImportChangesWhatTheQuarterIsMadeFromAndTheArchiveAloneBringsItBack() throws IOException {
        var copy = folder.resolve("again");
        assertThat(pace("demo", "--east-renfrewshire", "--home", copy.toString())
                        .exitCode())
                .isZero();
        var before = Files.readString(publication(copy, "0001").resolve("figures.csv"));

        assertThat(pace("tests-of-change", "import", folder.resolve("desk.csv").toString(), "--home", copy.toString())
                        .exitCode())
                .isZero();
        assertThat(pace("rebuild", "--home", copy.toString()).exitCode()).isZero();
        assertThat(pace("publish", "2017-18-Q1", "--home", copy.toString()).exitCode())
                .isZero();

        var after = Files.readString(publication(copy, "0002").resolve("figures.csv"));
        assertThat(before).doesNotContain("s10-within-timescale").contains("s9-local-aim,");
        assertThat(after.lines().filter(line -> !line.startsWith("s10-")).toList())
                .isEqualTo(before.lines().toList());
        assertThat(after).contains("s10-within-timescale,S12000011,2017-18-Q1,aim,aim-2,quarters,before 20");
        assertThat(text(Home.releases(copy).resolve("2017-18-Q1/0002/local/S12000011.pdf")))
                .contains("A desk for permanence", "no proof that a test brought it about");
        assertThat(pace("verify-home", "--home", copy.toString()).exitCode()).isZero();
    }

    @Test
    void aFileWithAFaultKeepsNothingAndTheSameFileTwiceIsSaid(@TempDir Path other) throws IOException {
        var faulty = Files.writeString(other.resolve("faulty.csv"), DESK.replace("aim-2", "aim-7"));
        var right = Files.writeString(other.resolve("right.csv"), DESK);
        var where = other.resolve("home").toString();

        var refused = pace("tests-of-change", "import", faulty.toString(), "--home", where);
        var listed = pace("tests-of-change", "list", "--home", where);
        var kept = pace("tests-of-change", "import", right.toString(), "--home", where);
        var again = pace("tests-of-change", "import", right.toString(), "--home", where);
        var csv = pace("tests-of-change", "list", "--csv", "--home", where);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out())
                .startsWith("line 2, column aim: aim-7 is neither a national aim nor a local aim of S12000011.")
                .contains("1 fault is to be mended. Nothing was kept.");
        assertThat(listed.out()).isEqualTo("There are no tests of change yet.\n");
        assertThat(kept.out()).startsWith("Kept 1 line of tests of change as version 1");
        assertThat(again.out()).startsWith("Every line of this file is known already");
        assertThat(csv.out()).isEqualTo(DESK);
    }

    @Test
    void aNewMedianIsKeptListedAndTakenBackAndNeverLost(@TempDir Path other) throws IOException {
        var where = other.resolve("home").toString();
        var header = "area,aim,first_day,reason,set_by,withdrawn\n";
        var line = "S92000003,aim-2,2019-02-01,panels meet every week,the analysis team,";
        var set = Files.writeString(other.resolve("set.csv"), header + line + "\n");
        var taken = Files.writeString(other.resolve("taken.csv"), header + line + "Y\n");

        var kept = pace("medians", "import", set.toString(), "--home", where);
        var listed = pace("medians", "list", "--home", where);
        var csv = pace("medians", "list", "--csv", "--home", where);
        var back = pace("medians", "import", taken.toString(), "--home", where);

        assertThat(kept.out()).startsWith("Kept 1 line of new medians as version 1");
        assertThat(listed.out())
                .startsWith("Scotland, aim-2, from 2019-02-01\n")
                .contains("panels meet every week");
        assertThat(csv.out()).isEqualTo(header + line + "\n");
        assertThat(back.out()).startsWith("Kept 1 line of new medians as version 2");
        assertThat(pace("medians", "list", "--home", where).out()).isEqualTo("There are no new medians yet.\n");
        assertThat(pace("verify-home", "--home", where).exitCode()).isZero();
    }

    private static List<String> listed(String... arguments) {
        var all = new java.util.ArrayList<>(List.of("clocks", "--csv", "--home", home.toString()));
        all.addAll(List.of(arguments));
        var ran = pace(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran.out().lines().skip(1).toList();
    }

    private static Path publication(Path home, String version) {
        return Home.publications(home).resolve("2017-18-Q1").resolve(version);
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
