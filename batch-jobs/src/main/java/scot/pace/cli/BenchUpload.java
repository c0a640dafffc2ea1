package scot.pace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import scot.pace.accounts.Account;
import scot.pace.accounts.Role;
import scot.pace.cli.Visitor.Answered;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Sent;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Durable;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.SizedReturns;
import scot.pace.schema.synthetic.SyntheticScotland;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;
import scot.pace.web.PortalApplication;

/** {@code pace bench upload}. */
@Command(
        name = "upload",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the pages and send returns of 400 episodes to them as a browser does, one after the other, then 32 at once (one of"
                    + " every authority), then 320 at once (ten of every authority): seconds until the findings were on the page.",
            "Every return is compared with a live one of the quarter before. Those who send run in the same process and on the same"
                    + " cores. The load is that of the machine when a line began: 0 is a quiet one. CPU seconds are those of the whole process,"
                    + " senders included, by returns."
        })
final class BenchUpload implements Callable<Integer> {

    private static final String PASSWORD = "three words of nobody";
    private static final List<Quarter> QUARTERS = SyntheticScotland.lastQuarters(2);
    private static final LocalDate RECEIVED = LocalDate.of(2020, 8, 31);

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "400",
            description = "of a return; without it ${DEFAULT-VALUE}")
    private int episodes;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many each authority sends at once in the last line; without it ${DEFAULT-VALUE}")
    private int times;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var out = command.commandLine().getOut();
        var folder = Files.createTempDirectory("pace-bench");
        try (var jobs = Jobs.open(folder.resolve("home"), Home.Kind.SYNTHETIC, Today.on(RECEIVED), 2)) {
            var sized = new SizedReturns(Demo.SEED);
            var all = Authority.all().size();
            acceptBefore(jobs, sized.ofEpisodes(folder.resolve("before"), QUARTERS.get(0), all, episodes));
            var returns = sized.ofEpisodes(folder.resolve("now"), all, episodes);
            try (var portal = PortalApplication.start(jobs, InetAddress.getLoopbackAddress(), 0)) {
                var pages = "http://127.0.0.1:" + portal.getEnvironment().getProperty("local.server.port");
                var visitors = visitors(jobs, pages);
                out.println(
                        "                        median s  longest s  CPU s each  first place shown, at most  refused  lost   load  peak memory");
                oneByOne(returns, visitors, 0); // to warm up
                print(out, "one after the other", jobs, () -> oneByOne(returns, visitors, 1));
                print(out, all + " at once", jobs, () -> together(returns, visitors, 2, 2));
                print(out, all * times + " at once", jobs, () -> together(returns, visitors, 3, 2 + times));
            }
        } finally {
            Durable.delete(folder);
        }
        return Exit.DONE;
    }

    private static void acceptBefore(Jobs jobs, List<Path> returns) throws IOException, InterruptedException {
        var sent = new ArrayList<Sent>();
        for (int i = 0; i < returns.size(); i++) {
            sent.add(new Sent(
                    returns.get(i), Authority.all().get(i), Optional.empty(), Optional.empty(), "bench", RECEIVED));
        }
        jobs.acceptAll(sent, answer -> {});
    }

    private static List<Visitor> visitors(Jobs jobs, String pages) throws IOException, InterruptedException {
        var visitors = new ArrayList<Visitor>();
        for (var authority : Authority.all()) {
            var name = authority.code().toLowerCase(Locale.ROOT);
            var account = new Account(name, name, List.of(Role.SUBMIT), Optional.of(authority));
            jobs.accounts().take(jobs.accounts().add(account, "bench"), PASSWORD, "");
            var visitor = new Visitor(pages);
            visitor.signIn(name, PASSWORD);
            visitors.add(visitor);
        }
        return visitors;
    }

    private static List<Answered> oneByOne(List<Path> returns, List<Visitor> visitors, int copy) throws Exception {
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < returns.size(); i++) {
            answered.add(visitors.get(i).send(files(copy(returns.get(i), copy))));
        }
        return answered;
    }

    /** All copies from the first to the last, both included, of the return of every authority. */
    private static List<Answered> together(List<Path> returns, List<Visitor> visitors, int first, int last)
            throws Exception {
        var sending = new ArrayList<Callable<Answered>>();
        for (int copy = first; copy <= last; copy++) {
            for (int i = 0; i < returns.size(); i++) {
                var visitor = visitors.get(i);
                var files = files(copy(returns.get(i), copy));
                sending.add(() -> visitor.send(files));
            }
        }
        var threads = Executors.newFixedThreadPool(sending.size());
        try {
            var answered = new ArrayList<Answered>();
            for (var done : threads.invokeAll(sending)) {
                try {
                    answered.add(done.get());
                } catch (ExecutionException refused) {
                    // counted by the line of the table, which compares with how many were sent
                    answered.add(new Answered(Double.NaN, 0));
                }
            }
            return answered;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The same return prepared on another day: the same work, and another upload. */
    private static Path copy(Path source, int number) throws IOException {
        var folder = Files.createDirectories(source.resolveSibling(source.getFileName() + "-" + number));
        for (var file : files(source)) {
            var text = Files.readString(file);
            var isReturn = String.valueOf(file.getFileName()).startsWith("return");
            var day = QUARTERS.get(1).lastDay();
            Files.writeString(
                    folder.resolve(file.getFileName()),
                    isReturn
                            ? text.replaceFirst(day + ",\\d{4}-\\d\\d-\\d\\d", day + "," + day.plusDays(1 + number))
                            : text);
        }
        return folder;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void print(PrintWriter out, String what, Jobs jobs, Callable<List<Answered>> sending)
            throws Exception {
        var load = load();
        int before = uploads(jobs);
        double worked = Stopwatch.worked();
        var all = sending.call();
        double each = (Stopwatch.worked() - worked) / all.size();
        var answered = all.stream()
                .filter(one -> !Double.isNaN(one.seconds()))
                .sorted(Comparator.comparing(Answered::seconds))
                .toList();
        out.println(String.format(
                Locale.ROOT,
                "%-22s  %8.2f  %9.2f  %11.2f  %26d  %7d  %4d  %5s  %s",
                what,
                answered.get(answered.size() / 2).seconds(),
                answered.get(answered.size() - 1).seconds(),
                each,
                answered.stream().mapToInt(Answered::place).max().orElse(0),
                all.size() - answered.size(),
                all.size() - (uploads(jobs) - before),
                load,
                Stopwatch.peak()));
        out.flush();
    }

    /** How many there are and are checked. */
    private static int uploads(Jobs jobs) throws IOException {
        int uploads = 0;
        for (var authority : Authority.all()) {
            uploads += (int) jobs.uploads(authority).stream()
                    .filter(upload -> upload.isChecked())
                    .count();
        }
        return uploads;
    }

    private static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" ", 2)[0] : "not known";
    }
}
