package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.jobs.Upload;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.faults.FaultyReturns;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.Verdict;
import scot.pace.submissions.offline.Today;

/** An upload that waits for its signature while the return of the quarter before is signed. */
class SignedMeanwhileTest {

    private static final Authority SENDER = Authority.withCode("S12000011").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void whatItAsksSinceIsFoundWhenItIsSignedAndThenItCanBeExplainedAndSigned() throws Exception {
        FaultyReturns.write(folder.resolve("returns"));
        var returns = folder.resolve("returns/child-changed");
        try (var jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, Today.clock(), 1)) {
            var upload = checked(jobs, returns.resolve("return"));
            assertThat(verdict(jobs, upload)).isEqualTo(Verdict.READY);
            var before = checked(jobs, returns.resolve("before"));
            assertThat(jobs.sign(before, SENDER, "Sue").receipt()).isPresent();

            assertThat(jobs.sign(upload, SENDER, "Sue").receipt()).isEmpty();
            assertThat(verdict(jobs, upload)).isEqualTo(Verdict.WAITING);
            jobs.addReasons(upload, new Reasons(List.of(Reasons.forAll("child-changed", "CORRECTED", ""))));

            assertThat(verdict(jobs, upload)).isEqualTo(Verdict.READY);
            assertThat(jobs.sign(upload, SENDER, "Sue").receipt()).isPresent();
        }
    }

    private static Upload checked(Jobs jobs, Path source) throws Exception {
        var upload = jobs.receive(new Sent(source, SENDER, Optional.empty(), Optional.empty(), "", jobs.today()));
        jobs.check(List.of(upload));
        return upload;
    }

    private static Verdict verdict(Jobs jobs, Upload upload) throws Exception {
        var answer = jobs.found(upload);
        return answer.checked().orElseThrow().verdict(answer.reasons());
    }
}
