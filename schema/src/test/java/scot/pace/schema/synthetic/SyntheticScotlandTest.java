package scot.pace.schema.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pace.schema.Authority;
import scot.pace.schema.CsvResource;
import scot.pace.schema.Quarter;

/** Recounts everything that is calibrated from the files as written, with SQL of its own. */
class SyntheticScotlandTest {

    private static final long SEED = 20200731;

    @TempDir
    static Path dir;

    private static WrittenReturns returns;

    @BeforeAll
    static void writeAll512Returns() throws IOException, SQLException {
        SyntheticScotland.generate(SEED).write(dir, SyntheticScotland.quarters(), Authority.all());
        returns = WrittenReturns.in(dir, "*");
    }

    @AfterAll
    static void close() throws SQLException {
        returns.close();
    }

    private static String openOn(int year) {
        return "(SELECT e.area, p.placement_type FROM episode e JOIN placement p USING (area, quarter, child, episode)"
                + " WHERE quarter = '" + (year - 1) + "-" + (year - 2000) + "-Q4' AND e.started <= DATE '" + year
                + "-07-31' AND (e.ended IS NULL OR e.ended > DATE '" + year + "-07-31') AND p.started <= DATE '"
                + year + "-07-31' AND (p.ended IS NULL OR p.ended > DATE '" + year + "-07-31'))";
    }

    @Test
    void scotlandHasThePublishedChildrenInEachOfTheTwelvePlacementTypesOn31July2020() throws SQLException {
        var published = CsvResource.rows(SyntheticScotland.class, "placements-2020.csv").stream()
                .filter(row -> !row.getField("children").equals("0"))
                .map(row -> row.getField("placement_type") + " " + row.getField("children"))
                .toList();

        var counted = returns.rows("SELECT placement_type, count(*) FROM " + openOn(2020) + " GROUP BY ALL");

        assertThat(published).hasSize(11);
        assertThat(counted).containsExactlyInAnyOrderElementsOf(published);
        assertThat(returns.rows("SELECT count(*) FROM " + openOn(2020))).containsExactly("14458");
    }

    @Test
    void everyAuthorityHasItsPublishedChildrenInTheCommunityAndInResidentialCareOnEach31July() throws SQLException {
        for (int year = 2017; year <= 2020; year++) {
            var of = Integer.toString(year);
            var published = CsvResource.rows(SyntheticScotland.class, "looked-after.csv").stream()
                    .filter(row -> row.getField("year").equals(of))
                    .map(row -> String.join(
                            " ", row.getField("authority"), row.getField("community"), row.getField("residential")))
                    .toList();

            var counted = returns.rows("SELECT area, count(*) FILTER (NOT residential), count(*) FILTER (residential)"
                    + " FROM (SELECT area, placement_type IN ('AUTHORITY_HOME', 'VOLUNTARY_HOME', 'RESIDENTIAL_SCHOOL',"
                    + " 'SECURE', 'CRISIS_CARE', 'OTHER_RESIDENTIAL') AS residential FROM " + openOn(year)
                    + ") GROUP BY area ORDER BY area");

            assertThat(published).hasSize(32);
            assertThat(counted).as(of).containsExactlyElementsOf(published);
        }
    }

    @Test
    void startsAreAsPublishedAndCeasesFollow() throws SQLException {
        assertThat(flows(2019)).containsExactly("3824 4116");
        assertThat(flows(2020)).containsExactly("3490 3294");
    }

    private static List<String> flows(int year) throws SQLException {
        var in = " BETWEEN DATE '" + (year - 1) + "-08-01' AND DATE '" + year + "-07-31')";
        return returns.rows("SELECT count(*) FILTER (started" + in + ", count(*) FILTER (ended" + in
                + " FROM episode WHERE quarter = '" + (year - 1) + "-" + (year - 2000) + "-Q4'");
    }

