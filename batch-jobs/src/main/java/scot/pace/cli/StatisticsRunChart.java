package scot.pace.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.Anhoej;
import scot.pace.reporting.statistics.Phase;
import scot.pace.reporting.statistics.RunChartRules;
import scot.pace.reporting.statistics.RunChartRules.Point;
import scot.pace.reporting.statistics.StrictRuns;

/** {@code pace statistics run-chart}. */
@Command(
        name = "run-chart",
        description = {
            "A series against its median: shift, trend, and the figures of Anhoej.",
            "Columns in: y (empty is a gap), series where there are several, idx to order them. For critical-values: n_useful.",
            "The published charts freeze the median on the first 8 points: --freeze 8. Without it the median is that of all points."
        })
final class StatisticsRunChart extends StatisticsCommand {

    /** What is asked of each series. */
    enum What {
        POINTS,
        ANHOEJ,
        CRITICAL_VALUES
    }

    /** A new median, as it is typed: from which idx, on which day it was set, why. */
    record PhaseOption(double from, LocalDate setOn, String reason) {

        static PhaseOption parse(String written) {
            var parts = written.split(",", 3);
            try {
                if (parts.length == 3 && !parts[2].isBlank()) {
                    return new PhaseOption(
                            Double.parseDouble(parts[0]), LocalDate.parse(parts[1].strip()), parts[2].strip());
                }
            } catch (NumberFormatException | DateTimeException e) {
                throw new TypeConversionException(wrong(written));
            }
            throw new TypeConversionException(wrong(written));
        }

        private static String wrong(String written) {
            return "'" + written + "' is no phase: write IDX,DAY,REASON like 9,2026-02-01,new panel dates";
        }
    }

    private record Dot(double idx, double y) {}

