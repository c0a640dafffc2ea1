package scot.pace.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import scot.pace.schema.SpecificationPage;
import scot.pace.submissions.offline.Exit;

/** {@code pace aims template DIR} and {@code pace tests-of-change template DIR}. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Write an empty CSV file, and a page that says what goes into it.")
final class LocalTemplate implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private LocalCommand parent;

    @Parameters(paramLabel = "DIR", description = "a folder to write into")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var name = parent.table().folder();
        var table = Map.of(name, parent.table().table());
        EmptyTables.write(folder, table, name + ".md", SpecificationPage.markdown(parent.table()));
        command.commandLine()
                .getOut()
                .println("Written to " + folder + ": fill in " + name + ".csv, then 'pace " + name + " import "
                        + folder.resolve(name + ".csv") + "'");
        return Exit.DONE;
    }
}
