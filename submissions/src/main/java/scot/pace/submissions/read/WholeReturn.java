package scot.pace.submissions.read;

import static scot.pace.submissions.read.ReadRules.AUTHORITY_NOT_YOURS;
import static scot.pace.submissions.read.ReadRules.CHILD_TOKEN_GUESSABLE;
import static scot.pace.submissions.read.ReadRules.CONTROL_TOTAL;
import static scot.pace.submissions.read.ReadRules.FILE_UNREADABLE;
import static scot.pace.submissions.read.ReadRules.QUARTER_WRONG;
import static scot.pace.submissions.read.ReadRules.TABLE_MISSING;
import static scot.pace.submissions.read.ReadRules.TOKEN_OF_ANOTHER_KIND;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.ReturnSpecification;
import scot.pace.schema.Table;
import scot.pace.submissions.Context;
import scot.pace.submissions.Finding;

/** What can only be said once all four tables have been read: whose return it is, for which quarter, whether it is complete. */
final class WholeReturn {

    private static final Table RETURN = ReturnSpecification.table("return");
    private static final Table EPISODES = ReturnSpecification.table("episodes");

    /** Lines of one child in a table; a long history has some dozens. */
    private static final int MOST_LINES = 500;

    private final Context context;
    private final Map<Table, TableReader.Read> tables;
    private final Consumer<Finding> found;
    private Optional<Authority> authority = Optional.empty();
    private Optional<Quarter> quarter = Optional.empty();

    WholeReturn(Context context, Map<Table, TableReader.Read> tables, Consumer<Finding> found) {
        this.context = context;
        this.tables = tables;
        this.found = found;
    }

    Optional<Authority> authority() {
        return authority;
    }

    Optional<Quarter> quarter() {
        return quarter;
    }

    void check() {
        var itself = tables.get(RETURN);
        if (itself != null && itself.whole()) {
            if (itself.lines() != 1) {
                found.accept(TABLE_MISSING.at(
                        RETURN.name(),
                        0,
                        "",
                        "",
                        "The table return has " + itself.lines() + " rows where it has one."));
            } else if (itself.rows().size() == 1) {
                checkReturn(itself.rows().get(0));
            }
        }
        tables.forEach(this::checkCrowded);
        var episodes = tables.get(EPISODES);
        if (episodes != null) {
            checkKind(episodes.rows());
            checkGuessable(episodes.rows());
        }
    }

    private void checkReturn(@Nullable Object[] row) {
        int line = row[0] instanceof Integer number ? number : 0;
        if (row[1 + RETURN.indexOf("authority")] instanceof String code) {
            authority = Authority.withCode(code);
            var named = authority.orElseThrow();
            context.sender()
                    .filter(sender -> !sender.equals(named))
                    .ifPresent(sender -> found.accept(AUTHORITY_NOT_YOURS.at(
                            RETURN.name(), line, "authority", code, AUTHORITY_NOT_YOURS.message(named, sender))));
        }
        if (row[1 + RETURN.indexOf("quarter_end")] instanceof LocalDate end) {
            quarter = Quarter.endingOn(end);
            QUARTER_WRONG
                    .fires(end, context)
                    .ifPresent(message -> found.accept(
                            QUARTER_WRONG.at(RETURN.name(), line, "quarter_end", end.toString(), message)));
        }
        for (var table : List.of("episodes", "placements", "milestones")) {
            if (row[1 + RETURN.indexOf(table)] instanceof Integer said) {
                checkTotal(line, table, said);
            }
        }
    }

    private void checkTotal(int line, String table, int said) {
        var read = tables.get(ReturnSpecification.table(table));
        if (read != null && read.whole() && read.lines() != said) {
            found.accept(CONTROL_TOTAL.at(
                    RETURN.name(),
                    line,
                    table,
                    Integer.toString(said),
                    CONTROL_TOTAL.message(said, table, read.lines())));
        }
    }

    /** The rules compare the lines of a child with one another: with a million lines of one child they would never end. */
    private void checkCrowded(Table table, TableReader.Read read) {
        if (table.equals(RETURN)) {
            return;
        }
        int child = 1 + table.indexOf("child");
        Map<Object, Integer> lines = new HashMap<>();
        for (var row : read.rows()) {
            var token = row[child];
            if (token != null && lines.merge(token, 1, Integer::sum) > MOST_LINES && row[0] instanceof Integer line) {
                var message = "More than " + MOST_LINES + " lines are of the same child.";
                found.accept(FILE_UNREADABLE.at(table.name(), line, "child", "", message));
                return;
            }
        }
    }

    private void checkKind(List<@Nullable Object[]> rows) {
        if (context.home().isEmpty()) {
            return;
        }
        var home = context.home().get();
        int child = 1 + EPISODES.indexOf("child");
        int first = 0;
        int tokens = 0;
        for (var row : rows) {
            if (row[child] instanceof String token && TOKEN_OF_ANOTHER_KIND.fires(token, home)) {
                first = tokens++ == 0 && row[0] instanceof Integer line ? line : first;
            }
        }
        if (tokens > 0) {
            var message = TOKEN_OF_ANOTHER_KIND.message(tokens, home);
            found.accept(TOKEN_OF_ANOTHER_KIND.at(EPISODES.name(), first, "child", "", message));
        }
    }

    private void checkGuessable(List<@Nullable Object[]> rows) {
        if (CHILD_TOKEN_GUESSABLE.fires(byToken(rows, "started"))
                || CHILD_TOKEN_GUESSABLE.fires(byToken(rows, "birth_month"))) {
            int first = rows.get(0)[0] instanceof Integer line ? line : 0;
            found.accept(CHILD_TOKEN_GUESSABLE.at(
                    EPISODES.name(),
                    first,
                    "child",
                    "",
                    "The tokens rise with time and may be case-system numbers: confirm that they are random."));
        }
    }

    private static SortedMap<String, LocalDate> byToken(List<@Nullable Object[]> rows, String field) {
        SortedMap<String, LocalDate> days = new TreeMap<>();
        int child = 1 + EPISODES.indexOf("child");
        int day = 1 + EPISODES.indexOf(field);
        for (var row : rows) {
            if (row[child] instanceof String token && row[day] instanceof LocalDate value) {
                days.merge(token, value, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return days;
    }
}
