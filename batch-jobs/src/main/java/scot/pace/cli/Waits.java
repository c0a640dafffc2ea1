package scot.pace.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvLine;
import scot.pace.reporting.statistics.RiskTable;

/**
 * The waits of one group of one data set, as a file gives them: a line a child, with {@code time} in days from 0 and {@code event} or {@code status}: 0 last
 * seen waiting, 1 reached the milestone, 2 left. A column {@code group} parts them, a column {@code dataset} as well.
 *
 * @param dataset the name of the file where there is no such column
 * @param group {@code all} where there is no such column
 */
record Waits(String dataset, String group, RiskTable table) {

    private static final int KINDS = 3;

    /** Every group of every data set: data sets in the order of the files, groups in order of number or name. */
    static List<Waits> read(List<CsvInput> inputs, CsvFaults faults) {
        Map<String, Map<String, List<List<Double>>>> waits = new LinkedHashMap<>();
        for (var input : inputs) {
            var time = input.need("time", "days", "day");
            var event = input.need("event", "status");
            for (var line : input.lines()) {
                var dataset = input.column("dataset").map(line::text).orElse(input.name());
                var group = input.column("group").map(line::text).orElse("all");
                double days = days(line, time);
                int kind = kind(line, event);
                waits.computeIfAbsent(dataset, name -> new TreeMap<>(byNumberOrName()))
                        .computeIfAbsent(group, name -> kinds())
                        .get(kind)
                        .add(days);
            }
        }
        faults.check();
        return waits.entrySet().stream()
                .flatMap(set -> set.getValue().entrySet().stream()
                        .map(group -> new Waits(set.getKey(), group.getKey(), tableOf(group.getValue()))))
                .toList();
    }

    private static double days(CsvLine line, String column) {
        double days = line.number(column);
        if (days < 0) {
            line.fault(column, "is below 0: a wait begins on day 0");
        }
        return days;
    }

    private static int kind(CsvLine line, String column) {
        long kind = line.count(column);
        if (kind >= KINDS) {
            line.fault(column, "is none of 0 (last seen waiting), 1 (reached the milestone), 2 (left)");
            return 0;
        }
        return (int) kind;
    }

    private static List<List<Double>> kinds() {
        return Stream.generate(() -> (List<Double>) new ArrayList<Double>())
                .limit(KINDS)
                .toList();
    }

    private static RiskTable tableOf(List<List<Double>> kinds) {
        return RiskTable.of(days(kinds.get(1)), days(kinds.get(2)), days(kinds.get(0)));
    }

    private static double[] days(List<Double> waits) {
        return waits.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** 2 before 10, and both before any word. */
    private static Comparator<String> byNumberOrName() {
        return Comparator.<String>comparingDouble(
                        name -> name.matches("[0-9]{1,15}") ? Double.parseDouble(name) : Double.POSITIVE_INFINITY)
                .thenComparing(Comparator.naturalOrder());
    }
}
