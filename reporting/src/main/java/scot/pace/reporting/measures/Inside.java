package scot.pace.reporting.measures;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import scot.pace.schema.Area;
import scot.pace.schema.Authority;

/**
 * Which figures of a measure are counted and kept but never released, as the line {@code inside} of its header says in clauses with a
 * semicolon between: tables so fine that most of their cells would be hidden, and so many others for their sake.
 *
 * <pre>
 * areas                              all but Scotland
 * family groups                      these areas alone, which tell little that their authorities do not tell, and cost these many cells
 * areas by quarter                   of areas, all but CLAS years
 * areas before the last quarter      of areas, all but the quarter we look at
 * areas but aim aim-1 aim-2          of areas, all but these categories of a breakdown
 * </pre>
 */
record Inside(boolean groupsOnly, String when, String breakdown, List<String> but) {

    private static final Pattern CLAUSE = Pattern.compile("(?<who>areas|family groups)"
            + "( (?<when>by quarter|before the last quarter))?( but (?<breakdown>\\S+) (?<but>.+))?");

    /** All of a measure; IllegalStateException where one is of no such shape. */
    static List<Inside> parse(String measure, String line) {
        return Arrays.stream(line.split("; *", -1))
                .map(clause -> clause(measure, clause))
                .toList();
    }

    private static Inside clause(String measure, String clause) {
        var parts = CLAUSE.matcher(clause);
        if (!parts.matches()) {
            throw new IllegalStateException(measure + ".sql: 'inside' cannot be read: " + clause);
        }
        var when = parts.group("when");
        var breakdown = parts.group("breakdown");
        return new Inside(
                parts.group("who").equals("family groups"),
                when == null ? "" : when,
                breakdown == null ? "" : breakdown,
                breakdown == null ? List.of() : List.of(parts.group("but").split(" ", -1)));
    }

    boolean keeps(FigureKey key, String lastQuarter) {
        return speaksOf(key.area()) && speaksOf(key.period(), lastQuarter) && !but.contains(key.category(breakdown));
    }

    private boolean speaksOf(String area) {
        return !area.equals(Area.SCOTLAND.code())
                && !(groupsOnly && Authority.withCode(area).isPresent());
    }

    private boolean speaksOf(String period, String lastQuarter) {
        return switch (when) {
            case "by quarter" -> period.contains("-Q");
            case "before the last quarter" -> !period.equals(lastQuarter);
            default -> true;
        };
    }
}
