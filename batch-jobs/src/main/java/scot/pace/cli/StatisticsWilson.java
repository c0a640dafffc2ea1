package scot.pace.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvLine;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.ClopperPearson;
import scot.pace.reporting.statistics.Confidence;
import scot.pace.reporting.statistics.Wilson;

/** {@code pace statistics wilson}. */
@Command(
        name = "wilson",
        description = {
            "The interval of a share: Wilson's, which is published, and Clopper-Pearson's beside it; 95%% and 99.8%%.",
            "Columns in: x (the count) and n (what it is part of). Shares are from 0 to 1; with n 0 nothing is defined."
        })
final class StatisticsWilson extends StatisticsCommand {

    private record Share(long part, long whole) {

        static Share read(CsvLine line, String part, String whole) {
            var share = new Share(line.count(part), line.count(whole));
            if (share.part > share.whole) {
                line.fault(part, "is more than the " + share.whole + " it is part of");
            }
            return share;
        }
    }

    @Override
    CsvOutput table(List<CsvInput> inputs, CsvFaults faults) {
        var shares = inputs.stream().flatMap(StatisticsWilson::read).toList();
        faults.check();
        var out = new CsvOutput(List.of(
                "x,n,value,wilson_lower95,wilson_upper95,wilson_lower99_8,wilson_upper99_8,cp_lower95,cp_upper95,cp_lower99_8,cp_upper99_8"
                        .split(",")));
        for (var share : shares) {
            if (share.whole == 0) {
                out.row(share.part, share.whole, "", "", "", "", "", "", "", "", "");
                continue;
            }
            var wilson95 = Wilson.of(share.part, share.whole, Confidence.P95);
            var wilson998 = Wilson.of(share.part, share.whole, Confidence.P99_8);
            var exact95 = ClopperPearson.of(share.part, share.whole, Confidence.P95);
            var exact998 = ClopperPearson.of(share.part, share.whole, Confidence.P99_8);
            out.row(
                    share.part,
                    share.whole,
                    (double) share.part / share.whole,
                    wilson95.lower(),
                    wilson95.upper(),
                    wilson998.lower(),
                    wilson998.upper(),
                    exact95.lower(),
                    exact95.upper(),
                    exact998.lower(),
                    exact998.upper());
        }
        return out;
    }

    private static Stream<Share> read(CsvInput input) {
        var part = input.need("x", "numerator");
        var whole = input.need("n", "denominator");
        // read now, not when the stream is: every fault must be known before the first is told
        return input.lines().stream().map(line -> Share.read(line, part, whole)).toList().stream();
    }
}
