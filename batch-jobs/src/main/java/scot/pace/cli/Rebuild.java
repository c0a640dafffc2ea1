package scot.pace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Jobs;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** {@code pace rebuild}. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Build the warehouse again from the archive alone. Nothing is lost by it: the warehouse is a cache.")
final class Rebuild implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Home.kindOf(home.folder());
        try (var jobs = Jobs.open(home.folder(), Home.Kind.REAL, Today.clock(), 1)) {
            int returns = jobs.rebuild();
            command.commandLine()
                    .getOut()
                    .println("The warehouse is built again from " + returns + " accepted returns.");
        }
        return Exit.DONE;
    }
}
