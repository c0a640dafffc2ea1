package scot.pace.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import scot.pace.cli.csv.CsvFaults;
import scot.pace.cli.csv.CsvInput;
import scot.pace.cli.csv.CsvLine;
import scot.pace.cli.csv.CsvOutput;
import scot.pace.reporting.statistics.TimeAllowed;
import scot.pace.schema.Aim;

/** {@code pace statistics deadlines}. */
@Command(
        name = "deadlines",
        description = {
            "The last day that is in time, and how many days after the start it is.",
            "Columns in: start (a day), and aim: a time such as '6 months', a name that ends in one such as aim3_14_weeks, or the"
                    + " code of a national aim such as aim-3. Without a column aim: every time of the national guidance."
        })
final class StatisticsDeadlines extends StatisticsCommand {

    private static final List<String> GUIDANCE = List.of(
            "aim1_24_months",
            "aim2_6_months",
            "aim3_14_weeks",
            "aim4_3_weeks",
            "aim4_alt_6_weeks",
            "aim4_alt_16_weeks");

    private record Asked(LocalDate start, String aim, TimeAllowed time) {}

    @Override
    CsvOutput table(List<CsvInput> inputs, CsvFaults faults) {
        var asked = new ArrayList<Asked>();
        for (var input : inputs) {
            var start = input.need("start");
            var aim = input.column("aim");
            for (var line : input.lines()) {
                var day = line.day(start);
                for (var name : aim.map(column -> List.of(line.text(column))).orElse(GUIDANCE)) {
                    read(name)
                            .ifPresentOrElse(
                                    time -> asked.add(new Asked(day, name, time)),
                                    () -> fault(line, aim.orElse("aim")));
                }
            }
        }
        faults.check();
        var out = new CsvOutput(List.of("start", "aim", "deadline", "days"));
        asked.forEach(one -> out.row(
                one.start(), one.aim(), one.time().due(one.start()), one.time().days(one.start())));
        return out;
    }

    private static Optional<TimeAllowed> read(String name) {
        return Aim.withCode(name).map(Aim::within).or(() -> Optional.of(name)).flatMap(TimeAllowed::parse);
    }

    private static void fault(CsvLine line, String column) {
        line.fault(column, "is no time: write it like 6 months, aim3_14_weeks or aim-3");
    }
}
