package scot.pace.submissions.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.submissions.Context;
import scot.pace.submissions.Intake;
import scot.pace.submissions.JsonAnswer;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.TextAnswer;
import scot.pace.submissions.Verdict;
import scot.pace.submissions.read.ReadReturn;
import scot.pace.submissions.read.ReturnReader;

/** {@code pace check PATH}, and {@code java -jar pace-check.jar PATH}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Check a return without sending it: every fault at once, with line, field and what to do. Needs no home,"
                        + " opens no connection, keeps nothing.",
        footer = {
            "",
            "Ends with 0 where the return is READY, which it can be with a few errors; 1 where it is WAITING for reasons, REFUSED or"
                    + " NOT_KEPT; 2 wrong use; 3 our failure."
        })
public final class Check implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            description =
                    "folder or ZIP with the tables return, episodes, placements, milestones as CSV or Parquet; or a workbook")
    @SuppressWarnings("NullAway.Init")
    private Path source;

    @Option(names = "--before", paramLabel = "PATH", description = "the return of the quarter before, to compare with")
    private @Nullable Path before;

    @Option(names = "--json", description = "answer as JSON")
    private boolean json;

    @Mixin
    private AnswerFiles files = new AnswerFiles();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        AnswerFiles.requireThere(source);
        var today = LocalDate.now(Today.clock());
        var earlier = earlier(Context.ofAnybody(today));
        try (var intake = new Intake()) {
            var checked = intake.check(source, earlier, Context.ofAnybody(today));
            var out = command.commandLine().getOut();
            out.print(json ? JsonAnswer.of(checked, Reasons.NONE) : TextAnswer.of(checked, Reasons.NONE));
            out.flush();
            files.write(
                    source, checked, Reasons.NONE, today, command.commandLine().getErr());
            var verdict = checked.verdict(Reasons.NONE);
            return verdict == Verdict.READY ? Exit.DONE : Exit.RETURN_HAS_FAULTS;
        }
    }

    private Optional<ReadReturn> earlier(Context context) throws IOException {
        if (before == null) {
            return Optional.empty();
        }
        AnswerFiles.requireThere(before);
        var read = new ReturnReader(context).read(before);
        if (read.isRefused()) {
            throw new WrongUse("The return before is refused itself: check it first");
        }
        return Optional.of(read);
    }
}