    @Option(
            names = "--what",
            defaultValue = "points",
            description =
                    "points (each with its side, shift and trend), anhoej (a line a series) or critical-values (the"
                            + " limits of longest run and crossings); without it points")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--freeze",
            paramLabel = "N",
            description = "the median is that of the first N points with a value; with fewer there is none")
    private @Nullable Integer freeze;

    @Option(
            names = "--phase",
            paramLabel = "IDX,DAY,REASON",
            description =
                    "a new median from this idx on, set by you on this day for this reason; may stand several times")
    private List<PhaseOption> phases = new ArrayList<>();

    @Override
    CsvOutput table(List<CsvInput> inputs, CsvFaults faults) {
        if (freeze != null && freeze < 1) {
            throw new WrongUse("--freeze " + freeze + ": at least 1 point makes a median");
        }
        if (what == What.CRITICAL_VALUES) {
            return criticalValues(inputs, faults);
        }
        var series = read(inputs);
        faults.check();
        return what == What.POINTS ? points(series) : anhoej(series);
    }

    private static Map<String, List<Dot>> read(List<CsvInput> inputs) {
        Map<String, List<Dot>> series = new LinkedHashMap<>();
        for (var input : inputs) {
            var y = input.need("y", "value");
            var idx = input.column("idx");
            for (var line : input.lines()) {
                var name = input.column("series").map(line::text).orElse(input.name());
                var dots = series.computeIfAbsent(name, unseen -> new ArrayList<>());
                double at = idx.map(line::number).orElse(dots.size() + 1.0);
                if (idx.isPresent() && dots.stream().anyMatch(dot -> dot.idx == at)) {
                    line.fault(idx.get(), "stands twice in this series");
                }
                dots.add(new Dot(at, line.numberOrGap(y)));
            }
        }
        series.values().forEach(dots -> dots.sort(Comparator.comparingDouble(Dot::idx)));
        return series;
    }

    private RunChartRules rules(List<Dot> dots) {
        var values = dots.stream().mapToDouble(Dot::y).toArray();
        var begun = phases.stream()
                .map(phase -> new Phase(indexOf(phase, dots), phase.setOn(), phase.reason()))
                .sorted(Comparator.comparingInt(Phase::from))
                .toList();
        return freeze == null ? RunChartRules.ofAll(values, begun) : RunChartRules.of(values, freeze, freeze, begun);
    }

    private static int indexOf(PhaseOption phase, List<Dot> dots) {
        return IntStream.range(1, dots.size())
                .filter(i -> dots.get(i).idx == phase.from())
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "--phase: no point after the first has idx " + phase.from() + " in every series of the file"));
    }

    private CsvOutput points(Map<String, List<Dot>> series) {
        var columns = new ArrayList<>(List.of(
                "series", "idx", "y", "median", "side", "his_shift6", "his_trend5", "phs_shift6", "phs_trend5"));
        columns.addAll(phases.isEmpty() ? List.of() : List.of("phase", "phase_set_on", "phase_reason"));
        var out = new CsvOutput(columns);
        series.forEach((name, dots) -> {
            var points = rules(dots).points();
            var strictShift = StrictRuns.shift(points);
            var strictTrend = StrictRuns.trend(points);
            for (int i = 0; i < dots.size(); i++) {
                var point = points.get(i);
                var cells = new ArrayList<Object>(List.of(
                        name,
                        dots.get(i).idx,
                        point.value(),
                        point.median(),
                        side(point),
                        point.shift(),
                        point.trend(),
                        strictShift[i],
                        strictTrend[i]));
                cells.addAll(phaseCells(point));
                out.row(cells.toArray());
            }
        });
        return out;
    }

    private List<Object> phaseCells(Point point) {
        if (phases.isEmpty()) {
            return List.of();
        }
        if (point.phase() == 0) {
            return List.of(0, "", "");
        }
        var phase = phases.stream()
                .sorted(Comparator.comparingDouble(PhaseOption::from))
                .toList()
                .get(point.phase() - 1);
        return List.of(point.phase(), phase.setOn(), phase.reason());
    }

    private static Object side(Point point) {
        return switch (point.side()) {
            case ABOVE -> 1;
            case ON -> 0;
            case BELOW -> -1;
            case GAP -> "";
        };
    }

    /** A series of one point has no figures and no line, as R's way of counting leaves it out. */
    private CsvOutput anhoej(Map<String, List<Dot>> series) {
        var out = new CsvOutput(List.of(
                "series,n_obs,n_useful,median,longest_run,longest_run_max,n_crossings,n_crossings_min,signal_anhoej,signal_bestbox,signal_cutbox"
                        .split(",")));
        series.forEach((name, dots) -> {
            var rules = rules(dots);
            for (int phase = 0; dots.size() > 1 && phase <= phases.size(); phase++) {
                var figures = rules.anhoej(phase);
                boolean any = figures.useful() > 0;
                out.row(
                        phase == 0 ? name : name + ", phase " + phase,
                        figures.observed(),
                        figures.useful(),
                        rules.median(phase),
                        any ? figures.longestRun() : "",
                        any ? Anhoej.longestRunMax(figures.useful()) : "",
                        any ? figures.crossings() : "",
                        any ? Anhoej.crossingsMin(figures.useful()) : "",
                        figures.signal(),
                        figures.bestBoxSignal(),
                        figures.cutBoxSignal());
            }
        });
        return out;
    }

    private static CsvOutput criticalValues(List<CsvInput> inputs, CsvFaults faults) {
        var out = new CsvOutput(List.of("n_useful", "longest_run_max", "n_crossings_min"));
        for (var input : inputs) {
            var useful = input.need("n_useful");
            for (var line : input.lines()) {
                long n = line.count(useful);
                if (n < 1 || n > Integer.MAX_VALUE) {
                    line.fault(useful, "is no number of useful points");
                    continue;
                }
                out.row(n, Anhoej.longestRunMax((int) n), Anhoej.crossingsMin((int) n));
            }
        }
        faults.check();
        return out;
    }
}
