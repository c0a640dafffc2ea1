package scot.pace.reporting.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scot.pace.reporting.measures.WaitsOnDay;

/**
 * How many waited until each day, and how they stopped waiting on it: all that {@link KaplanMeier} and {@link AalenJohansen} need.
 *
 * <p>On one day whoever reached the milestone or left comes before whoever was censored: all three kinds are still at risk on it.
 *
 * @param rows a row for each day on which anybody stopped waiting, in order
 */
public record RiskTable(List<Row> rows) {

    /**
     * A day.
     *
     * @param day since the clock was opened; 0 or more
     * @param atRisk who had not stopped waiting before this day
     * @param reached who reached the milestone on it
     * @param left who left the pathway on it
     * @param censored who was last seen waiting on it
     */
    public record Row(double day, long atRisk, long reached, long left, long censored) {

        public Row {
            if (!(day >= 0) || reached < 0 || left < 0 || censored < 0 || reached + left + censored > atRisk) {
                throw new IllegalArgumentException(
                        "day " + day + ": " + reached + ", " + left + ", " + censored + " of " + atRisk);
            }
        }
    }

    /** How many stopped waiting in some time, by how. */
    record Stopped(long reached, long left, long censored) {

        static final Stopped NOBODY = new Stopped(0, 0, 0);

        Stopped since(Stopped earlier) {
            return new Stopped(reached - earlier.reached, left - earlier.left, censored - earlier.censored);
        }
    }

    public RiskTable {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("nobody waited");
        }
        for (int i = 1; i < rows.size(); i++) {
            if (!(rows.get(i).day() > rows.get(i - 1).day())) {
                throw new IllegalArgumentException("the days must rise");
            }
        }
    }

    /** The table of one group of waits: at least one, in the order of their days. */
    public static RiskTable of(List<WaitsOnDay> waits) {
        long atRisk = waits.stream().mapToLong(WaitsOnDay::waits).sum();
        var rows = new ArrayList<Row>();
        for (var day : waits) {
            rows.add(new Row(day.day(), atRisk, day.reached(), day.left(), day.censored()));
            atRisk -= day.waits();
        }
        return new RiskTable(rows);
    }

    /** The table of single waits, in days and in any order; the arrays are left as they are. */
    public static RiskTable of(double[] reached, double[] left, double[] censored) {
        double[][] waits = {reached.clone(), left.clone(), censored.clone()};
        for (var days : waits) {
            Arrays.sort(days);
        }
        var next = new int[waits.length];
        long atRisk = (long) reached.length + left.length + censored.length;
        var rows = new ArrayList<Row>();
        while (atRisk > 0) {
            double day = firstOf(waits, next);
            var stopped = new long[waits.length];
            for (int kind = 0; kind < waits.length; kind++) {
                while (next[kind] < waits[kind].length && waits[kind][next[kind]] == day) {
                    next[kind]++;
                    stopped[kind]++;
                }
            }
            rows.add(new Row(day, atRisk, stopped[0], stopped[1], stopped[2]));
            atRisk -= stopped[0] + stopped[1] + stopped[2];
        }
        return new RiskTable(rows);
    }

    private static double firstOf(double[][] waits, int[] next) {
        double first = Double.POSITIVE_INFINITY;
        for (int kind = 0; kind < waits.length; kind++) {
            if (next[kind] < waits[kind].length) {
                first = Math.min(first, waits[kind][next[kind]]);
            }
        }
        return first;
    }

    /** How many clocks there are. */
    public long clocks() {
        return rows.get(0).atRisk();
    }

    /** How many reached the milestone. */
    public long reached() {
        return rows.stream().mapToLong(Row::reached).sum();
    }

    /** How those who stopped waiting by the end of {@code day} did so. */
    Stopped stoppedBy(double day) {
        var until = rows.subList(0, rowAt(day) + 1);
        return new Stopped(
                until.stream().mapToLong(Row::reached).sum(),
                until.stream().mapToLong(Row::left).sum(),
                until.stream().mapToLong(Row::censored).sum());
    }

    /** Who still waits, and was still seen to, at the end of {@code day}. */
    long waitingAfter(double day) {
        var stopped = stoppedBy(day);
        return clocks() - stopped.reached() - stopped.left() - stopped.censored();
    }

    /** Who had not stopped waiting before {@code day}; 0 beyond the last day. */
    public long atRisk(double day) {
        return rows.stream()
                .filter(row -> row.day() >= day)
                .findFirst()
                .map(Row::atRisk)
                .orElse(0L);
    }

    /** True where nobody was seen waiting so long. */
    public boolean endsBefore(double day) {
        return rows.get(rows.size() - 1).day() < day;
    }

    /** The last row on {@code day} or before; -1 where there is none. */
    int rowAt(double day) {
        int row = -1;
        while (row + 1 < rows.size() && rows.get(row + 1).day() <= day) {
            row++;
        }
        return row;
    }
}
