package scot.pace.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuarterTest {

    @Test
    void theFirstQuarterBeginsOnTheFirstOfAugustAndEndsOnTheLastOfOctober() {
        var quarter = Quarter.parse("2019-20-Q1");

        assertThat(quarter.firstDay()).isEqualTo(LocalDate.of(2019, 8, 1));
        assertThat(quarter.lastDay()).isEqualTo(LocalDate.of(2019, 10, 31));
    }

    @Test
    void theJulyQuarterEndsOnTheDayOfTheCensus() {
        assertThat(Quarter.endingOn(LocalDate.of(2020, 7, 31))).hasValue(Quarter.parse("2019-20-Q4"));
    }

    @Test
    void aDayThatEndsNoQuarterIsNone() {
        assertThat(Quarter.endingOn(LocalDate.of(2020, 6, 30))).isEmpty();
    }

    @Test
    void everyDayLiesInTheQuarterThatContainsIt() {
        for (var day = LocalDate.of(2015, 8, 1); day.isBefore(LocalDate.of(2021, 8, 1)); day = day.plusDays(1)) {
            var quarter = Quarter.of(day);

            assertThat(day).isBetween(quarter.firstDay(), quarter.lastDay());
        }
    }

    @Test
    void aQuarterAfterTheFourthIsTheFirstOfTheNextYear() {
        assertThat(Quarter.parse("2019-20-Q4").plus(1)).hasToString("2020-21-Q1");
        assertThat(Quarter.parse("2019-20-Q1").plus(-5)).hasToString("2017-18-Q4");
    }

    @Test
    void aYearThatDoesNotFollowIsRefusedInWords() {
        assertThatThrownBy(() -> Quarter.parse("2019-21-Q4")).hasMessageContaining("write it like 2019-20-Q4");
    }
}
