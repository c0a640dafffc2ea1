package scot.pace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import scot.pace.schema.SpecificationPage;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.WrongUse;

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
        var file = folder.resolve(name + ".csv");
        if (Files.exists(file)) {
            throw new WrongUse(file + " is there already; nothing was overwritten");
        }
        Files.createDirectories(folder);
        Files.writeString(file, SpecificationPage.template(parent.table().table()));
        Files.writeString(folder.resolve(name + ".md"), SpecificationPage.markdown(parent.table()));
        command.commandLine()
                .getOut()
                .println("Written to " + folder + ": fill in " + name + ".csv, then 'pace " + name + " import " + file
                        + "'");
        return Exit.DONE;
    }
}
