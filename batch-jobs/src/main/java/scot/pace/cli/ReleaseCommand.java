package scot.pace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.jobs.ReleaseName;
import scot.pace.jobs.Releases;
import scot.pace.jobs.Revisions;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** {@code pace release}. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "From a draft to what is published: list, approve, publish, withdraw, and say what two releases show differently.",
            "",
            "'pace publish' makes a draft, somebody else approves it, then it is published: printed again without the mark of a draft,"
                    + " with the same figures. A release is named as 2019-20-Q4/0001, or by its quarter for the newest.",
            ""
        })
final class ReleaseCommand {

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** Something to be done in a home that nobody else has. */
    private interface Work {
        void in(Releases releases) throws IOException;
    }

    private int run(Work work) throws Exception {
        try (var own = Home.open(home.folder(), Home.kindOf(home.folder()))) {
            work.in(new Releases(own.folder(), Today.by(Today.clock())));
        }
        out().flush();
        return Exit.DONE;
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }

    @Command(mixinStandardHelpOptions = true, description = "Print what was done to each release, by whom and when.")
    int list() throws Exception {
        return run(releases -> {
            var table = new AlignedTable(Set.of(), "release", "state", "by", "on", "reason");
            for (var step : releases.steps()) {
                table.row(List.of(
                        step.release(),
                        step.state().name(),
                        step.by(),
                        step.on().toString(),
                        step.reason()));
            }
            out().print(table);
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Approve a draft. Who made it cannot.")
    int approve(@Parameters(paramLabel = "RELEASE") String release, @Option(names = "--by", required = true) String by)
            throws Exception {
        return run(releases -> {
            var name = releases.named(release);
            releases.approve(name, by);
            out().println(name + " is approved. 'pace release publish " + name + " --by NAME' publishes it.");
        });
    }

    @Command(mixinStandardHelpOptions = true, description = "Publish an approved draft.")
    int publish(
            @Parameters(paramLabel = "RELEASE") String release,
            @Option(names = "--by", required = true) String by,
            @Option(names = "--workers", defaultValue = "2", description = "reports printed at a time") int workers)
            throws Exception {
        return run(releases -> out().println("Published: " + releases.publish(releases.named(release), by, workers)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Say that a published release is withdrawn, and why. Nothing is deleted.")
    int withdraw(
            @Parameters(paramLabel = "RELEASE") String release,
            @Option(names = "--by", required = true) String by,
            @Option(names = "--reason", required = true) String reason)
            throws Exception {
        return run(releases -> {
            var name = releases.named(release);
            releases.withdraw(name, by, reason);
            out().println(name + " is withdrawn.");
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Print as CSV every figure that two releases show differently: old, new, and what changed.")
    int revisions(@Parameters(paramLabel = "EARLIER") String earlier, @Parameters(paramLabel = "LATER") String later)
            throws Exception {
        return run(releases -> {
            var revisions = new CsvOutput(Revisions.Revision.COLUMNS);
            Revisions.between(folder(releases.named(earlier)), folder(releases.named(later)))
                    .forEach(one -> revisions.row(one.cells().toArray()));
            out().print(revisions);
        });
    }

    private Path folder(ReleaseName release) {
        return release.in(Home.releases(home.folder()));
    }
}
