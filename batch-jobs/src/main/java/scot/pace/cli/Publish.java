package scot.pace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Progress;
import scot.pace.jobs.ReleaseName;
import scot.pace.jobs.Releases;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;

/** {@code pace publish QUARTER}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description =
                "Make the draft of a quarter's release: a national and 32 local reports, the figures, a manifest. Without a change"
                        + " since, it is what is there. 'pace release' approves and publishes it.")
final class Publish implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "QUARTER", description = "for example 2019-20-Q4")
    @SuppressWarnings("NullAway.Init")
    private Quarter quarter;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "who makes it, and cannot approve it (default: ${DEFAULT-VALUE})")
    private String by = System.getProperty("user.name");

    @Option(
            names = "--revise",
            paramLabel = "REASON",
            description =
                    "revise what is out now: without it, figures that are out keep their values until the release of a fourth"
                            + " quarter")
    private String revise = "";

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "reports printed at a time (default: ${DEFAULT-VALUE})")
    private int workers = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Home.kindOf(home.folder());
        return home.run(command, Home.Kind.REAL, workers, jobs -> {
            var draft = jobs.publish(quarter, by, Releases.decision(revise), Progress.Watcher.NOBODY);
            jobs.audit()
                    .add(
                            HomeOption.COMMAND_LINE,
                            "made a draft",
                            ReleaseName.of(draft).toString());
            command.commandLine().getOut().println("Draft: " + draft);
            return Exit.DONE;
        });
    }
}
