package scot.pace.reporting.measures;

import java.util.List;
import java.util.regex.Pattern;
import scot.pace.schema.Area;

/**
 * Which figures of a measure are counted and kept but never released, as the line {@code inside} of its header says: tables of areas
 * so fine that most of their cells would be hidden, and so many others for their sake.
 *
 * <pre>
 * areas                              all but Scotland
 * areas by quarter                   of areas, all but CLAS years
 * areas before the last quarter      of areas, all but the quarter we look at
 * areas but aim aim-1 aim-2          of areas, all but these categories of a breakdown
 * </pre>
 */
record Inside(String when, String breakdown, List<String> but) {

    private static final Pattern LINE = Pattern.compile(
            "areas( (?<when>by quarter|before the last quarter))?( but (?<breakdown>\\S+) (?<but>.+))?");

    static final Inside NOTHING = new Inside("nothing", "", List.of());

    /** Takes the line apart; IllegalStateException where it is of no such shape. */
    static Inside parse(String measure, String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException(measure + ".sql: 'inside' cannot be read: " + line);
        }
        var when = parts.group("when");
        var breakdown = parts.group("breakdown");
        return new Inside(
                when == null ? "" : when,
                breakdown == null ? "" : breakdown,
                breakdown == null ? List.of() : List.of(parts.group("but").split(" ")));
    }

    boolean keeps(FigureKey key, String lastQuarter) {
        if (this.equals(NOTHING) || key.area().equals(Area.SCOTLAND.code())) {
            return false;
        }
        boolean then = when.isEmpty()
                || (when.equals("by quarter")
                        ? key.period().contains("-Q")
                        : !key.period().equals(lastQuarter));
        return then && !but.contains(key.category(breakdown));
    }
}