    @Test
    void openingPlusStartsLessCeasesIsClosingInEveryAuthorityAndQuarter() throws SQLException {
        var unbalanced = returns.rows("""
                WITH flow AS (
                  SELECT area, quarter, r.quarter_end, last_day(CAST(r.quarter_end - INTERVAL 3 MONTH AS DATE)) AS opening_day,
                    count(*) FILTER (e.ended IS NULL OR e.ended > r.quarter_end) AS closing,
                    count(*) FILTER (e.started > opening_day) AS starts,
                    count(*) FILTER (e.ended > opening_day) AS ceases
                  FROM episode e JOIN return_ r USING (area, quarter) GROUP BY ALL)
                SELECT now.area, now.quarter FROM flow now JOIN flow before
                ON now.area = before.area AND now.opening_day = before.quarter_end
                WHERE before.closing + now.starts - now.ceases <> now.closing
                """);

        assertThat(unbalanced).isEmpty();
        assertThat(returns.rows("SELECT count(*) FROM return_")).containsExactly("512");
    }

    @Test
    void controlTotalsAreTheRows() throws SQLException {
        var wrong = returns.rows("""
                SELECT area, quarter FROM return_ r
                WHERE CAST(r.episodes AS INT) <> (SELECT count(*) FROM episode e WHERE e.area = r.area AND e.quarter = r.quarter)
                OR CAST(r.placements AS INT) <> (SELECT count(*) FROM placement e WHERE e.area = r.area AND e.quarter = r.quarter)
                OR CAST(r.milestones AS INT) <> (SELECT count(*) FROM milestone e WHERE e.area = r.area AND e.quarter = r.quarter)
                OR r.authority <> r.area OR r.specification <> '1.0'
                OR r.prepared_on NOT BETWEEN r.quarter_end + INTERVAL 7 DAY AND r.quarter_end + INTERVAL 30 DAY
                """);

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTokenBeginsWithSynAndIsOneChildForEver() throws SQLException {
        assertThat(returns.rows("SELECT child FROM episode WHERE NOT regexp_full_match(child, 'SYN[A-Z0-9]{7,13}')"))
                .isEmpty();
        assertThat(returns.rows("SELECT area, child FROM episode GROUP BY ALL"
                        + " HAVING count(DISTINCT birth_month || sex || ethnic_group || disability) > 1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-17-Q2", "2019-20-Q4"})
    void noErrorRuleIsBroken(String quarter) throws SQLException {
        try (var ofQuarter = WrittenReturns.in(dir, quarter)) {
            for (var breach : Breaches.SQL.entrySet()) {
                assertThat(ofQuarter.rows(breach.getValue() + " LIMIT 3"))
                        .as(breach.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesWithOneThreadAndWithTwo(@TempDir Path one, @TempDir Path two) throws IOException {
        var few = Authority.all().subList(0, 4);
        var quarters = SyntheticScotland.lastQuarters(2);

        SyntheticScotland.generate(7).write(one, quarters, few, 1);
        SyntheticScotland.generate(7).write(two, quarters, few, 2);

        assertThat(texts(one)).hasSize(4 * 2 * 4).isEqualTo(texts(two));
        assertThat(Files.readString(one.resolve("2019-20-Q4/S12000005/episodes.csv")))
                .isNotEqualTo(Files.readString(dir.resolve("2019-20-Q4/S12000005/episodes.csv")));
    }

    @Test
    void whatAKilledRunLeftIsWrittenAgainAndWholeReturnsAreLeftAlone(@TempDir Path again) throws IOException {
        var quarters = SyntheticScotland.lastQuarters(1);
        var one = List.of(Authority.all().get(0));
        Files.createDirectories(again.resolve("2019-20-Q4/S12000005.tmp"));
        Files.writeString(again.resolve("2019-20-Q4/S12000005.tmp/episodes.csv"), "half a li");

        SyntheticScotland.generate(SEED).write(again, quarters, one);
        var whole = texts(again);
        Files.writeString(again.resolve("2019-20-Q4/S12000005/return.csv"), "mine");
        SyntheticScotland.generate(SEED).write(again, quarters, one);

        assertThat(whole).hasSize(4);
        assertThat(whole.get("2019-20-Q4/S12000005/episodes.csv"))
                .isEqualTo(Files.readString(dir.resolve("2019-20-Q4/S12000005/episodes.csv")));
        assertThat(again.resolve("2019-20-Q4/S12000005/return.csv")).hasContent("mine");
    }

    @Test
    void aQuarterOutsideTheSimulatedTimeIsRefused() {
        assertThatThrownBy(() ->
                        SyntheticScotland.generate(1).write(dir, List.of(Quarter.parse("2020-21-Q1")), Authority.all()))
                .hasMessageContaining("not 2020-21-Q1");
    }

    static java.util.Map<String, String> texts(Path dir) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(dir)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(dir.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
