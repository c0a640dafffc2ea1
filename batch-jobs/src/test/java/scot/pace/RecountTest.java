package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.cli.Pace;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.publication.FigureFile;
import scot.pace.schema.sql.DuckDb;
import scot.pace.schema.store.Home;

/**
 * The whole of Scotland in its last CLAS year, counted again straight from the files the authorities sent: SQL of its own, neither
 * warehouse nor views nor code lists.
 *
 * <p>The return of July holds every episode of the year with its whole history, so that it alone says what all four quarters were.
 */
class RecountTest {

    private static final String SCOTLAND = "S92000003";
    private static final String YEAR = "2019-20";

    /**
     * Measures of which Scotland is no sum: they speak of an authority, its own aims or its tests of change, or they are read off
     * curves, each of which ends where few are left at risk.
     */
    private static final List<String> NO_SUMS = List.of("t24", "t23-days-to-acceptance", "s2", "s9", "s10", "t19");

    @TempDir
    static Path folder;

    private static Map<String, Map<String, Long>> published;
    private static final Map<String, BigDecimal> values = new TreeMap<>();
    private static Connection sent;

    @BeforeAll
    static void theDemonstrationRunsForAYear() throws IOException, SQLException {
        var home = folder.resolve("home");
        assertThat(Pace.run("demo", "--home", home.toString(), "--quarters", "4"))
                .isZero();
        var figures = FigureFile.readInternal(Home.publications(home).resolve(YEAR + "-Q4/0001/figures.csv"));
        figures.stream()
                .filter(figure ->
                        figure.key().equals(FigureKey.total(figure.key().measure(), SCOTLAND, YEAR + "-Q4")))
                .filter(figure -> figure.value() != null)
                .forEach(figure -> values.put(figure.key().measure(), figure.value()));
        published = figures.stream()
                .filter(figure -> !figure.key().area().startsWith("family-group"))
                .collect(Collectors.groupingBy(
                        figure -> figure.key().measure(),
                        TreeMap::new,
                        Collectors.toMap(RecountTest::key, Figure::numerator, Long::sum, TreeMap::new)));
        sent = DuckDb.inMemory("1GB", 2);
        for (var table : new String[] {"episodes", "placements"}) {
            execute("CREATE TABLE " + table
                    + " AS SELECT *, regexp_extract(filename, 'S12\\d{6}') AS authority FROM read_csv('"
                    + home.resolve("demo-returns") + "/" + YEAR + "-Q4/*/" + table
                    + ".csv', filename = true, all_varchar = true, header = true)");
        }
        execute("CREATE TABLE ends (period VARCHAR, day VARCHAR)");
        execute("INSERT INTO ends VALUES ('2019-20-Q1', '2019-10-31'), ('2019-20-Q2', '2020-01-31'),"
                + " ('2019-20-Q3', '2020-04-30'), ('2019-20-Q4', '2020-07-31')");
        // days are written yyyy-MM-dd, so that they sort as text
        execute("CREATE TABLE present AS SELECT period, p.authority, child, placement_type, legal_reason, sex,"
                + " " + age("day") + " AS age FROM placements p"
                + " JOIN episodes e USING (authority, child, episode) JOIN ends ON p.started <= day"
                + " AND (p.ended IS NULL OR p.ended > day) AND (e.ended IS NULL OR e.ended > day)");
    }

    @Test
    void childrenByPlacementAreThoseOfTheFiles() throws SQLException {
        var here = "(SELECT * FROM present WHERE period = '2019-20-Q4')";
        var residential = "placement_type IN ('AUTHORITY_HOME', 'VOLUNTARY_HOME', 'RESIDENTIAL_SCHOOL', 'SECURE',"
                + " 'CRISIS_CARE', 'OTHER_RESIDENTIAL')";
        var counted = new TreeMap<String, Long>();
        for (var area : new String[] {"authority", "'S92000003'"}) {
            count(counted, area + ", '2019-20-Q4', '', ''", here);
            count(
                    counted,
                    area + ", '2019-20-Q4', 'setting', CASE WHEN " + residential
                            + " THEN 'residential' ELSE 'community' END",
                    here);
            count(
                    counted,
                    area + ", '2019-20-Q4', 'placement_group', CASE WHEN " + residential + " THEN 'residential'"
                            + " WHEN placement_type LIKE 'FOSTER%' THEN 'foster' ELSE lower(placement_type) END",
                    here);
        }
        count(counted, "'S92000003', '2019-20-Q4', 'placement_type', placement_type", here);

        assertSame("t01-looked-after-by-placement", counted);
        assertThat(counted).containsEntry("S92000003 2019-20-Q4  ", 14_458L);
    }

