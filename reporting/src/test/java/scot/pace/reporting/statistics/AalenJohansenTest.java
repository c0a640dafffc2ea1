package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {

    private static final double[] NOBODY = {};

    @Test
    void theSharesAndTheirErrorsAreThoseOfR() {
        for (var row : FromR.rows("aj/expected_cif_at_days.csv")) {
            var on = shares(row).on(FromR.number(row, "day"));

            FromR.assertCell(row, "p_waiting", on.waiting());
            FromR.assertCell(row, "cif_milestone", on.reached());
            FromR.assertCell(row, "cif_exit", on.left());
            FromR.assertCell(row, "se_waiting", on.waitingError());
            FromR.assertCell(row, "se_milestone", on.reachedError());
            FromR.assertCell(row, "se_exit", on.leftError());
            FromR.assertCell(row, "lower_milestone_log", on.reachedLimits().lower());
            FromR.assertCell(row, "upper_milestone_log", on.reachedLimits().upper());
        }
    }

    @Test
    void theCurveIsThatOfR() {
        for (var row : FromR.rows("aj/expected_cif_curve.csv")) {
            var on = shares(row).on(FromR.number(row, "time"));

            FromR.assertCell(row, "p_waiting", on.waiting());
            FromR.assertCell(row, "cif_milestone", on.reached());
            FromR.assertCell(row, "se_milestone", on.reachedError());
        }
    }

    @Test
    void whereEverybodyLeavesNobodyHasReachedAndNothingIsUncertainInTheEnd() {
        var on = AalenJohansen.of(RiskTable.of(NOBODY, new double[] {2, 3, 5, 7, 9}, NOBODY))
                .on(9);

        assertThat(on.left()).isCloseTo(1, within(1e-15));
        assertThat(on.reached()).isZero();
        assertThat(on.reachedError()).isZero();
        assertThat(on.leftError()).isCloseTo(0, within(1e-15));
        assertThat(on.reachedLimits().lower()).isNaN();
    }

    @Test
    void whoLeavesLowersTheShareThatReachesAndOneMinusKaplanMeierDoesNotSeeIt() {
        var table = RiskTable.of(new double[] {30, 60}, new double[] {10, 20}, NOBODY);

        assertThat(AalenJohansen.of(table).on(60).reached()).isEqualTo(0.5);
        assertThat(KaplanMeier.of(table).on(60).reached()).isEqualTo(1);
    }

    private static AalenJohansen shares(NamedCsvRecord row) {
        return AalenJohansen.of(
                FromR.waits("aj/input_" + row.getField("dataset") + ".csv", row.getField("group"), "event"));
    }
}
