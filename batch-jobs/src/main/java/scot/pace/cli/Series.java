package scot.pace.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.pace.cli.csv.CsvInput;

/**
 * A series of a run chart, as a file gives it: a line a point, with {@code y} (empty is a gap). A column {@code idx} orders the points, else they stand in
 * order; a column {@code series} parts them, else the file is one.
 */
record Series(String name, List<Point> points) {

    /**
     * A point.
     *
     * @param y {@code NaN} where there is a gap
     */
    record Point(double idx, double y) {}

    /** All series of all files, in the order they are met. */
    static List<Series> read(List<CsvInput> inputs) {
        Map<String, List<Point>> series = new LinkedHashMap<>();
        Map<String, Set<Double>> seen = new LinkedHashMap<>();
        for (var input : inputs) {
            var y = input.need("y", "value");
            var idx = input.column("idx");
            for (var line : input.lines()) {
                var name = input.column("series").map(line::text).orElse(input.name());
                var points = series.computeIfAbsent(name, unseen -> new ArrayList<>());
                double at = idx.map(line::number).orElse(points.size() + 1.0);
                if (!seen.computeIfAbsent(name, unseen -> new HashSet<>()).add(at)) {
                    line.fault(idx.orElse(y), "stands twice in this series");
                }
                points.add(new Point(at, line.numberOrGap(y)));
            }
        }
        return series.entrySet().stream()
                .map(one -> new Series(
                        one.getKey(),
                        one.getValue().stream()
                                .sorted(Comparator.comparingDouble(Point::idx))
                                .toList()))
                .toList();
    }

    double[] values() {
        return points.stream().mapToDouble(Point::y).toArray();
    }
}
