package scot.pace.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Jobs;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.Warehouse;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** {@code pace bench publish}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Count, estimate and protect one quarter of a made-up Scotland, then the same with its children copied under new tokens:"
                    + " the seconds of each step, and beside them how many times those of one Scotland they are.",
            "Rows are lines of episodes, placements and milestones. Printing is left out: it reads figures, and their number does not"
                    + " grow with the children."
        })
final class BenchPublish implements Callable<Integer> {

    @Option(
            names = "--times",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,10",
            description = "how many Scotlands, rising, the first of them 1; without it ${DEFAULT-VALUE}")
    private List<Integer> times = List.of();

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            defaultValue = "1GB",
            description =
                    "what DuckDB may take; without it ${DEFAULT-VALUE}, as for every other command, which is enough for 10")
    private String memory = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** Seconds of each step, and of how many rows. */
    private record Cost(long rows, List<Double> seconds) {}

    @Override
    public Integer call() throws Exception {
        var out = command.commandLine().getOut();
        var folder = Files.createTempDirectory("pace-bench");
        var last = Demo.lastQuarters(1);
        var day = last.get(0).lastDay();
        try {
            accept(folder, last);
            try (var home = Home.open(folder, Home.Kind.SYNTHETIC);
                    var warehouse = Warehouse.open(home, (done, of) -> {})) {
                warehouse.allow(memory);
                out.println(
                        "Scotlands      rows  ratio  measure s  ratio  estimate s  ratio  protect s  ratio  peak memory");
                cost(warehouse, warehouse.copied(1), day); // once to warm up, so that the ratios do not flatter
                Cost one = null;
                for (int many : times) {
                    var cost = cost(warehouse, warehouse.copied(many), day);
                    one = one == null ? cost : one;
                    print(out, many, cost, one);
                }
            }
        } finally {
            Durable.delete(folder);
        }
        return Exit.DONE;
    }

    private static void accept(Path folder, List<Quarter> last) throws Exception {
        var received = Today.on(last.get(0).lastDay().plusMonths(1));
        try (var jobs = Jobs.open(folder, Home.Kind.SYNTHETIC, received, 2)) {
            var returns = folder.resolve("returns");
            SyntheticScotland.generate(Demo.SEED).write(returns, last, Authority.all(), 2);
            Demo.acceptAll(jobs, returns, last, Authority.all());
        }
    }

    private static Cost cost(Warehouse warehouse, long rows, LocalDate day) throws Exception {
        var seconds = new ArrayList<Double>();
        long begun = System.nanoTime();
        var counted = Measures.count(warehouse, day, day.plusYears(1), List.of());
        begun = split(seconds, begun);
        var estimated = Estimates.of(counted.figures(), counted.waits());
        begun = split(seconds, begun);
        if (Protection.protect(estimated).isEmpty()) {
            throw new IllegalStateException("nothing was protected");
        }
        split(seconds, begun);
        return new Cost(rows, seconds);
    }

    private static long split(List<Double> seconds, long begun) {
        long now = System.nanoTime();
        seconds.add((now - begun) / 1e9);
        return now;
    }

    private static void print(PrintWriter out, int times, Cost cost, Cost one) throws Exception {
        var line = new StringBuilder(
                String.format(Locale.ROOT, "%9d %9d  %5.1f", times, cost.rows(), (double) cost.rows() / one.rows()));
        for (int step = 0; step < cost.seconds().size(); step++) {
            double seconds = cost.seconds().get(step);
            line.append(String.format(
                    Locale.ROOT,
                    "  %" + (step == 1 ? 10 : 9) + ".2f  %5.1f",
                    seconds,
                    seconds / one.seconds().get(step)));
        }
        out.println(line + "  " + Stopwatch.peak());
        out.flush();
    }
}