    @Test
    void childrenByQuarterAreThoseOfTheFiles() throws SQLException {
        var counted = new TreeMap<String, Long>();
        for (var area : new String[] {"authority", "'S92000003'"}) {
            count(counted, area + ", period, '', ''", "present");
            count(
                    counted,
                    area + ", period, 'side', CASE placement_type WHEN 'AT_HOME' THEN 'at_home' WHEN 'KINSHIP'"
                            + " THEN 'kinship' ELSE 'away_excluding_kinship' END",
                    "present");
        }

        assertSame("t06-looked-after-by-quarter", counted);
    }

    @Test
    void openingStartsCeasesAndClosingAreThoseOfTheFiles() throws SQLException {
        var periods = "(SELECT '2019-20' AS period, '2019-08-01' AS first, '2020-07-31' AS last UNION ALL"
                + " SELECT period, coalesce(strftime(CAST(lag(day) OVER (ORDER BY day) AS DATE) + 1, '%Y-%m-%d'),"
                + " '2019-08-01'), day FROM ends)";
        var counted = new TreeMap<String, Long>();
        for (var area : new String[] {"authority", "'S92000003'"}) {
            for (var flow : Map.of(
                            "opening", "started < first AND (ended IS NULL OR ended >= first)",
                            "starts", "started BETWEEN first AND last",
                            "ceases", "ended BETWEEN first AND last",
                            "closing", "started <= last AND (ended IS NULL OR ended > last)")
                    .entrySet()) {
                count(
                        counted,
                        area + ", period, 'flow', '" + flow.getKey() + "'",
                        "episodes JOIN " + periods + " ON " + flow.getValue());
            }
        }

        assertSame("t13-opening-starts-ceases-closing", counted);
        assertThat(counted)
                .containsEntry("S92000003 2019-20 flow opening", 14_262L)
                .containsEntry("S92000003 2019-20 flow starts", 3_490L)
                .containsEntry("S92000003 2019-20 flow ceases", 3_294L);
    }

    @Test
    void childrenByAgeAndSexAreThoseOfTheFiles() throws SQLException {
        var here = "(SELECT *, " + band("age") + " AS band FROM present WHERE period = '2019-20-Q4')";
        var counted = new TreeMap<String, Long>();
        for (var area : new String[] {"authority", "'S92000003'"}) {
            count(counted, area + ", '2019-20-Q4', '', ''", here);
            count(counted, area + ", '2019-20-Q4', 'age_band', band", here);
            count(counted, area + ", '2019-20-Q4', 'sex', sex", here);
        }
        count(counted, "'S92000003', '2019-20-Q4', 'age_band sex', band, sex", here);

        assertSame("t02-looked-after-by-age-and-sex", counted);
    }

    @Test
    void childrenByLegalReasonAreThoseOfTheFiles() throws SQLException {
        var here = "(SELECT * FROM present WHERE period = '2019-20-Q4')";
        var counted = new TreeMap<String, Long>();
        for (var area : new String[] {"authority", "'S92000003'"}) {
            count(counted, area + ", '2019-20-Q4', 'legal_group', " + legalGroup("legal_reason"), here);
        }
        count(counted, "'S92000003', '2019-20-Q4', 'legal_reason', legal_reason", here);

        assertSame("t05-looked-after-by-legal-reason", counted);
    }

