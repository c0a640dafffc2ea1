package scot.pace.reporting.measures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of the risk table: the waits of a group that stopped, or were last seen, after the same number of days. True values, for
 * nobody outside; what they are is written in the view {@code risk}.
 *
 * @param key with {@value #TABLE} as its measure; by cohort, and by aim, group and side of a test of change where it has them
 * @param day 0 or more
 * @param reached came to the milestone
 * @param left the pathway ended before
 * @param censored still waited when last seen
 */
public record WaitsOnDay(FigureKey key, int day, long reached, long left, long censored)
        implements Comparable<WaitsOnDay> {

    /** The view they are counted from. */
    public static final String TABLE = "risk";

    private static final Comparator<WaitsOnDay> ORDER =
            Comparator.comparing(WaitsOnDay::key).thenComparingInt(WaitsOnDay::day);

    private static FigureKey group(String cohort, String area, String period) {
        return FigureKey.total(TABLE, area, period).by("cohort", cohort);
    }

    /** The key of the waits behind a figure: its area and period, what it is broken down by, and the cohort. */
    public static FigureKey group(FigureKey figure, String cohort) {
        var key = group(cohort, figure.area(), figure.period());
        for (var part : figure.by().entrySet()) {
            key = key.by(part.getKey(), part.getValue());
        }
        return key;
    }

    /** How many, however they stopped. */
    public long waits() {
        return reached + left + censored;
    }

    /** All, in order, from a warehouse whose views are made. */
    static List<WaitsOnDay> count(Connection warehouse) throws SQLException {
        var counted = new ArrayList<WaitsOnDay>();
        try (var statement = warehouse.createStatement();
                var rows = statement.executeQuery("SELECT risk.*, quarter AS period FROM risk JOIN reported_quarter"
                        + " ON last_day = (SELECT day FROM as_at)")) {
            while (rows.next()) {
                counted.add(new WaitsOnDay(
                        keyOf(rows),
                        rows.getInt("day"),
                        rows.getLong("reached"),
                        rows.getLong("has_left"),
                        rows.getLong("censored")));
            }
        }
        counted.sort(Comparator.naturalOrder());
        return List.copyOf(counted);
    }

    private static FigureKey keyOf(ResultSet row) throws SQLException {
        var key = group(row.getString("cohort"), row.getString("area"), row.getString("period"));
        var aim = row.getString("aim");
        var breakdown = row.getString("breakdown");
        var side = row.getString("side");
        key = aim == null ? key : key.by("aim", aim);
        key = side == null ? key : key.by("side", side);
        return breakdown.isEmpty() ? key : key.by(breakdown, row.getString("category"));
    }

    @Override
    public int compareTo(WaitsOnDay other) {
        return ORDER.compare(this, other);
    }
}
