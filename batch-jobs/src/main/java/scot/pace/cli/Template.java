package scot.pace.cli;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.SpecificationPage;
import scot.pace.schema.Table;
import scot.pace.submissions.offline.Exit;

/** {@code pace template DIR}. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Write the four empty CSV tables of a return, and a page that says what goes into them.")
final class Template implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "a folder to write into")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var tables = new TreeMap<String, Table>();
        ReturnSpecification.tables().forEach(table -> tables.put(table.name(), table));
        EmptyTables.write(folder, tables, "specification.md", SpecificationPage.markdown());
        command.commandLine()
                .getOut()
                .println("Written to " + folder + ": fill in the four tables, then 'pace check " + folder + "'");
        return Exit.DONE;
    }
}
