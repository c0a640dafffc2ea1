package scot.pace.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Releases;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** {@code pace verify RELEASE}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Prove that nothing of a release was changed: every file against its manifest, every manifest against the step that"
                        + " made, approved or published it, and the chain of all steps.")
final class Verify implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "RELEASE", description = "for example 2019-20-Q4/0001")
    private String release = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Home.kindOf(home.folder());
        var out = command.commandLine().getOut();
        var releases = new Releases(home.folder(), Today.by(Today.clock()));
        var name = releases.named(release);
        var changed = releases.changed(name);
        if (changed.isEmpty()) {
            out.println(name + ": nothing was changed.");
            releases.steps().stream()
                    .filter(step -> step.release().equals(name.toString()))
                    .forEach(step -> out.println("  " + step.state() + " by " + step.by() + " on " + step.on()));
            return Exit.DONE;
        }
        out.println(name + " is not as it was made; take these from a backup:");
        changed.forEach(file -> out.println("  " + file));
        return Exit.OUR_FAILURE;
    }
}
