package scot.pace.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.schema.Aim;
import scot.pace.schema.LocalTable;
import scot.pace.schema.store.Home;
import scot.pace.schema.store.ListedClock;
import scot.pace.schema.store.Warehouse;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.WrongUse;

/** {@code pace clocks --as-at DATE}. */
@Command(
        name = "clocks",
        mixinStandardHelpOptions = true,
        description = {
            "List each clock with its class, for nobody outside: a line is a child.",
            "",
            "MET and LATE: reached. ENDED_BEFORE_DUE, ENDED_AFTER_DUE: the child's way ended otherwise. OVERDUE: still waiting and"
                    + " the due day is over. PENDING: still waiting, not due. UNUSABLE: an error leaves no way to assess it.",
            "Days run from opened to closed, else to ended, else to the day looked at.",
            ""
        })
final class Clocks implements Callable<Integer> {

    private static final String[] TITLES = {
        "aim", "authority", "child", "episode", "plan", "opened", "due", "closed", "ended", "class", "days"
    };

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--as-at",
            required = true,
            paramLabel = "DATE",
            description = "the day at whose end we look, like 2020-07-31: later dates do not exist yet")
    @SuppressWarnings("NullAway.Init")
    private LocalDate asAt;

    @Option(
            names = "--aim",
            paramLabel = "N",
            description =
                    "only this aim: 1 to 4, the name of another line of aims.csv, like lodged-to-court, or of a local aim"
                            + " (default: all but local aims)")
    private @Nullable String aim;

    @Option(names = "--last", paramLabel = "N", description = "only the N that opened last, the last one first")
    private @Nullable Integer last;

    @Mixin
    private ListingOptions listing = new ListingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Home.kindOf(home.folder());
        try (var opened = Home.open(home.folder(), Home.Kind.REAL);
                var warehouse = Warehouse.open(opened, (done, of) -> {})) {
            var local = aim != null && isLocal(opened, aim);
            var wanted = wantedAim();
            var clocks = warehouse.clocks(local, asAt, listing.knownBy()).stream()
                    .filter(clock -> wanted.isEmpty() || wanted.get().equals(clock.aim()))
                    .filter(clock -> listing.isWanted(clock.authority()))
                    .toList();
            var cells = lastOf(clocks).stream().map(Clocks::cells).toList();
            command.commandLine().getOut().print(listing.csv() ? csv(cells) : text(cells));
            command.commandLine().getOut().flush();
        }
        return Exit.DONE;
    }

    private List<ListedClock> lastOf(List<ListedClock> clocks) {
        var most = last;
        return most == null
                ? clocks
                : clocks.stream()
                        .sorted(Comparator.comparing(ListedClock::opened).reversed())
                        .limit(most)
                        .toList();
    }

    private Optional<String> wantedAim() {
        return Optional.ofNullable(aim).map(Clocks::aimNamed);
    }

    /** {@code 2} is aim-2; every other name is as it is. */
    static String aimNamed(String written) {
        return written.matches("\\d") ? "aim-" + written : written;
    }

    private static boolean isLocal(Home home, String aim) throws Exception {
        var name = aimNamed(aim);
        if (Aim.withCode(name).isPresent()) {
            return false;
        }
        var isKnown =
                home.archive().local(LocalTable.AIMS).names().stream().anyMatch(known -> known.endsWith(" " + name));
        if (!isKnown) {
            throw new WrongUse("There is no aim " + aim + ": write 1 to 4, or a name that 'pace aims list' shows");
        }
        return true;
    }

    private static List<String> cells(ListedClock clock) {
        return List.of(
                clock.aim(),
                clock.authority(),
                clock.child(),
                Integer.toString(clock.episode()),
                text(clock.plan()),
                clock.opened().toString(),
                text(clock.due()),
                text(clock.closed()),
                text(clock.ended()),
                clock.clockClass(),
                Long.toString(clock.days()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String csv(List<List<String>> clocks) {
        var output = new CsvOutput(List.of(TITLES));
        clocks.forEach(cells -> output.row(cells.toArray()));
        return output.toString();
    }

    private static String text(List<List<String>> clocks) {
        var columns = new AlignedTable(Set.of(3, 4, TITLES.length - 1), TITLES);
        clocks.forEach(columns::row);
        return columns + (clocks.size() == 1 ? "1 clock\n" : clocks.size() + " clocks\n");
    }
}
