package scot.pace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import scot.pace.accounts.SteppingClock;

class BucketsTest {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final Buckets threeThenOneEveryTenSeconds = new Buckets(clock, 3, Duration.ofSeconds(10));

    @Test
    void threeComeAtOnceAndTheFourthIsToldWhenToComeAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(take("ann")).isZero();
        }

        assertThat(take("ann")).isEqualTo(Duration.ofSeconds(10));
        clock.putForward(Duration.ofSeconds(9));
        assertThat(take("ann")).isEqualTo(Duration.ofSeconds(1));
        clock.putForward(Duration.ofSeconds(1));
        assertThat(take("ann")).isZero();
        assertThat(take("ann")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whoWaitsLongHasThreeAgainAndNoMore() {
        take("ann");
        clock.putForward(Duration.ofDays(1));

        for (int i = 0; i < 3; i++) {
            assertThat(take("ann")).isZero();
        }
        assertThat(take("ann")).isPositive();
    }

    @Test
    void nobodyWaitsForAnotherAndOnlyTheLatestAreRemembered() {
        for (int i = 0; i < 3; i++) {
            take("ann");
        }
        assertThat(take("bob")).isZero();

        for (int i = 0; i < Buckets.MOST_KEYS; i++) {
            take("stranger " + i);
        }
        assertThat(take("ann")).as("forgotten").isZero();
    }

    private Duration take(String key) {
        return threeThenOneEveryTenSeconds.take(key);
    }
}
