package scot.pace.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.jobs.Publications;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.publication.ComparedLine;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.reporting.publication.FigureRow;
import scot.pace.schema.Area;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.WrongUse;

/** {@code pace compare QUARTER}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Print how the areas compare within the timescale, over the four quarters that end with QUARTER, from its newest"
                    + " publication.",
            "",
            "Higher, lower, similar: by whether the 95% interval of the authority includes the percentage of Scotland; below 10"
                    + " too few to compare. It is no ranking: authorities stand by name.",
            "A symbol stands where a figure does: [c] hidden, [x] no return, [z] nobody was due.",
            ""
        })
final class Compare implements Callable<Integer> {

    private static final String MEASURE = "s1-last-four-quarters";

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "QUARTER", description = "for example 2019-20-Q4")
    @SuppressWarnings("NullAway.Init")
    private Quarter quarter;

    @Option(
            names = "--aim",
            paramLabel = "N",
            description = "only this aim, for example 2 (default: all that are published)")
    private @Nullable String aim;

    @Option(names = "--csv", description = "as CSV")
    private boolean csv;

    @Option(names = "--internal", description = "the true values, for nobody outside; otherwise as released")
    private boolean internal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var byAim = rows();
        var compared = wanted(byAim).stream()
                .flatMap(one -> Area.authoritiesThenScotland().stream()
                        .map(area -> line(one, quarter, area, byAim.getOrDefault(one, Map.of()))))
                .toList();
        command.commandLine().getOut().print(csv ? csv(compared) : text(compared));
        command.commandLine().getOut().flush();
        return Exit.DONE;
    }

    private static ComparedLine line(String aim, Quarter quarter, Area area, Map<String, FigureRow> rows) {
        var key = FigureKey.total(MEASURE, area.code(), quarter.toString()).by("aim", aim);
        return ComparedLine.of(
                key, Optional.ofNullable(rows.get(area.code())), Optional.ofNullable(rows.get(Area.SCOTLAND.code())));
    }

    private static String csv(List<ComparedLine> lines) {
        var output = new CsvOutput(List.of(
                "aim",
                "area",
                "name",
                "in_time",
                "due",
                "percent",
                "lower_95",
                "upper_95",
                "against_scotland",
                "symbol"));
        for (var line : lines) {
            var cells = new ArrayList<Object>(List.of(aim(line), line.key().area(), name(line)));
            cells.addAll(line.numbers());
            cells.addAll(List.of(line.against(), line.symbol()));
            output.row(cells.toArray());
        }
        return output.toString();
    }

    private String text(List<ComparedLine> lines) {
        var text = new StringBuilder();
        for (var one : lines.stream().map(Compare::aim).distinct().toList()) {
            var table = new AlignedTable(
                    Set.of(1, 2, 3, 4, 5), "area", "in time", "due", "%", "low", "high", "against Scotland");
            lines.stream().filter(line -> aim(line).equals(one)).forEach(line -> table.row(cells(line)));
            text.append(text.isEmpty() ? "" : "\n")
                    .append("%s, per cent within the timescale, due in the four quarters to %s%s\n\n"
                            .formatted(one, quarter, internal ? " (true values, internal)" : ""))
                    .append(table);
        }
        return text.toString();
    }

    private static List<String> cells(ComparedLine line) {
        var cells = new ArrayList<>(List.of(name(line)));
        line.numbers()
                .forEach(number ->
                        cells.add(number.isEmpty() && !line.symbol().isEmpty() ? "[" + line.symbol() + "]" : number));
        cells.add(line.against());
        return cells;
    }

    private Set<String> wanted(Map<String, Map<String, FigureRow>> byAim) {
        if (aim == null) {
            return new TreeSet<>(byAim.keySet());
        }
        var name = Clocks.aimNamed(aim);
        if (!byAim.containsKey(name)) {
            throw new WrongUse("Nothing of " + name + " is published for " + quarter + ": there is "
                    + String.join(", ", new TreeSet<>(byAim.keySet())));
        }
        return Set.of(name);
    }

    /** The figures that are broken down by aim alone, by aim and area. */
    private Map<String, Map<String, FigureRow>> rows() throws IOException {
        var folder = internal ? Home.publications(home.folder()) : Home.releases(home.folder());
        var newest = Publications.published(folder, quarter);
        Map<String, Map<String, FigureRow>> byAim = new HashMap<>();
        for (var row : FigureFile.read(newest.resolve(Publications.FIGURES))) {
            var key = row.key();
            if (key.measure().equals(MEASURE) && key.by().keySet().equals(Set.of("aim"))) {
                byAim.computeIfAbsent(key.category("aim"), unseen -> new HashMap<>())
                        .put(key.area(), row);
            }
        }
        return byAim;
    }

    private static String aim(ComparedLine line) {
        return line.key().category("aim");
    }

    private static String name(ComparedLine line) {
        return Area.coded(line.key().area()).name();
    }
}
