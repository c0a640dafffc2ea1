package scot.pace.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.submissions.offline.Exit;

/** What the commands of {@link Statistics} share: files in, one table out, or every fault and nothing. */
@Command(mixinStandardHelpOptions = true)
abstract class StatisticsCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE.csv",
            description = "one file or more; several make one table, in this order")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public final Integer call() {
        var faults = new CsvFaults();
        var inputs = files.stream().map(file -> CsvInput.read(file, faults)).toList();
        var table = table(inputs, faults);
        var out = command.commandLine().getOut();
        out.print(table);
        out.flush();
        return Exit.DONE;
    }

    /** Reads all the files, ends with {@link CsvFaults#check} where one has a fault, and only then calculates. */
    abstract CsvOutput table(List<CsvInput> inputs, CsvFaults faults);
}
