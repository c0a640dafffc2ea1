package scot.pace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Answer;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.Code;
import scot.pace.schema.CodeList;
import scot.pace.schema.store.Home;
import scot.pace.submissions.Reasons;
import scot.pace.submissions.TextAnswer;
import scot.pace.submissions.offline.AnswerFiles;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.WrongUse;

/** {@code pace submit PATH --authority CODE}. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description =
                "Send a return: it is checked, and where nothing is in the way accepted, kept and loaded. The receipt says so.")
final class Submit implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "PATH",
            description = "folder or ZIP with the four tables as CSV or Parquet, or a workbook with a sheet each")
    @SuppressWarnings("NullAway.Init")
    private Path source;

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "CODE",
            description = "GSS code of the sender, like S12000047")
    @SuppressWarnings("NullAway.Init")
    private Authority authority;

    @Option(
            names = "--reasons",
            paramLabel = "FILE",
            description =
                    "CSV with the columns child,episode,rule,reason,text and a reason for every QUERY; where child and episode"
                            + " are blank, it is the reason for all of the rule. The reason is one of ${COMPLETION-CANDIDATES}; text says"
                            + " more and must with OTHER",
            completionCandidates = ReasonCodes.class)
    private @Nullable Path reasons;

    @Option(
            names = "--signed-by",
            paramLabel = "NAME",
            description = "who answers for the return (default: ${DEFAULT-VALUE})")
    private String signedBy = "not signed";

    /** What the column reason may hold, for the help. */
    static final class ReasonCodes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return CodeList.named("reasons").codes().stream().map(Code::code).iterator();
        }
    }

    @Mixin
    private AnswerFiles files = new AnswerFiles();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        AnswerFiles.requireThere(source);
        if (reasons != null) {
            readable(reasons);
        }
        return home.run(command, Home.Kind.REAL, 1, this::accept);
    }

    private int accept(Jobs jobs) throws IOException {
        var answer = jobs.accept(
                new Sent(source, authority, Optional.empty(), Optional.ofNullable(reasons), signedBy, jobs.today()));
        jobs.audit()
                .add(
                        HomeOption.COMMAND_LINE,
                        answer.receipt().isPresent() ? "submitted and signed" : "submitted, not kept",
                        authority.code());
        if (answer.checked().isPresent()) {
            files.write(
                    source,
                    answer.checked().get(),
                    answer.reasons(),
                    jobs.today(),
                    command.commandLine().getErr());
        }
        return print(answer);
    }

    private static void readable(Path reasons) throws Exception {
        try {
            Reasons.read(reasons);
        } catch (IllegalArgumentException unusable) {
            throw new WrongUse(String.valueOf(unusable.getMessage()));
        }
    }

    private int print(Answer answer) {
        var out = command.commandLine().getOut();
        if (answer.checked().isEmpty()) {
            out.println("This very return was accepted before; nothing is loaded twice.");
        }
        answer.checked().ifPresent(checked -> out.print(TextAnswer.of(checked, answer.reasons())));
        answer.receipt().ifPresent(receipt -> out.print("\n" + receipt.text()));
        out.flush();
        return answer.receipt().isPresent() ? Exit.DONE : Exit.RETURN_HAS_FAULTS;
    }
}
