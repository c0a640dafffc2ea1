package scot.pace.schema.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EastRenfrewshireTest {

    @Test
    void theSevenReturnsHaveThePublishedNumbersOnTheLastDayOfEachQuarter(@TempDir Path dir)
            throws IOException, SQLException {
        EastRenfrewshire.write(dir, 11);

        try (var returns = WrittenReturns.in(dir, "*")) {
            var counted = returns.rows("SELECT strftime(quarter_end, '%Y-%m'),"
                    + " count(*) FILTER (placement_type = 'AT_HOME'), count(*) FILTER (placement_type = 'KINSHIP'),"
                    + " count(*) FILTER (placement_type NOT IN ('AT_HOME', 'KINSHIP')), count(*)"
                    + " FROM placement p JOIN return_ r USING (area, quarter)"
                    + " WHERE p.started <= quarter_end AND (p.ended IS NULL OR p.ended > quarter_end)"
                    + " GROUP BY quarter_end ORDER BY quarter_end");

            assertThat(counted)
                    .containsExactly(
                            "2016-04 80 37 29 146",
                            "2016-07 73 37 30 140",
                            "2016-10 69 35 32 136",
                            "2017-01 56 38 33 127",
                            "2017-04 54 37 36 127",
                            "2017-07 50 37 41 128",
                            "2017-10 45 36 40 121");
            for (var breach : Breaches.SQL.entrySet()) {
                assertThat(returns.rows(breach.getValue() + " LIMIT 3"))
                        .as(breach.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void thePublishedTableIsHeldAsValues() {
        var first = EastRenfrewshire.published().get(0);
        var last = EastRenfrewshire.published().get(6);

        assertThat(EastRenfrewshire.quarters())
                .extracting(Object::toString)
                .startsWith("2015-16-Q3")
                .endsWith("2017-18-Q1");
        assertThat(100.0 * (last.atHome() - first.atHome()) / first.atHome()).isEqualTo(-43.75);
    }
}
