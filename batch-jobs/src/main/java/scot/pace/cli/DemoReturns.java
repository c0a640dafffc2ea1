package scot.pace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.schema.Authority;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.schema.synthetic.faults.FaultyReturns;
import scot.pace.submissions.offline.Exit;

/** {@code pace demo-returns DIR}. */
@Command(
        name = "demo-returns",
        mixinStandardHelpOptions = true,
        description = "Write the returns of a synthetic Scotland, up to 2019-20-Q4, as an authority would send them.")
final class DemoReturns implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "a folder to write into: <quarter>/<authority>/*.csv")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--quarters",
            paramLabel = "N",
            description = "how many quarters, 1 to 16 (default: ${DEFAULT-VALUE})")
    private int quarters = 16;

    @Option(
            names = "--faults",
            description =
                    "instead: for each rule a return that breaks it, one with all that go together, and planted.csv, which"
                            + " says where each fault is; planted-beyond-check.csv lists those that show only when a return"
                            + " is sent or a quarter published")
    private boolean faults;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        if (faults) {
            Files.createDirectories(folder);
            var planted = FaultyReturns.write(folder);
            command.commandLine()
                    .getOut()
                    .println("Written to " + folder + ": " + planted.size()
                            + " faults, listed in planted.csv and planted-beyond-check.csv");
            return Exit.DONE;
        }
        SyntheticScotland.generate(Demo.SEED).write(folder, Demo.lastQuarters(quarters), Authority.all());
        command.commandLine()
                .getOut()
                .println("Written to " + folder + ": "
                        + quarters * Authority.all().size() + " returns");
        return Exit.DONE;
    }
}
