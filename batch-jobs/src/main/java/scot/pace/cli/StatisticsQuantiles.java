package scot.pace.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.Quantiles;
import scot.pace.submissions.offline.WrongUse;

/** {@code pace statistics quantiles}. */
@Command(
        name = "quantiles",
        description = {
            "Quantiles of lists of values, of R's types 1 to 9 (type 7 is published), or their summary.",
            "Columns in: value, and set where there are several."
        })
final class StatisticsQuantiles extends StatisticsCommand {

    /** What is asked of each list. */
    enum What {
        QUANTILES,
        SUMMARY
    }

    @Option(
            names = "--what",
            defaultValue = "quantiles",
            description =
                    "quantiles, or summary (mean, standard deviation, median, interquartile range); without it quantiles")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--p",
            split = ",",
            defaultValue = "0,0.05,0.1,0.25,0.5,0.75,0.9,0.95,1",
            description = "which quantiles; without it ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private double[] shares;

    @Option(
            names = "--types",
            split = ",",
            defaultValue = "1,2,6,7,8",
            description = "of which types; without it ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private int[] types;

    @Override
    CsvOutput table(List<CsvInput> inputs, CsvFaults faults) {
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new WrongUse("--p " + share + ": a quantile lies from 0 to 1");
            }
        }
        for (int type : types) {
            if (type < 1 || type > 9) {
                throw new WrongUse("--types " + type + ": there are the types 1 to 9");
            }
        }
        var sets = read(inputs);
        faults.check();
        return what == What.QUANTILES ? quantiles(sets) : summary(sets);
    }

    private static Map<String, Quantiles> read(List<CsvInput> inputs) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (var input : inputs) {
            var value = input.need("value");
            for (var line : input.lines()) {
                var set = input.column("set").map(line::text).orElse(input.name());
                values.computeIfAbsent(set, name -> new ArrayList<>()).add(line.number(value));
            }
        }
        Map<String, Quantiles> sets = new LinkedHashMap<>();
        values.forEach((set, list) -> sets.put(
                set, Quantiles.of(list.stream().mapToDouble(Double::doubleValue).toArray())));
        return sets;
    }

    private CsvOutput quantiles(Map<String, Quantiles> sets) {
        var out = new CsvOutput(List.of("set", "p", "r_type", "quantile"));
        sets.forEach((set, values) -> {
            for (double p : shares) {
                for (int type : types) {
                    out.row(set, p, type, values.quantile(p, type));
                }
            }
        });
        return out;
    }

    private static CsvOutput summary(Map<String, Quantiles> sets) {
        var out = new CsvOutput(List.of("set", "n", "mean", "sd", "median", "iqr7"));
        sets.forEach((set, values) -> out.row(
                set,
                values.count(),
                values.mean(),
                values.standardDeviation(),
                values.median(),
                values.interquartileRange()));
        return out;
    }
}
