package scot.pace.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.schema.Area;
import scot.pace.schema.Field;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;

/** {@code pace aims list} and {@code pace tests-of-change list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Print what is kept, as it is known; its CSV can be imported again.")
final class LocalList implements Callable<Integer> {

    /** Whatever begins later is listed too. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private LocalCommand parent;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private ListingOptions listing = new ListingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Home.kindOf(home.folder());
        var archive = Archive.readOnly(home.folder()).local(parent.table());
        var lines = archive.known(EVER, listing.knownBy()).stream()
                .filter(line -> listing.isWanted(line.get(whose())))
                .toList();
        command.commandLine().getOut().print(listing.csv() ? csv(lines) : text(lines));
        command.commandLine().getOut().flush();
        return Exit.DONE;
    }

    private String csv(List<Map<String, String>> lines) {
        var fields = fields();
        var output = new CsvOutput(fields);
        lines.forEach(line -> output.row(
                fields.stream().map(field -> line.getOrDefault(field, "")).toArray()));
        return output.toString();
    }

    private String text(List<Map<String, String>> lines) {
        if (lines.isEmpty()) {
            return "There are no " + parent.table().words() + " yet.\n";
        }
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(text.isEmpty() ? "" : "\n").append(heading(line)).append('\n');
            fields().stream()
                    .filter(field -> !parent.table().key().contains(field))
                    .filter(field -> !line.getOrDefault(field, "").isEmpty())
                    .forEach(field -> text.append("  %-15s %s\n".formatted(field, line.getOrDefault(field, ""))));
        }
        return text.toString();
    }

    /** {@code East Renfrewshire, review-by-october, from 2017-04-01}. */
    private String heading(Map<String, String> line) {
        var name = Area.coded(line.getOrDefault(whose(), "")).name();
        return switch (parent.table()) {
            case AIMS ->
                name + ", " + line.getOrDefault("aim", "") + ", from " + line.getOrDefault("effective_from", "");
            case TESTS_OF_CHANGE -> name + ", " + line.getOrDefault("test", "");
            case MEDIANS -> name + ", " + line.getOrDefault("aim", "") + ", from " + line.getOrDefault("first_day", "");
        };
    }

    /** The field that says whose line it is. */
    private String whose() {
        return parent.table().key().get(0);
    }

    private List<String> fields() {
        return parent.table().table().fields().stream().map(Field::name).toList();
    }
}
