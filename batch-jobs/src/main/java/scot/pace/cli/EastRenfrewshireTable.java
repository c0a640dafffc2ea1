package scot.pace.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import scot.pace.jobs.Jobs;
import scot.pace.jobs.Publications;
import scot.pace.jobs.Sent;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.schema.LocalAim;
import scot.pace.schema.LocalTable;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Home;
import scot.pace.schema.synthetic.EastRenfrewshire;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** The demonstration of one authority: its seven quarters go the whole way and come out as the table it published. */
final class EastRenfrewshireTable {

    private EastRenfrewshireTable() {}

    static int print(Path home, PrintWriter out) throws Exception {
        var quarters = EastRenfrewshire.quarters();
        var last = quarters.get(quarters.size() - 1);
        DemoLocalFiles.keep(home, LocalTable.AIMS, "east-renfrewshire-aims.csv", last.lastDay());
        try (var jobs =
                Jobs.open(home, Home.Kind.SYNTHETIC, Today.on(last.lastDay().plusMonths(4)), 1)) {
            var returns = home.resolve("demo-returns");
            EastRenfrewshire.write(returns, Demo.SEED);
            for (var quarter : quarters) {
                var authority = EastRenfrewshire.authority();
                var sent = new Sent(
                        returns.resolve(quarter.toString()).resolve(authority.code()),
                        authority,
                        Optional.of(quarter),
                        Optional.of(Demo.reasons(returns)),
                        "the demonstration",
                        quarter.lastDay().plusDays(31));
                if (jobs.accept(sent).receipt().isEmpty()) {
                    throw new IllegalStateException("the return of " + quarter + " is not accepted");
                }
            }
            jobs.publish(last, "demonstration");
        }
        var figures = FigureFile.readInternal(
                Publications.newest(Home.publications(home), last).orElseThrow().resolve(Publications.FIGURES));
        out.printf("%-12s %8s %8s %22s %6s%n", "", "at home", "kinship", "away, without kinship", "total");
        for (var quarter : quarters) {
            out.printf("%-12s", quarter);
            for (var side : new String[] {"at_home", "kinship", "away_excluding_kinship", ""}) {
                var total = FigureKey.total(
                        "t06-looked-after-by-quarter",
                        EastRenfrewshire.authority().code(),
                        quarter.toString());
                var key = side.isEmpty() ? total : total.by("side", side);
                var count = figures.stream()
                        .filter(figure -> figure.key().equals(key))
                        .findFirst()
                        .orElseThrow();
                out.printf(side.startsWith("away") ? " %22d" : side.isEmpty() ? " %6d" : " %8d", count.numerator());
            }
            out.println();
        }
        printAim(home, figures, out);
        out.flush();
        return Exit.DONE;
    }

    /** Its own aim, quarter by quarter up to the deadline. */
    private static void printAim(Path home, List<Figure> figures, PrintWriter out) throws Exception {
        var quarters = EastRenfrewshire.quarters();
        var last = quarters.get(quarters.size() - 1).lastDay();
        for (var line : Archive.readOnly(home).local(LocalTable.AIMS).known(last, last.plusMonths(4))) {
            var aim = LocalAim.of(line);
            out.printf("%n%s (target %d%%)%n", aim.title(), aim.targetPercent());
            figures.stream()
                    .filter(figure -> figure.key().measure().equals("s9-local-aim")
                            && figure.key()
                                    .area()
                                    .equals(EastRenfrewshire.authority().code())
                            && figure.key().category("local_aim").equals(aim.aim()))
                    .forEach(figure -> out.printf(
                            "%-12s %d of %d%n", figure.key().period(), figure.numerator(), figure.denominator()));
        }
    }
}