    @Test
    void startsByWhatCameFirstAreThoseOfTheFiles() throws SQLException {
        var began = "(SELECT authority, sex, started, " + band(age("started")) + " AS band, first_type, first_reason"
                + " FROM episodes JOIN (SELECT authority, child, episode, min_by(placement_type, started) AS first_type,"
                + " min_by(legal_reason, started) AS first_reason FROM placements GROUP BY ALL)"
                + " USING (authority, child, episode) WHERE started BETWEEN '2019-08-01' AND '2020-07-31')";
        var setting = "CASE WHEN first_type IN ('AUTHORITY_HOME', 'VOLUNTARY_HOME', 'RESIDENTIAL_SCHOOL', 'SECURE',"
                + " 'CRISIS_CARE', 'OTHER_RESIDENTIAL') THEN 'residential' WHEN first_type LIKE 'FOSTER%' THEN 'foster'"
                + " ELSE lower(first_type) END";
        var counted = new TreeMap<String, Long>();
        for (var area : new String[] {"authority", "'S92000003'"}) {
            count(counted, area + ", '2019-20', '', ''", began);
            count(counted, area + ", '2019-20', 'age_band', band", began);
            count(counted, area + ", '2019-20', 'sex', sex", began);
            count(counted, area + ", '2019-20', 'first_setting', " + setting, began);
            count(counted, area + ", '2019-20', 'first_legal_group', " + legalGroup("first_reason"), began);
        }
        count(counted, "'S92000003', '2019-20', 'age_band sex', band, sex", began);
        count(counted, "'S92000003', '2019-20', 'first_legal_reason', first_reason", began);
        count(counted, "'S92000003', '2019-20', 'month', substr(started, 6, 2)", began);

        assertSame("t08-starts", counted);
        assertThat(counted).containsEntry("S92000003 2019-20  ", 3_490L);
    }

    @Test
    void ceasesByDestinationAreThoseOfTheFiles() throws SQLException {
        var left = "(SELECT authority, destination, " + band(age("ended")) + " AS band FROM episodes"
                + " WHERE ended BETWEEN '2019-08-01' AND '2020-07-31')";
        var group = "CASE WHEN destination = 'HOME' THEN 'home' WHEN destination LIKE 'KINSHIP%' THEN 'family'"
                + " WHEN destination = 'ADOPTION' THEN 'adoption' WHEN destination IN ('CONTINUING_CARE',"
                + " 'FORMER_FOSTER', 'SUPPORTED') THEN 'moving_on' ELSE 'other' END";
        var counted = new TreeMap<String, Long>();
        for (var area : new String[] {"authority", "'S92000003'"}) {
            count(counted, area + ", '2019-20', '', ''", left);
            count(counted, area + ", '2019-20', 'destination_group', " + group, left);
        }
        count(counted, "'S92000003', '2019-20', 'age_band', band", left);
        count(counted, "'S92000003', '2019-20', 'destination', destination", left);
        count(counted, "'S92000003', '2019-20', 'age_band destination', band, destination", left);

        assertSame("t10-ceases-by-destination-and-age", counted);
        assertThat(counted).containsEntry("S92000003 2019-20  ", 3_294L);
    }

    @Test
    void placementsInTheYearAreThoseOfTheFiles() throws SQLException {
        var lived = "(SELECT authority, child, count(DISTINCT episode || ' ' || placement) AS n FROM placements"
                + " SEMI JOIN (SELECT * FROM present WHERE period = '2019-20-Q4') here USING (authority, child)"
                + " WHERE started <= '2020-07-31' AND (ended IS NULL OR ended > '2019-08-01')"
                + " AND coalesce(respite, 'N') <> 'Y' GROUP BY ALL)";
        var counted = new TreeMap<String, Long>();
        for (var area : new String[] {"authority", "'S92000003'"}) {
            count(
                    counted,
                    area + ", '2019-20-Q4', 'placements', CASE WHEN n > 2 THEN '3_OVER' ELSE CAST(n AS VARCHAR) END",
                    lived);
        }

        assertSame("t11-placements-in-the-year", counted);
    }

