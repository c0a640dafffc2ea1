package scot.pace.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.Comparison;
import scot.pace.reporting.statistics.Confidence;
import scot.pace.reporting.statistics.Funnel;

/** {@code pace statistics funnel}. */
@Command(
        name = "funnel",
        description = {
            "Authorities beside each other: limits around the pooled share, over-dispersion, and higher, lower or similar.",
            "Columns in: area, x (the count), n (what it is part of); dataset where there are several funnels. Shares are from 0 to"
                    + " 1. phi and tau2 are of the whole funnel; adjusted limits are empty where phi is 1 or less. Below n 10 an area is"
                    + " too few to compare."
        })
final class StatisticsFunnel extends StatisticsCommand {

    private static final List<String> COLUMNS = List.of(
            "dataset,area,x,n,value,centre,lower95,upper95,lower99_8,upper99_8,class95,class99_8,phi,tau2,adjusted_lower95,adjusted_upper95,adjusted_lower99_8,adjusted_upper99_8"
                    .split(","));

    @Override
    CsvOutput table(List<CsvInput> inputs, CsvFaults faults) {
        Map<String, List<Funnel.Area>> areas = new LinkedHashMap<>();
        for (var input : inputs) {
            var name = input.need("area", "authority", "group", "name");
            var part = input.need("x", "numerator");
            var whole = input.need("n", "denominator");
            for (var line : input.lines()) {
                long counted = line.count(part);
                long of = line.count(whole);
                if (counted > of) {
                    line.fault(part, "is more than the " + of + " it is part of");
                    continue;
                }
                areas.computeIfAbsent(
                                input.column("dataset").map(line::text).orElse(input.name()),
                                unseen -> new ArrayList<>())
                        .add(new Funnel.Area(line.text(name), counted, of));
            }
        }
        faults.check();
        var out = new CsvOutput(COLUMNS);
        areas.forEach((dataset, all) -> rows(dataset, Funnel.of(all), out));
        return out;
    }

    private static void rows(String dataset, Funnel funnel, CsvOutput out) {
        for (var area : funnel.areas()) {
            var limits95 = funnel.limits(area.whole(), Confidence.P95);
            var limits998 = funnel.limits(area.whole(), Confidence.P99_8);
            var adjusted95 = funnel.adjustedLimits(area.whole(), Confidence.P95);
            var adjusted998 = funnel.adjustedLimits(area.whole(), Confidence.P99_8);
            out.row(
                    dataset,
                    area.name(),
                    area.part(),
                    area.whole(),
                    area.share(),
                    funnel.centre(),
                    limits95.lower(),
                    limits95.upper(),
                    limits998.lower(),
                    limits998.upper(),
                    words(funnel.comparison(area, Confidence.P95)),
                    words(funnel.comparison(area, Confidence.P99_8)),
                    funnel.dispersion().phi(),
                    funnel.dispersion().tauSquared(),
                    adjusted95.lower(),
                    adjusted95.upper(),
                    adjusted998.lower(),
                    adjusted998.upper());
        }
    }

    private static String words(Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
