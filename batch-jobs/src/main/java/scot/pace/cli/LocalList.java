package scot.pace.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.schema.Authority;
import scot.pace.schema.Field;
import scot.pace.schema.LocalTable;
import scot.pace.schema.store.Archive;
import scot.pace.schema.store.Home;
import scot.pace.submissions.offline.Exit;
import scot.pace.submissions.offline.Today;

/** {@code pace aims list} and {@code pace tests-of-change list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Print what is kept, as it is known.")
final class LocalList implements Callable<Integer> {

    /** Whatever begins later is listed too. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private LocalCommand parent;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--authority", paramLabel = "CODE", description = "only those of this authority")
    private @Nullable Authority authority;

    @Option(
            names = "--known-by",
            paramLabel = "DATE",
            description = "as it was known at the end of a day, like 2020-07-31 (default: today)")
    private @Nullable LocalDate knownBy;

    @Option(names = "--csv", description = "as CSV that can be imported again")
    private boolean csv;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Home.kindOf(home.folder());
        var day = knownBy == null ? LocalDate.now(Today.clock()) : knownBy;
        var archive = Archive.readOnly(home.folder()).local(parent.table());
        var lines = new ArrayList<>(archive.known(EVER, day));
        if (authority != null) {
            var code = authority.code();
            lines.removeIf(line -> !code.equals(line.get("authority")));
        }
        command.commandLine().getOut().print(csv ? csv(lines) : text(lines));
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
        var code = line.getOrDefault("authority", "");
        var name = Authority.withCode(code).map(Authority::name).orElse(code);
        return parent.table() == LocalTable.AIMS
                ? name + ", " + line.getOrDefault("aim", "") + ", from " + line.getOrDefault("effective_from", "")
                : name + ", " + line.getOrDefault("test", "");
    }

    private List<String> fields() {
        return parent.table().table().fields().stream().map(Field::name).toList();
    }
}
