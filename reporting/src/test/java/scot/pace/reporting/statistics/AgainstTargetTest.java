package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.reporting.statistics.AgainstTarget.INTERVAL_INCLUDES_TARGET;
import static scot.pace.reporting.statistics.AgainstTarget.MET;
import static scot.pace.reporting.statistics.AgainstTarget.NOT_MET;

import org.junit.jupiter.api.Test;

class AgainstTargetTest {

    /** The interval of 45 of 60 is 62.8% to 84.2%. */
    @Test
    void aClaimIsMadeOnlyWhereTheWholeIntervalIsOnOneSideOfTheTarget() {
        assertThat(AgainstTarget.of(45, 60, 62)).contains(MET);
        assertThat(AgainstTarget.of(45, 60, 63)).contains(INTERVAL_INCLUDES_TARGET);
        assertThat(AgainstTarget.of(45, 60, 84)).contains(INTERVAL_INCLUDES_TARGET);
        assertThat(AgainstTarget.of(45, 60, 85)).contains(NOT_MET);
    }

    @Test
    void aTargetOfAllIsMetWhereAllHaveReachedItAndOnlyThen() {
        assertThat(AgainstTarget.of(30, 30, 100)).contains(MET);
        assertThat(AgainstTarget.of(29, 30, 100)).contains(NOT_MET);
        assertThat(AgainstTarget.of(30, 30, 99)).contains(INTERVAL_INCLUDES_TARGET);
    }

    @Test
    void aTargetOfNobodyIsMetByWhateverThereIs() {
        assertThat(AgainstTarget.of(0, 30, 0)).contains(MET);
    }

    @Test
    void withNobodyInItNothingIsSaid() {
        assertThat(AgainstTarget.of(0, 0, 90)).isEmpty();
    }
}
