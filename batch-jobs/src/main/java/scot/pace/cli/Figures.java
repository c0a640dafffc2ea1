package scot.pace.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Publications;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;

/** {@code pace figures QUARTER [--internal]}. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Print the figures of the newest publication of a quarter as CSV.")
final class Figures implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "QUARTER", description = "for example 2019-20-Q4")
    @SuppressWarnings("NullAway.Init")
    private Quarter quarter;

    @Option(names = "--internal", description = "the true values, for nobody outside; otherwise as released")
    private boolean internal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var folder = internal ? Home.publications(home.folder()) : Home.releases(home.folder());
        var newest = Publications.published(folder, quarter);
        command.commandLine().getOut().print(Files.readString(newest.resolve(Publications.FIGURES)));
        command.commandLine().getOut().flush();
        return Exit.DONE;
    }
}