    /** Children's Social Work Statistics 2019-20: 14,458 children, 14.08 per 1,000; seed 003 remarks that 45% are under five. */
    @Test
    void theFiguresThatSourcesNameArePrinted(TestReporter reporter) {
        reporter.publishEntry("published, 31 July 2020", number("t01-looked-after-by-placement", "  ") + " children");
        reporter.publishEntry("published, 2020, rate per 1,000", String.valueOf(values.get("t06-rate-per-1000")));
        reporter.publishEntry(
                "seed 003 remarks 45% under five; the invented children, %",
                String.valueOf(values.get("t02-under-five")));

        assertThat(number("t01-looked-after-by-placement", "  ")).isEqualTo(14_458L);
        assertThat(values.get("t06-rate-per-1000")).hasToString("14.08");
        assertThat(values.get("t02-under-five")).isNotNull();
    }

    private static long number(String measure, String rest) {
        return published.getOrDefault(measure, Map.of()).getOrDefault(SCOTLAND + " " + YEAR + "-Q4" + rest, -1L);
    }

    @Test
    void scotlandIsTheSumOfItsAuthorities() {
        for (var measure : published.entrySet()) {
            if (NO_SUMS.stream().anyMatch(measure.getKey()::startsWith)) {
                continue;
            }
            Map<String, Long> sums = new TreeMap<>();
            measure.getValue().forEach((key, children) -> {
                if (!key.startsWith(SCOTLAND)) {
                    sums.merge(SCOTLAND + key.substring(9), children, Long::sum);
                }
            });
            assertThat(measure.getValue()).as(measure.getKey()).containsAllEntriesOf(sums);
        }
    }

    @Test
    void openingAndStartsLessCeasesAreClosingInEveryAreaAndPeriod() {
        var flows = published.getOrDefault("t13-opening-starts-ceases-closing", Map.of());
        var places = flows.keySet().stream()
                .filter(key -> key.endsWith("opening"))
                .map(key -> key.replace("opening", ""))
                .toList();

        assertThat(places).hasSize(33 * 5).allSatisfy(place -> assertThat(flows.getOrDefault(place + "opening", -1L)
                        + flows.getOrDefault(place + "starts", -1L)
                        - flows.getOrDefault(place + "ceases", -1L))
                .isEqualTo(flows.get(place + "closing")));
    }

    /** Whole years from the month of birth to the month of a day. */
    private static String age(String day) {
        return "(CAST(substr(%1$s, 1, 4) AS INTEGER) * 12 + CAST(substr(%1$s, 6, 2) AS INTEGER) - CAST(substr(birth_month, 1, 4) AS INTEGER) * 12 - CAST(substr(birth_month, 6, 2) AS INTEGER)) // 12"
                .formatted(day);
    }

    private static String band(String age) {
        return "CASE WHEN %1$s < 1 THEN 'UNDER_1' WHEN %1$s < 5 THEN '1_4' WHEN %1$s < 12 THEN '5_11' WHEN %1$s < 16 THEN '12_15' WHEN %1$s < 18 THEN '16_17' ELSE '18_OVER' END"
                .formatted(age);
    }

    private static String legalGroup(String reason) {
        return "CASE WHEN %1$s IN ('CSO', 'ICSO') THEN 'supervision' WHEN %1$s = 'S25' THEN 'section_25' WHEN %1$s IN ('PO', 'POA', 'FREED') THEN 'legally_secure' ELSE 'other' END"
                .formatted(reason);
    }

    /** What the files hold is published, and what is published beside it is a nought. */
    private static void assertSame(String measure, Map<String, Long> counted) {
        var figures = published.getOrDefault(measure, Map.of());
        var noughts = new TreeMap<>(figures);
        noughts.keySet().removeAll(counted.keySet());

        assertThat(figures).containsAllEntriesOf(counted);
        assertThat(noughts.values()).allMatch(children -> children == 0);
    }

    private static void count(Map<String, Long> counted, String columns, String from) throws SQLException {
        try (var statement = sent.createStatement();
                var rows = statement.executeQuery(
                        "SELECT concat_ws(' ', " + columns + "), count(*) FROM " + from + " GROUP BY 1")) {
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
        }
    }

    private static String key(Figure figure) {
        var key = figure.key();
        return String.join(
                " ",
                key.area(),
                key.period(),
                String.join(" ", key.by().keySet()),
                String.join(" ", key.by().values()));
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = sent.createStatement()) {
            statement.execute(sql);
        }
    }
}
