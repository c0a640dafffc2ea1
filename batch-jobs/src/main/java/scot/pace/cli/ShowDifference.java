package scot.pace.cli;

import java.nio.file.Files;
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
import scot.pace.schema.Authority;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Difference;
import scot.pace.schema.store.Durable;
import scot.pace.submissions.Context;
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
        if (!Files.exists(source)) {
            throw new WrongUse("There is no file or folder " + source);
        }
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
        var folder = Files.createTempDirectory("pace-difference");
        try {
            read.write(folder);
            print(Difference.between(live.get().folder(), folder, authority.code(), quarter.lastDay()));
        } finally {
            Durable.delete(folder);
        }
        return Exit.DONE;
    }

    private void print(Difference difference) {
        var out = command.commandLine().getOut();
        if (csv) {
            out.println("child,episode,table,row,what,field,before,after");
            difference
                    .changes()
                    .forEach(one -> out.println(String.join(
                            ",",
                            one.child(),
                            "" + one.episode(),
                            one.table(),
                            one.row(),
                            one.what(),
                            one.field(),
                            blank(one.before()),
                            blank(one.after()))));
        } else {
            var episode = "";
            for (var one : difference.changes()) {
                var heading = one.child() + ", episode " + one.episode();
                if (!heading.equals(episode)) {
                    out.println(heading);
                    episode = heading;
                }
                out.printf(
                        "  %-8s %s %s: %s%n",
                        one.what(), (one.table() + " " + one.row()).strip(), one.field(), words(one));
            }
            out.printf(
                    "%,d values differ from the live version.%n%n",
                    difference.changes().size());
            out.printf("%-6s %-18s %8s %8s%n", "aim", "clocks", "live", "then");
            difference
                    .clocks()
                    .forEach(one ->
                            out.printf("%-6s %-18s %8d %8d%n", one.aim(), one.clockClass(), one.before(), one.after()));
        }
        out.flush();
    }

    private static String words(Difference.Change one) {
        return switch (one.what()) {
            case "new" -> blank(one.after());
            case "gone" -> blank(one.before());
            default -> shown(one.before()) + " -> " + shown(one.after());
        };
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(blank)" : value;
    }

    private static String blank(@Nullable String value) {
        return value == null ? "" : value;
    }
}
