package scot.pace.cli;

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
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import scot.pace.jobs.LocalFiles;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Home;
import scot.pace.submissions.Severity;
import scot.pace.submissions.local.LocalFile;
import scot.pace.submissions.offline.AnswerFiles;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** {@code pace aims import FILE}; the same under {@code tests-of-change} and {@code medians}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Keep a CSV file. Every fault is said at once, and nothing is kept while there is one.",
            "",
            "A line stays until a later file has the same line otherwise; one that a later file does not name stays as it is.",
            ""
        })
final class LocalImport implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private LocalCommand parent;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "CSV; 'template' writes an empty one and says what goes into it")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            description = "GSS code of the sender: only its own lines may be in the file")
    private @Nullable Authority authority;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        AnswerFiles.requireThere(file);
        var out = command.commandLine().getOut();
        try (var opened = Home.open(home.folder(), Home.Kind.REAL)) {
            var read = LocalFiles.check(opened.archive(), parent.table(), file, Optional.ofNullable(authority));
            read.findings().forEach(finding -> out.println(LocalFiles.inWords(finding)));
            if (read.isRefused()) {
                out.println(faults(read) + " to be mended. Nothing was kept.");
                return Exit.RETURN_HAS_FAULTS;
            }
            var outcome = LocalFiles.keep(opened.archive(), parent.table(), read, LocalDate.now(Today.clock()));
            out.println(LocalFiles.inWords(outcome, parent.table(), read));
        }
        return Exit.DONE;
    }

    private static String faults(LocalFile read) {
        long faults = read.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .count();
        return faults == 1 ? "1 fault is" : faults + " faults are";
    }
}
