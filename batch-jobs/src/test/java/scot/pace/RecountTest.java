package scot.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.cli.Pace;
import scot.pace.reporting.measures.Figure;
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

    @TempDir
    static Path folder;

    private static Map<String, Map<String, Long>> published;
    private static Connection sent;

    @BeforeAll
    static void theDemonstrationRunsForAYear() throws IOException, SQLException {
        var home = folder.resolve("home");
        assertThat(Pace.run("demo", "--home", home.toString(), "--quarters", "4"))
                .isZero();
        published = FigureFile.readInternal(Home.publications(home).resolve(YEAR + "-Q4/0001/figures.csv")).stream()
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
        execute("CREATE TABLE present AS SELECT period, p.authority, child, placement_type FROM placements p"
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
    void scotlandIsTheSumOfItsAuthorities() {
        for (var measure : published.entrySet()) {
            if (measure.getKey().startsWith("t24")) {
                continue; // speaks of authorities, not of children
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
