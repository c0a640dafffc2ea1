package scot.pace.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeAllowedTest {

    @Test
    void everyDeadlineIsThatOfR() {
        for (var row : FromR.rows("deadlines/expected_deadlines.csv")) {
            var start = LocalDate.parse(row.getField("start"));
            var time = TimeAllowed.parse(row.getField("aim")).orElseThrow();

            assertThat(time.due(start)).isEqualTo(row.getField("deadline"));
            FromR.assertCell(row, "days", (double) time.days(start));
        }
    }

    @Test
    void sixMonthsFromTheEndOfAugustEndWithFebruary() {
        assertThat(months(6).due(LocalDate.of(2023, 8, 31))).isEqualTo("2024-02-29");
        assertThat(months(6).due(LocalDate.of(2025, 8, 30))).isEqualTo("2026-02-28");
    }

    @Property(seed = "20200801")
    void monthsNeverSkipAMonth(@ForAll @IntRange(max = 40_000) int day, @ForAll @IntRange(max = 36) int months) {
        var start = LocalDate.of(2000, 1, 1).plusDays(day);

        assertThat(YearMonth.from(months(months).due(start)))
                .isEqualTo(YearMonth.from(start).plusMonths(months));
    }

    @Property(seed = "20200801")
    void aWeekIsSevenDays(@ForAll @IntRange(max = 40_000) int day, @ForAll @IntRange(max = 100) int weeks) {
        var start = LocalDate.of(2000, 1, 1).plusDays(day);

        assertThat(new TimeAllowed(weeks, ChronoUnit.WEEKS).days(start)).isEqualTo(7L * weeks);
    }

    @Test
    void aTimeIsReadAsPeopleWriteIt() {
        assertThat(TimeAllowed.parse("6 months")).contains(months(6));
        assertThat(TimeAllowed.parse("aim4_alt_16_weeks")).contains(new TimeAllowed(16, ChronoUnit.WEEKS));
        assertThat(TimeAllowed.parse("1 day")).contains(new TimeAllowed(1, ChronoUnit.DAYS));
        assertThat(TimeAllowed.parse("soon")).isEmpty();
        assertThat(TimeAllowed.parse("99999 weeks")).isEmpty();
    }

    private static TimeAllowed months(int amount) {
        return new TimeAllowed(amount, ChronoUnit.MONTHS);
    }
}
