package scot.pace.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Aim;
import scot.pace.schema.store.Difference;
import scot.pace.schema.store.Difference.Change;

/** A difference in words: an episode that is new or gone in one line, a row that is new or gone in one line, and every other value. */
final class DifferenceText {

    private static final String CHANGED = "changed";

    private DifferenceText() {}

    static String of(Difference difference) {
        var text = new StringBuilder();
        var episodes = groups(difference.changes(), one -> one.child() + ", episode " + one.episode());
        episodes.forEach((episode, changes) -> text.append(episode(episode, changes)));
        text.append(
                episodes.isEmpty()
                        ? "Nothing differs from the live version.\n"
                        : "\n" + counted(episodes.size(), "episode") + " of the live version "
                                + (episodes.size() == 1 ? "differs" : "differ") + ".\n");
        return text.append('\n').append(clocks(difference.clocks())).toString();
    }

    private static String episode(String episode, List<Change> changes) {
        var whole = changes.stream()
                .filter(one -> one.table().equals("episodes") && !one.what().equals(CHANGED))
                .map(Change::what)
                .findFirst();
        if (whole.isPresent()) {
            return episode + ": " + whole.get() + ", with " + counted(rows(changes, "placements"), "placement")
                    + " and " + counted(rows(changes, "milestones"), "milestone") + "\n";
        }
        var text = new StringBuilder(episode).append('\n');
        groups(changes, one -> one.table() + " " + one.row() + " " + one.what())
                .values()
                .forEach(row -> text.append(row(row)));
        return text.toString();
    }

    /** The changes of one row, all of one kind. */
    private static String row(List<Change> changes) {
        var first = changes.get(0);
        var what = "  " + (first.table() + " " + first.row()).strip() + ": ";
        if (!first.what().equals(CHANGED)) {
            return what + first.what() + ", "
                    + changes.stream()
                            .map(one -> one.field() + " " + shown(one.after() == null ? one.before() : one.after()))
                            .collect(Collectors.joining(", "))
                    + "\n";
        }
        return changes.stream()
                .map(one -> what + one.field() + " was " + shown(one.before()) + " and is " + shown(one.after()) + "\n")
                .collect(Collectors.joining());
    }

    private static int rows(List<Change> changes, String table) {
        return (int) changes.stream()
                .filter(one -> one.table().equals(table))
                .map(Change::row)
                .distinct()
                .count();
    }

    private static String clocks(List<Difference.Clocks> clocks) {
        var moved = clocks.stream().filter(one -> one.before() != one.after()).toList();
        if (moved.isEmpty()) {
            return "No clock of an aim moves to another class.\n";
        }
        var table = new AlignedTable(Set.of(1, 2), "clocks at the end of the quarter", "live", "then", "aim");
        moved.forEach(one -> table.row(List.of(
                one.aim() + " " + one.clockClass(),
                Integer.toString(one.before()),
                Integer.toString(one.after()),
                title(one.aim()))));
        return table + "What the classes mean: pace clocks --help\n";
    }

    private static String title(String aim) {
        return Aim.withCode(aim).map(Aim::title).orElse("");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String shown(@Nullable String value) {
        return value == null ? "blank" : value;
    }

    /** In the order in which each is met first. */
    private static Map<String, List<Change>> groups(List<Change> changes, Function<Change, String> key) {
        return changes.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
