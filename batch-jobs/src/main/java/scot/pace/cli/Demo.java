package scot.pace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Progress;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.LocalTable;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.submissions.Severity;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;
import scot.pace.submissions.offline.WrongUse;
import scot.pace.submissions.rules.Rules;

/** {@code pace demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "The whole way with children who do not exist: 16 quarters of 32 returns are made, accepted, and the last is published.",
            "The numbers in care are those published for 31 July 2017 to 2020, the starts those of 2018-19 and 2019-20. Ceases follow"
                    + " from these as 4,116 and 3,294, where 4,068 and 3,325 were published: published stocks and flows do not balance.",
            "After an interruption the same command goes on where it stopped."
        })
final class Demo implements Callable<Integer> {

    static final long SEED = 20200731;
    private static final int RECEIVED_DAYS_AFTER = 31;
    private static final int PUBLISHED_MONTHS_AFTER = 4;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--east-renfrewshire",
            description = "instead: seven quarters of one authority, printed as its own table")
    private boolean eastRenfrewshire;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "returns accepted, reports printed at a time (default: ${DEFAULT-VALUE})")
    private int workers = 2;

    @Option(
            names = "--authorities",
            paramLabel = "N",
            description = "only the first N authorities (default: ${DEFAULT-VALUE})")
    private int authorities = 32;

    @Option(
            names = "--quarters",
            paramLabel = "N",
            description = "only the last N quarters (default: ${DEFAULT-VALUE})")
    private int quarters = 16;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        if (eastRenfrewshire) {
            return EastRenfrewshireTable.print(
                    home.folder(), command.commandLine().getOut());
        }
        if (authorities < 1 || authorities > Authority.all().size()) {
            throw new WrongUse("--authorities can be 1 to 32 but were " + authorities);
        }
        var of = Authority.all().subList(0, authorities);
        var wanted = lastQuarters(quarters);
        var last = wanted.get(wanted.size() - 1);
        var stopwatch = new Stopwatch(command.commandLine().getOut());
        var published = Today.on(last.lastDay().plusMonths(PUBLISHED_MONTHS_AFTER));
        DemoLocalFiles.keep(home.folder(), LocalTable.AIMS, "demonstration-aims.csv", last.lastDay());
        DemoLocalFiles.keep(
                home.folder(), LocalTable.TESTS_OF_CHANGE, "demonstration-tests-of-change.csv", last.lastDay());
        try (var jobs = Jobs.open(home.folder(), Home.Kind.SYNTHETIC, published, workers)) {
            if (jobs.kind() != Home.Kind.SYNTHETIC) {
                throw new WrongUse("The home " + home.folder() + " is for real children: choose another with --home");
            }
            stopwatch.split("Opened " + home.folder());
            var returns = home.folder().resolve("demo-returns");
            SyntheticScotland.generate(SEED).write(returns, wanted, of, workers);
            stopwatch.split("Made " + wanted.size() * of.size() + " returns in " + returns);
            int accepted = acceptAll(jobs, returns, wanted, of);
            stopwatch.split("Accepted " + accepted + " returns");
            var release = jobs.publish(last, "demonstration");
            stopwatch.split("Published " + last);
            stopwatch.total(
                    "National report: " + release.resolve("national.pdf"),
                    "Local reports:   " + release.resolve("local"));
        }
        return Exit.DONE;
    }

    /** The quarters that were asked for; what cannot be is wrong use. */
    static List<Quarter> lastQuarters(int number) {
        try {
            return SyntheticScotland.lastQuarters(number);
        } catch (IllegalArgumentException outside) {
            throw new WrongUse("--" + outside.getMessage());
        }
    }

    /** Accepts the returns of quarters, oldest first, with a reason for every QUERY; gives how many were accepted. */
    static int acceptAll(Jobs jobs, Path returns, List<Quarter> wanted, List<Authority> of) throws Exception {
        var reasons = reasons(returns);
        var accepted = new AtomicInteger();
        try (var progress = new Progress("Accepting", (long) wanted.size() * of.size())) {
            for (var quarter : wanted) {
                var sent = of.stream()
                        .map(authority -> sent(returns, reasons, quarter, authority))
                        .toList();
                jobs.acceptAll(sent, answer -> {
                    progress.done();
                    if (answer.receipt().isPresent()) {
                        accepted.incrementAndGet();
                    }
                });
            }
        }
        return accepted.get();
    }

    /** One reason for every QUERY there can be: it is so in the demonstration. */
    static Path reasons(Path returns) throws IOException {
        var file = returns.resolve("reasons.csv");
        var lines = Rules.all().stream()
                .filter(rule -> rule.severity() == Severity.QUERY)
                .map(rule -> ",," + rule.id() + ",so in the demonstration\n")
                .collect(Collectors.joining());
        Files.writeString(
                file, "child,episode,rule,reason\n" + lines + ",,child-token-guessable,so in the demonstration\n");
        return file;
    }

    private static Sent sent(Path returns, Path reasons, Quarter quarter, Authority authority) {
        LocalDate receivedOn = quarter.lastDay().plusDays(RECEIVED_DAYS_AFTER);
        return new Sent(
                returns.resolve(quarter.toString()).resolve(authority.code()),
                authority,
                Optional.of(quarter),
                Optional.of(reasons),
                "the demonstration",
                receivedOn);
    }
}
