package scot.pace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.cli.Ran.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One release of East Renfrewshire, from a draft to its withdrawal. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseCommandTest {

    private static final String RELEASE = "2017-18-Q1/0001";

    @TempDir
    static Path home;

    @BeforeAll
    static void aDraftIsThere() {
        var demonstration = pace("demo", "--east-renfrewshire", "--home", home.toString());
        assertThat(demonstration.exitCode()).as(demonstration.err()).isZero();
    }

    private static Ran release(String... words) {
        var command = new String[words.length + 3];
        command[0] = "release";
        System.arraycopy(words, 0, command, 1, words.length);
        command[words.length + 1] = "--home";
        command[words.length + 2] = home.toString();
        return pace(command);
    }

    private static Ran verify() {
        return pace("verify", RELEASE, "--home", home.toString());
    }

    private static String firstPage(String root) throws IOException {
        try (var pdf = Loader.loadPDF(
                home.resolve(root).resolve(RELEASE).resolve("national.pdf").toFile())) {
            var text = new PDFTextStripper();
            text.setEndPage(1);
            return text.getText(pdf);
        }
    }

    @Test
    @Order(1)
    void aDraftSaysSoAndIsNotPublishedBeforeSomebodyElseHasApprovedIt() throws IOException {
        assertThat(firstPage("releases")).contains("DRAFT: not approved for publication");

        assertThat(release("publish", RELEASE, "--by", "eve"))
                .extracting(Ran::exitCode)
                .isEqualTo(2);
        var own = release("approve", RELEASE, "--by", " Demonstration ");

        assertThat(own.exitCode()).isEqualTo(2);
        assertThat(own.err()).contains("was made by demonstration: somebody else has to approve it");
        assertThat(home.resolve("published")).doesNotExist();
    }

    @Test
    @Order(2)
    void whatIsPublishedHasTheFiguresThatWereApprovedAndNoMarkOfADraft() throws IOException {
        assertThat(release("approve", "2017-18-Q1", "--by", "bob").exitCode()).isZero();
        var published = release("publish", "2017-18-Q1", "--by", "eve");

        assertThat(published.exitCode()).as(published.err()).isZero();
        assertThat(home.resolve("published").resolve(RELEASE).resolve("figures.csv"))
                .hasSameBinaryContentAs(
                        home.resolve("releases").resolve(RELEASE).resolve("figures.csv"));
        assertThat(Ran.pace("status", "--home", home.toString()).out())
                .contains("published: " + home.resolve("published").resolve(RELEASE));
        assertThat(firstPage("published"))
                .doesNotContainIgnoringCase("draft")
                .contains("SYNTHETIC: no real child is described");
        assertThat(release("list").out())
                .containsSubsequence("DRAFT      demonstration", "APPROVED   bob", "PUBLISHED  eve");
        assertThat(verify().out()).contains("nothing was changed", "PUBLISHED by eve");
    }

    @Test
    @Order(3)
    void aByteThatWasChangedIsFoundWhereverItIs() throws IOException {
        for (var file : new String[] {
            "published/2017-18-Q1/0001/figures.csv",
            "published/2017-18-Q1/0001/manifest.json",
            "releases/2017-18-Q1/0001/national.pdf",
            "release-steps.csv"
        }) {
            var path = home.resolve(file);
            var before = Files.readAllBytes(path);
            var changed = before.clone();
            changed[before.length / 2] ^= 1;
            Files.write(path, changed);

            assertThat(verify().exitCode()).as(file).isNotZero();
            Files.write(path, before);
        }
        assertThat(verify().exitCode()).isZero();
    }

    /** The return of the quarter once more, in which one child lives with foster carers who was with kinship carers before. */
    private static Path sentAgain() throws IOException {
        var sent = home.resolve("demo-returns/2017-18-Q1/S12000011");
        var again = Files.createDirectory(home.resolve("sent-again"));
        for (var table : List.of("return.csv", "episodes.csv", "milestones.csv")) {
            Files.copy(sent.resolve(table), again.resolve(table));
        }
        var placements = Files.readString(sent.resolve("placements.csv"));
        var moved = placements.replaceFirst("KINSHIP(,\\w+,[-0-9]+,,\\R)", "FOSTER_AUTHORITY$1");
        assertThat(moved).isNotEqualTo(placements);
        Files.writeString(again.resolve("placements.csv"), moved);
        return again;
    }

    private static Ran publish(String... more) {
        var command = new ArrayList<>(List.of("publish", "2017-18-Q1", "--by", "ada", "--home", home.toString()));
        command.addAll(List.of(more));
        return pace(command.toArray(String[]::new));
    }

    @Test
    @Order(4)
    void whatIsOutKeepsItsValuesUntilTheYearEndsOrSomebodyDecidesOtherwise() throws IOException {
        var reasons = home.resolve("demo-returns/reasons.csv").toString();
        assertThat(pace(
                                "submit",
                                sentAgain().toString(),
                                "--authority",
                                "S12000011",
                                "--reasons",
                                reasons,
                                "--signed-by",
                                "Sam",
                                "--home",
                                home.toString())
                        .exitCode())
                .isZero();

        var held = publish();
        var decided = publish("--revise", "One child lives with foster carers");

        assertThat(held.exitCode()).as(held.err()).isZero();
        assertThat(Files.readString(home.resolve("publications/2017-18-Q1/0002/held-back.csv")))
                .contains("t06-looked-after-by-quarter,S12000011,2017-18-Q1");
        assertThat(release("revisions", RELEASE, "2017-18-Q1/0002").out().lines())
                .hasSize(1);
        assertThat(decided.exitCode()).as(decided.err()).isZero();
        assertThat(release("revisions", RELEASE, "2017-18-Q1/0003").out())
                .contains("t06-looked-after-by-quarter,S12000011,2017-18-Q1");
        assertThat(release("list").out()).contains("One child lives with foster carers");
    }

    @Test
    @Order(5)
    void aDraftThatDoesNotKnowOfAnotherReleaseIsNotApproved() {
        release("approve", "2017-18-Q1/0003", "--by", "bob");
        assertThat(release("publish", "2017-18-Q1/0003", "--by", "eve").exitCode())
                .isZero();

        var tooOld = release("approve", "2017-18-Q1/0002", "--by", "bob");

        assertThat(tooOld.exitCode()).isEqualTo(2);
        assertThat(tooOld.err()).contains("2017-18-Q1/0002 does not know of 2017-18-Q1/0003");
    }

    @Test
    @Order(6)
    void aReleaseIsWithdrawnWithAReasonAndNothingOfItIsDeleted() {
        assertThat(release("withdraw", RELEASE, "--by", "eve", "--reason", "wrong")
                        .exitCode())
                .isEqualTo(2);
        assertThat(release("withdraw", RELEASE, "--by", "eve", "--reason", "A return was sent for another quarter")
                        .exitCode())
                .isZero();

        assertThat(release("list").out()).contains("WITHDRAWN", "A return was sent for another quarter");
        assertThat(home.resolve("published").resolve(RELEASE).resolve("national.pdf"))
                .exists();
        assertThat(release("publish", RELEASE, "--by", "eve").err())
                .contains("2017-18-Q1/0001 is WITHDRAWN: only what is APPROVED can be published");
        assertThat(verify().exitCode()).isZero();
    }

    @Test
    @Order(7)
    void whatANewTestOfChangeAddsMovesNothingThatIsOut() throws IOException {
        var desk = Files.writeString(home.resolve("soon.csv"), """
                authority,test,aim,agency,change,rationale,started,ended,hoped_for,learned,next_step
                S12000011,desk,aim-2,Social work,A desk for permanence,,2016-11-01,,A shorter wait,,
                """);
        assertThat(pace("tests-of-change", "import", desk.toString(), "--home", home.toString())
                        .exitCode())
                .isZero();
        assertThat(publish().exitCode()).isZero();

        var none = release("revisions", RELEASE, RELEASE);
        var two = release("revisions", "2017-18-Q1/0003", "2017-18-Q1/0004");

        assertThat(none.out().lines()).containsExactly("measure,area,period,breakdowns,old,new,why");
        assertThat(two.out()).as("a test of change moves nothing that is out").isEqualTo(none.out());
        assertThat(release("list").out()).contains("2017-18-Q1/0004  DRAFT      ada");
    }
}
