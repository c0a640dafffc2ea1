package scot.pace.cli;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import scot.pace.reporting.statistics.KaplanMeier;
import scot.pace.reporting.statistics.RiskTable;
import scot.pace.reporting.statistics.SurvivalLimits;
import scot.pace.submissions.offline.Exit;

/** {@code pace bench statistics}. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description =
                "From 1 million clocks to one Kaplan-Meier curve, its log-log limits on every day and its median, in seconds;"
                        + " several times over.")
final class BenchStatistics implements Callable<Integer> {

    private static final long SEED = 20200801;

    @Option(names = "--clocks", defaultValue = "1000000", description = "how many; without it ${DEFAULT-VALUE}")
    private int clocks;

    @Option(names = "--times", defaultValue = "5", description = "how often; without it ${DEFAULT-VALUE}")
    private int times;

    @Option(names = "--days", defaultValue = "730", description = "over how many days; without it ${DEFAULT-VALUE}")
    private int days;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        var chance = new Random(SEED);
        var reached = chance.ints(clocks / 2, 0, days).asDoubleStream().toArray();
        var left = chance.ints(clocks / 4, 0, days).asDoubleStream().toArray();
        var censored = chance.ints(clocks - clocks / 2 - clocks / 4, 0, days)
                .asDoubleStream()
                .toArray();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            var curve = KaplanMeier.of(RiskTable.of(reached, left, censored));
            long limits = curve.steps().stream()
                    .map(step -> step.limits(SurvivalLimits.LOG_LOG))
                    .filter(interval -> interval.includes(0.5))
                    .count();
            double median = curve.quantile(0.5, SurvivalLimits.LOG_LOG).day();
            double seconds = (System.nanoTime() - begun) / 1e9;
            command.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%.3f s  %d clocks on %d days; median %.1f, %d days with 0.5 within the limits",
                            seconds,
                            clocks,
                            curve.steps().size(),
                            median,
                            limits));
        }
        return Exit.DONE;
    }
}
