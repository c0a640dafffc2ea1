package scot.pace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pace.submissions.offline.Exit;

/** The command gives what R gave for the same files, and says what is wrong with a file. */
class StatisticsTest {

    private static final Path FROM_R = Path.of("../reporting/src/test/resources/scot/pace/reporting/statistics");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "km/expected_curve.csv, kaplan-meier, km, lung veteran aml pace_ties pace_all_censored pace_single_event pace_plateau_half",
        "km/expected_median.csv, kaplan-meier --what median, km, lung veteran aml pace_ties pace_all_censored pace_single_event pace_plateau_half",
        "km/expected_quantiles.csv, kaplan-meier --what quantiles, km, lung veteran aml pace_ties pace_all_censored pace_single_event pace_plateau_half",
        "km/expected_prob_by_day.csv, kaplan-meier --what by-day, km, lung veteran aml pace_ties pace_all_censored pace_single_event pace_plateau_half",
        "aj/expected_cif_curve.csv, aalen-johansen, aj, pace_ties_both_events pace_no_competing pace_all_censored",
        "aj/expected_cif_at_days.csv, aalen-johansen --what at-days, aj, mgus2 pace_ties_both_events pace_no_competing pace_all_censored",
        "quantiles/expected_quantiles.csv, quantiles, quantiles, values",
        "quantiles/expected_summary.csv, quantiles --what summary, quantiles, values",
        "runchart/expected_ihi_points.csv, run-chart, runchart, series",
        "runchart/expected_anhoej.csv, run-chart --what anhoej, runchart, series"
    })
    void whatRGaveComesOut(String expected, String command, String room, String inputs) throws IOException {
        var files = Stream.of(inputs.split(" "))
                .map(name ->
                        FROM_R.resolve(room).resolve("input_" + name + ".csv").toString());

        var ran = Ran.pace(Stream.concat(Stream.of(("statistics " + command).split(" ")), files)
                .toArray(String[]::new));

        assertThat(ran.err()).isEmpty();
        SameTable.assertSame(ran.out(), Files.readString(FROM_R.resolve(expected)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "proportions/expected_wilson_exact.csv, wilson",
        "deadlines/expected_deadlines.csv, deadlines",
        "runchart/expected_anhoej_critical_values.csv, run-chart --what critical-values"
    })
    void aTableOfRGoesInAndComesOutAgainBecauseOtherColumnsAreLeftAlone(String table, String command)
            throws IOException {
        var ran = Ran.pace(Stream.concat(
                        Stream.of(("statistics " + command).split(" ")),
                        Stream.of(FROM_R.resolve(table).toString()))
                .toArray(String[]::new));

        assertThat(ran.err()).isEmpty();
        SameTable.assertSame(ran.out(), Files.readString(FROM_R.resolve(table)));
    }

    @Test
    void theOrderOfLinesAndColumnsChangesNothing() throws IOException {
        var file = write("waits.csv", "time,status,group\n30,1,b\n10,0,a\n7,1,b\n10,1,a\n");
        var turned = folder.resolve("turned");
        Files.createDirectory(turned);
        var other = turned.resolve("waits.csv");
        Files.writeString(other, "\uFEFFGroup,Status,Remark,Time\na,1,x,10\nb,1,x,7\n\na,0,x,10\nb,1,x,30\n");

        assertThat(Ran.pace("statistics", "kaplan-meier", file).out())
                .isEqualTo(
                        Ran.pace("statistics", "kaplan-meier", other.toString()).out())
                .contains("waits,a,10,2,1,1,0.5,");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLineAndColumnAndNothingElseComesOut() throws IOException {
        var file = write("waits.csv", "time,status\n-1,1\nten,1\n10,3\n10\n10,1\n");
        var other = write("more.csv", "days,outcome\n10,1\n");

        var ran = Ran.pace("statistics", "kaplan-meier", file, other);

        assertThat(ran.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .containsExactlyInAnyOrder(
                        file + ", line 5: has 1 fields, the header has 2",
                        file + ", line 2, column time: '-1' is below 0: a wait begins on day 0",
                        file + ", line 3, column time: 'ten' is not a number",
                        file
                                + ", line 4, column status: '3' is none of 0 (last seen waiting), 1 (reached the milestone), 2 (left)",
                        other + ", line 1: there is no column event or status");
    }

    @Test
    void aFileThatIsMissingEmptyOrNotTextIsToldSo() throws IOException {
        var missing = folder.resolve("missing.csv").toString();
        var empty = write("empty.csv", "");
        var latin = folder.resolve("latin.csv");
        Files.write(latin, new byte[] {'x', ',', 'n', '\n', (byte) 0xE9, ',', '2', '\n'});

        var ran = Ran.pace("statistics", "wilson", missing, empty, latin.toString());

        assertThat(ran.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err().lines())
                .containsExactly(
                        missing + ": there is no such file, or it cannot be read",
                        empty + ": is empty; it needs a header row",
                        latin + ": is not in UTF-8; save it as 'CSV UTF-8'");
    }

    @Test
    void moreThanTheWholeIsAFault() throws IOException {
        var file = write("shares.csv", "x,n\n3,2\n1,2.5\n");

        assertThat(Ran.pace("statistics", "wilson", file).err().lines())
                .containsExactly(
                        file + ", line 2, column x: '3' is more than the 2 it is part of",
                        file + ", line 3, column n: '2.5' is not a whole number from 0",
                        file + ", line 3, column x: '1' is more than the 0 it is part of");
    }

    @Test
    void withoutAnAimEveryTimeOfTheGuidanceIsGiven() throws IOException {
        var file = write("starts.csv", "start\n2024-02-29\n");

        assertThat(Ran.pace("statistics", "deadlines", file).out().lines())
                .containsExactly(
                        "start,aim,deadline,days",
                        "2024-02-29,aim1_24_months,2026-02-28,730",
                        "2024-02-29,aim2_6_months,2024-08-29,182",
                        "2024-02-29,aim3_14_weeks,2024-06-06,98",
                        "2024-02-29,aim4_3_weeks,2024-03-21,21",
                        "2024-02-29,aim4_alt_6_weeks,2024-04-11,42",
                        "2024-02-29,aim4_alt_16_weeks,2024-06-20,112");
    }

    @Test
    void aPhaseHasAMedianOfItsOwnAndKeepsTheDayAndTheReason() throws IOException {
        var file = write("q.csv", "idx,y\n1,10\n2,12\n3,14\n4,30\n5,32\n6,34\n");

        var ran = Ran.pace("statistics", "run-chart", "--phase", "4,2026-02-01,panel meets, weekly", file);

        assertThat(ran.out().lines())
                .contains(
                        "series,idx,y,median,side,his_shift6,his_trend5,phs_shift6,phs_trend5,phase,phase_set_on,phase_reason",
                        "q,3,14,12,1,0,0,0,0,0,,",
                        "q,4,30,32,-1,0,0,0,0,1,2026-02-01,\"panel meets, weekly\"");
    }

    @Test
    void aQuantileOutsideNothingAndAllIsWrongUse() throws IOException {
        var file = write("waits.csv", "time,status\n10,1\n");

        var ran = Ran.pace("statistics", "kaplan-meier", "--what", "quantiles", "--p", "1.5", file);

        assertThat(ran.exitCode()).isEqualTo(Exit.WRONG_USE);
        assertThat(ran.err()).startsWith("--p 1.5: a quantile lies between 0 and 1");
    }

    @Test
    void theBenchSaysHowLongEachTimeTook() {
        var ran = Ran.pace("bench", "statistics", "--clocks", "1000", "--times", "2", "--days", "100");

        assertThat(ran.out().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("[0-9.]+ s  1000 clocks on 100 days; .*"));
    }

    private String write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
