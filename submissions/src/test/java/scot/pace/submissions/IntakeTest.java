package scot.pace.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static scot.pace.submissions.ReturnFixture.aReturn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final Context CONTEXT = Context.ofAnybody(LocalDate.of(2020, 8, 20));

    @TempDir
    Path folder;

    @Test
    void aFaultlessReturnIsReady() throws IOException {
        var checked = check(aReturn());

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.verdict(Reasons.NONE)).isEqualTo(Verdict.READY);
    }

    @Test
    void aDayThatDoesNotExistIsTheOnlyFindingAtItsCell() throws IOException {
        var checked = check(aReturn().replacing("episodes", "2020-02-01", "2020-02-31"));

        assertThat(checked.findings())
                .filteredOn(one -> one.table().equals("episodes") && one.field().equals("ended"))
                .extracting(Finding::line, Finding::rule)
                .containsExactly(tuple(3, "date-invalid"));
        assertThat(checked.findings()).extracting(Finding::rule).doesNotContain("episode-earlier-open");
    }

    @Test
    void aQueryWaitsUntilAReasonExplainsIt() throws IOException {
        var checked = check(aReturn().replacing("return", "2020-08-10", "2020-07-01"));
        var csv = Files.writeString(
                folder.resolve("reasons.csv"), "child,episode,rule,reason\n,,prepared-early,made before the end\n");

        assertThat(checked.verdict(Reasons.NONE)).isEqualTo(Verdict.WAITING);
        assertThat(checked.verdict(Reasons.read(csv))).isEqualTo(Verdict.READY);
    }

    @Test
    void moreThanTwoAndMoreThanFivePercentOfEpisodesInErrorRefuseAReturn() {
        assertThat(verdict(40, 2)).isEqualTo(Verdict.READY);
        assertThat(verdict(40, 3)).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(60, 3)).isEqualTo(Verdict.READY);
        assertThat(verdict(59, 3)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void moreThanTenThousandErrorsRefuseAReturnHoweverManyEpisodesItHas() {
        var error = new Finding("milestones", 2, "reached", "date-invalid", Severity.ERROR, "", "", "");

        assertThat(Verdict.of(Counts.of(Map.of("episodes", 1_000_000), 1, Collections.nCopies(10_000, error)), 0))
                .isEqualTo(Verdict.READY);
        assertThat(Verdict.of(Counts.of(Map.of("episodes", 1_000_000), 1, Collections.nCopies(10_001, error)), 0))
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void theAnswerAsJsonHasItsKeysInOrder() throws IOException {
        var json = JsonAnswer.of(check(aReturn().replacing("episodes", ",WHITE,", ",white,")), Reasons.NONE);

        assertThat(json).containsSubsequence("\"verdict\" : \"READY\"", "\"counts\"", "\"findings\"");
        assertThat(json)
                .containsSubsequence(
                        "\"table\" : \"episodes\"",
                        "\"line\" : 2",
                        "\"field\" : \"ethnic_group\"",
                        "\"rule\" : \"code-respelled\"",
                        "\"severity\" : \"NOTE\"",
                        "\"message\"",
                        "\"fix\"",
                        "\"value\" : \"white\"");
    }

    @Test
    void findingsWrittenAreTheFindingsRead() throws IOException {
        var findings =
                check(aReturn().replacing("episodes", ",WHITE,", ",\"a,b\",")).findings();

        Findings.write(folder.resolve("findings.csv"), findings);

        assertThat(Findings.read(folder.resolve("findings.csv")))
                .isEqualTo(findings)
                .isNotEmpty();
    }

    private Checked check(ReturnFixture fixture) throws IOException {
        try (var intake = new Intake()) {
            return intake.check(fixture.in(Files.createDirectory(folder.resolve("return"))), Optional.empty(), CONTEXT);
        }
    }

    private static Verdict verdict(int episodes, int inError) {
        return Verdict.of(Counts.of(Map.of("episodes", episodes), inError, List.of()), 0);
    }
}
