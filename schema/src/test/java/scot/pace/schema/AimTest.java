package scot.pace.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AimTest {

    @Test
    void sixMonthsAreUpForEverybodyAfter184DaysAndFourteenWeeksAfter98() {
        assertThat(Aim.national()).extracting(Aim::lastDay).containsExactly(0, 184, 98, 21);
    }

    @Test
    void twoVersionsOfAnAimMayFollowEachOtherAndEachHasItsDays() {
        var aims = aims("soon,8,,2026-03-31", "soon,6,2026-04-01,");

        assertThat(Aim.inTurn(aims)).extracting(Aim::within).containsExactly("8 weeks", "6 weeks");
        assertThat(aims.get(1).validFrom()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void twoVersionsThatAreValidOnTheSameDayAreRefused() {
        for (var second : List.of("soon,6,2026-03-31,", "soon,6,,", "soon,6,,2026-05-01")) {
            assertThatThrownBy(() -> Aim.inTurn(aims("soon,8,,2026-03-31", "late,8,,", second)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("soon: a version begins before the one above it has ended");
        }
        assertThatThrownBy(() -> aims("soon,8,2026-04-01,2026-03-31")).hasMessageContaining("soon is valid to a day");
    }

    private static List<Aim> aims(String... lines) {
        var text = new StringBuilder("aim,within_amount,valid_from,valid_to,kind,title,unit,opens,opens_where,closes,"
                + "closes_where,within_unit,shown_beside,source\n");
        for (var line : lines) {
            text.append(line).append(",beside,Soon,away spell,ACCOMMODATED,,RECOMMENDED,,weeks,,the test\n");
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text.toString())) {
            return rows.stream().map(Aim::of).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
