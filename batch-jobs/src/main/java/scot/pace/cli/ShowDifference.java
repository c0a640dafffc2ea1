package scot.pace.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.schema.Authority;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Difference;
import scot.pace.submissions.CivilDay;
import scot.pace.submissions.Context;
import scot.pace.submissions.Scratch;
import scot.pace.submissions.offline.AnswerFiles;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;
import scot.pace.submissions.offline.WrongUse;
import scot.pace.submissions.read.ReturnReader;

/** {@code pace difference PATH --authority CODE}. */
@Command(
        name = "difference",
        mixinStandardHelpOptions = true,
        description =
                "What a return would change in the live version of its quarter, by child and field, and what that does to the"
                        + " four aims. Nothing is kept.")
final class ShowDifference implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "PATH", description = "folder or file with the four tables")
    @SuppressWarnings("NullAway.Init")
    private Path source;

    @Option(names = "--authority", required = true, paramLabel = "CODE", description = "GSS code of the sender")
    @SuppressWarnings("NullAway.Init")
    private Authority authority;

    @Option(names = "--csv", description = "every change as CSV, without the aims")
    private boolean csv;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        AnswerFiles.requireThere(source);
        var read = new ReturnReader(Context.ofAnybody(LocalDate.now(Today.clock()))).read(source);
        if (read.isRefused()) {
            throw new WrongUse("The return cannot be read: see pace check " + source);
        }
        if (!read.authority().equals(Optional.of(authority))) {
            throw new WrongUse("The return is not that of " + authority.name());
        }
        var quarter = read.quarter().orElseThrow();
        var live = Archive.readOnly(home.folder()).live(quarter, authority.code());
        if (live.isEmpty()) {
            throw new WrongUse(
                    "There is no live version of " + quarter + " of " + authority.name() + ": all of it is new");
        }
        if (!csv) {
            var kept = live.get().manifest();
            command.commandLine()
                    .getOut()
                    .printf(
                            "Compared with version %d of %s, received %s:%n%n",
                            kept.version(), quarter, CivilDay.inWords(kept.receivedOn()));
        }
        try (var scratch = Scratch.open()) {
            read.write(scratch.folder());
            print(Difference.between(live.get().folder(), scratch.folder(), authority.code(), quarter.lastDay()));
        }
        return Exit.DONE;
    }

    private void print(Difference difference) {
        var out = command.commandLine().getOut();
        if (csv) {
            out.print(table(difference.changes()));
        } else {
            out.print(DifferenceText.of(difference));
        }
        out.flush();
    }

    private static CsvOutput table(List<Difference.Change> changes) {
        var table = new CsvOutput(List.of("child", "episode", "table", "row", "what", "field", "before", "after"));
        changes.forEach(one -> table.row(
                one.child(),
                one.episode(),
                one.table(),
                one.row(),
                one.what(),
                one.field(),
                blank(one.before()),
                blank(one.after())));
        return table;
    }

    private static String blank(@Nullable String value) {
        return value == null ? "" : value;
    }
}
