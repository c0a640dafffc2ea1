package scot.pace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import scot.pace.schema.store.Durable;
import scot.pace.schema.synthetic.SizedReturns;
import scot.pace.submissions.Context;
import scot.pace.submissions.Finding;
import scot.pace.submissions.Intake;
import scot.pace.submissions.Severity;
import scot.pace.submissions.TypedReturn;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.read.ReturnReader;
import scot.pace.submissions.rules.BareReading;
import scot.pace.submissions.rules.RuleDatabase;

/** {@code pace bench intake}. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "Read and check 32 returns of 400 episodes together, as the main job does, then one of 100,000 rows, then one of a"
                    + " million, on one core: rows a second and the largest memory so far.",
            "Beside it, in the same run and on the same rows as our reader wrote them: the SQL rules alone, and DuckDB reading every"
                    + " cell and no more. A row is one line of any of the four tables."
        })
final class BenchIntake implements Callable<Integer> {

    private static final Context ANYBODY = Context.ofAnybody(LocalDate.of(2020, 8, 31));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var out = command.commandLine().getOut();
        var folder = Files.createTempDirectory("pace-bench");
        var sized = new SizedReturns(Demo.SEED);
        try (var intake = new Intake();
                var rules = RuleDatabase.open()) {
            out.println(
                    "                              rows  checked s    rows/s  rules s  ratio  reading s  ratio  peak memory");
            var small = sized.ofEpisodes(folder.resolve("small"), 32, 400);
            measure(out, "32 of 400 episodes, cold", small, intake, rules, folder);
            measure(out, "32 of 400 episodes, warm", small, intake, rules, folder);
            for (int rows : new int[] {100_000, 1_000_000}) {
                var one = List.of(sized.ofRows(folder.resolve("rows" + rows), rows));
                measure(out, "one return", one, intake, rules, folder);
            }
        } finally {
            Durable.delete(folder);
        }
        return Exit.DONE;
    }

    private static void measure(
            PrintWriter out, String what, List<Path> returns, Intake intake, RuleDatabase rules, Path folder)
            throws IOException {
        long begun = System.nanoTime();
        var typed = new ArrayList<TypedReturn>();
        for (var source : returns) {
            typed.add(read(
                    source, Files.createDirectories(folder.resolve("typed").resolve(Integer.toString(typed.size())))));
        }
        var found = intake.check(typed);
        double checked = secondsSince(begun);
        if (found.stream().flatMap(one -> one.findings().stream()).anyMatch(BenchIntake::isFault)) {
            throw new IllegalStateException("a synthetic return has faults");
        }

        begun = System.nanoTime();
        rules.check(typed);
        double ruled = secondsSince(begun);
        begun = System.nanoTime();
        long rows =
                typed.stream().mapToLong(one -> BareReading.rows(one.folder())).sum();
        double read = secondsSince(begun);
        Durable.delete(folder.resolve("typed"));
        out.println(String.format(
                Locale.ROOT,
                "%-24s %9d  %9.2f  %8.0f  %7.2f  %5.1f  %9.2f  %5.1f  %s",
                what,
                rows,
                checked,
                rows / checked,
                ruled,
                checked / ruled,
                read,
                checked / read,
                Stopwatch.peak()));
        out.flush();
    }

    private static TypedReturn read(Path source, Path typed) throws IOException {
        var read = new ReturnReader(ANYBODY).read(source);
        read.write(typed);
        return new TypedReturn(typed, Optional.empty(), read.findings(), read.unlisted());
    }

    private static boolean isFault(Finding finding) {
        return finding.severity().compareTo(Severity.ERROR) <= 0;
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
