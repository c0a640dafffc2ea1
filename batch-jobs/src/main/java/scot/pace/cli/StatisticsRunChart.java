package scot.pace.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.Anhoej;
import scot.pace.reporting.statistics.RunChartRules;
import scot.pace.reporting.statistics.Side;
import scot.pace.reporting.statistics.StrictRuns;
import scot.pace.submissions.offline.WrongUse;

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
            paramLabel = NewMedian.FORM,
            description =
                    "a new median from this idx on, set by you on this day for this reason; may stand several times")
    private List<NewMedian> phases = new ArrayList<>();

    @Override
    CsvOutput table(List<CsvInput> inputs, CsvFaults faults) {
        if (freeze != null && freeze < 1) {
            throw new WrongUse("--freeze " + freeze + ": at least 1 point makes a median");
        }
        phases = NewMedian.inOrder(phases);
        if (what == What.CRITICAL_VALUES) {
            return criticalValues(inputs, faults);
        }
        var series = Series.read(inputs);
        faults.check();
        return what == What.POINTS ? points(series) : anhoej(series);
    }

    private RunChartRules rules(Series series) {
        var begun = phases.stream().map(phase -> phase.in(series)).toList();
        return freeze == null
                ? RunChartRules.ofAll(series.values(), begun)
                : RunChartRules.of(series.values(), freeze, freeze, begun);
    }

    private CsvOutput points(List<Series> series) {
        var columns = new ArrayList<>(List.of(
                "series", "idx", "y", "median", "side", "his_shift6", "his_trend5", "phs_shift6", "phs_trend5"));
        columns.addAll(phases.isEmpty() ? List.of() : List.of("phase", "phase_set_on", "phase_reason"));
        var out = new CsvOutput(columns);
        for (var one : series) {
            var points = rules(one).points();
            var strictShift = StrictRuns.shift(points);
            var strictTrend = StrictRuns.trend(points);
            for (int i = 0; i < points.size(); i++) {
                var point = points.get(i);
                var cells = new ArrayList<Object>(List.of(
                        one.name(),
                        one.points().get(i).idx(),
                        point.value(),
                        point.median(),
                        sign(point.side()),
                        point.shift(),
                        point.trend(),
                        strictShift[i],
                        strictTrend[i]));
                cells.addAll(phases.isEmpty() ? List.of() : phase(point.phase()));
                out.row(cells.toArray());
            }
        }
        return out;
    }

    private List<Object> phase(int number) {
        if (number == 0) {
            return List.of(number, "", "");
        }
        var phase = phases.get(number - 1);
        return List.of(number, phase.setOn(), phase.reason());
    }

    private static Object sign(Side side) {
        return switch (side) {
            case ABOVE -> 1;
            case ON -> 0;
            case BELOW -> -1;
            case GAP -> "";
        };
    }

    /** A series of one point has no figures and no line, as in R's table. */
    private CsvOutput anhoej(List<Series> series) {
        var out = new CsvOutput(List.of(
                "series,n_obs,n_useful,median,longest_run,longest_run_max,n_crossings,n_crossings_min,signal_anhoej,signal_bestbox,signal_cutbox"
                        .split(",")));
        for (var one : series) {
            var rules = rules(one);
            for (int phase = 0; one.points().size() > 1 && phase <= phases.size(); phase++) {
                var figures = rules.anhoej(phase);
                boolean any = figures.useful() > 0;
                out.row(
                        phase == 0 ? one.name() : one.name() + ", phase " + phase,
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
        }
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
