package scot.pace.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.pace.schema.Authority;
import scot.pace.schema.CodeList;
import scot.pace.schema.Quarter;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;

/** Four authorities with 60 children each over six quarters, drawn by a fixed seed: what holds for any children must hold for them. */
class SumsTest {

    private static final String SCOTLAND = "S92000003";

    /** Four authorities of three family groups, and Scotland. */
    private static final int AREAS = 8;

    private static final LocalDate LAST = LocalDate.of(2026, 7, 31);
    private static final List<String> QUARTER_ENDS =
            List.of("2025-04-30", "2025-07-31", "2025-10-31", "2026-01-31", "2026-04-30", "2026-07-31");

    private static final String LAST_QUARTER = "2025-26-Q4";
    private static final String LAST_YEAR = "2025-26";
    private static final String STOCK = "t06-looked-after-by-quarter";
    private static final String FLOWS = "t13-opening-starts-ceases-closing";

    private static final List<List<String>> EPISODES = new ArrayList<>();
    private static final List<List<String>> PLACEMENTS = new ArrayList<>();

    private static List<Figure> figures;

    @BeforeAll
    static void theChildrenAreCounted() throws SQLException {
        var random = new Random(20260731);
        var returned = new ArrayList<List<String>>();
        for (var authority : Authority.all().subList(0, 4)) {
            QUARTER_ENDS.forEach(end -> returned.add(List.of(authority.code(), end)));
            for (int child = 1; child <= 60; child++) {
                live(authority.code(), "SYN" + child, random);
            }
        }
        var given = Map.of(
                "milestone_return", new Example.Rows(List.of("authority", "quarter_end"), returned),
                "episode",
                        new Example.Rows(
                                List.of(
                                        "authority",
                                        "child",
                                        "episode",
                                        "started",
                                        "ended",
                                        "birth_month",
                                        "sex",
                                        "ethnic_group",
                                        "disability",
                                        "additional_support_needs",
                                        "care_plan",
                                        "destination"),
                                EPISODES),
                "placement",
                        new Example.Rows(
                                List.of(
                                        "authority",
                                        "child",
                                        "episode",
                                        "placement",
                                        "placement_type",
                                        "legal_reason",
                                        "started",
                                        "ended",
                                        "respite"),
                                PLACEMENTS));
        try (var connection = ExampleDatabase.ofWarehouse().open(given)) {
            figures = Measures.count(connection);
        }
    }

    /** One or two episodes of one to three placements, the last of which may be open; some of respite only. */
    private static void live(String authority, String child, Random random) {
        var types = CodeList.named("placement_type").codes();
        var day = LocalDate.of(2024, 8, 1).plusDays(random.nextInt(500));
        for (int episode = 1; episode <= 1 + random.nextInt(2); episode++) {
            int placements = 1 + random.nextInt(3);
            var respite = random.nextInt(10) == 0 ? "Y" : "N";
            var started = day;
            var isOpen = false;
            for (int placement = 1; placement <= placements && !day.isAfter(LAST); placement++) {
                var ended = day.plusDays(1 + random.nextInt(150));
                var open = placement == placements && (random.nextBoolean() || ended.isAfter(LAST));
                PLACEMENTS.add(List.of(
                        authority,
                        child,
                        Integer.toString(episode),
                        Integer.toString(placement),
                        types.get(random.nextInt(types.size())).code(),
                        any("legal_reason", random),
                        day.toString(),
                        open || ended.isAfter(LAST) ? "" : ended.toString(),
                        respite));
                isOpen = open || ended.isAfter(LAST);
                if (isOpen) {
                    break;
                }
                day = ended;
            }
            if (started.isAfter(LAST)) {
                return;
            }
            var ended = isOpen ? "" : day.toString();
            EPISODES.add(List.of(
                    authority,
                    child,
                    Integer.toString(episode),
                    started.toString(),
                    ended,
                    LocalDate.of(2006, 9, 1).plusMonths(random.nextInt(12 * 17)).toString(),
                    any("sex", random),
                    any("ethnic_group", random),
                    any("yes_no_not_known", random),
                    any("yes_no_not_known", random),
                    any("yes_no_not_known", random),
                    isOpen ? "" : any("destination", random)));
            if (isOpen) {
                return;
            }
            day = day.plusDays(1 + random.nextInt(60));
        }
    }

    private static String any(String list, Random random) {
        var codes = CodeList.named(list).codes();
        return codes.get(random.nextInt(codes.size())).code();
    }

    @Test
    void whatEveryAreaHasAddsUpToScotland() {
        for (var measure : List.of(
                "t02-looked-after-by-age-and-sex",
                "t02-under-five",
                "t03-looked-after-by-ethnic-group",
                "t04-looked-after-by-need",
                "t05-looked-after-by-legal-reason",
                "t07-looked-after-by-care-plan",
                "t08-starts",
                "t09-ceases-by-age-and-length-of-time",
                "t10-ceases-by-destination-and-age",
                "t11-placements-in-the-year",
                "t12-balance-of-care",
                "t14-looked-after-in-july",
                "t23-not-known")) {
            var sums = new TreeMap<FigureKey, Long>();
            of(measure).stream()
                    .filter(figure -> Authority.withCode(figure.key().area()).isPresent())
                    .forEach(figure -> sums.merge(figure.key().in(SCOTLAND), figure.numerator(), Long::sum));
            var counts = of(measure).stream().collect(Collectors.toMap(Figure::key, Figure::numerator));

            assertThat(counts).as(measure).containsAllEntriesOf(sums);
            assertThat(sums.values()).as(measure).anyMatch(count -> count > 10);
        }
    }

    @Test
    void everyWayToDivideTheChildrenOfJulyMakesTheChildrenOfJuly() {
        assertDivides("t02-looked-after-by-age-and-sex", Set.of("age_band"), LAST_QUARTER, STOCK, "");
        assertDivides("t02-looked-after-by-age-and-sex", Set.of("sex"), LAST_QUARTER, STOCK, "");
        assertDivides("t02-looked-after-by-age-and-sex", Set.of("age_band", "sex"), LAST_QUARTER, STOCK, "");
        assertDivides("t03-looked-after-by-ethnic-group", Set.of("ethnic_group"), LAST_QUARTER, STOCK, "");
        assertDivides("t03-looked-after-by-ethnic-group", Set.of("ethnicity"), LAST_QUARTER, STOCK, "");
        assertDivides("t04-looked-after-by-need", Set.of("disability"), LAST_QUARTER, STOCK, "");
        assertDivides("t04-looked-after-by-need", Set.of("additional_support_needs"), LAST_QUARTER, STOCK, "");
        assertDivides("t05-looked-after-by-legal-reason", Set.of("legal_reason"), LAST_QUARTER, STOCK, "");
        assertDivides("t05-looked-after-by-legal-reason", Set.of("legal_group"), LAST_QUARTER, STOCK, "");
        assertDivides("t07-looked-after-by-care-plan", Set.of("care_plan"), LAST_QUARTER, STOCK, "");
        assertDivides("t11-placements-in-the-year", Set.of("placements"), LAST_QUARTER, STOCK, "");
    }

    @Test
    void everyWayToDivideTheStartsAndCeasesOfTheYearMakesThem() {
        for (var by : List.of("age_band", "sex", "first_setting", "first_legal_reason", "first_legal_group", "month")) {
            assertDivides("t08-starts", Set.of(by), LAST_YEAR, FLOWS, "starts");
        }
        assertDivides("t08-starts", Set.of("age_band", "sex"), LAST_YEAR, FLOWS, "starts");
        var t09 = "t09-ceases-by-age-and-length-of-time";
        assertDivides(t09, Set.of("age_band"), LAST_YEAR, FLOWS, "ceases");
        assertDivides(t09, Set.of("length_of_time"), LAST_YEAR, FLOWS, "ceases");
        assertDivides(t09, Set.of("age_band", "length_of_time"), LAST_YEAR, FLOWS, "ceases");
        var t10 = "t10-ceases-by-destination-and-age";
        assertDivides(t10, Set.of("destination"), LAST_YEAR, FLOWS, "ceases");
        assertDivides(t10, Set.of("destination_group"), LAST_YEAR, FLOWS, "ceases");
        assertDivides(t10, Set.of("destination", "age_band"), LAST_YEAR, FLOWS, "ceases");
    }

    /** Broken down by these and no others, in every area that is, the figures of a measure add up to a figure of another. */
    private static void assertDivides(String measure, Set<String> by, String period, String whole, String flow) {
        var sums = of(measure).stream()
                .filter(figure -> figure.key().by().keySet().equals(by))
                .collect(Collectors.groupingBy(
                        figure -> figure.key().area(), TreeMap::new, Collectors.summingLong(Figure::numerator)));
        var wholes = of(whole).stream()
                .filter(figure -> figure.key().period().equals(period)
                        && (flow.isEmpty()
                                ? figure.key().by().isEmpty()
                                : figure.key().category("flow").equals(flow)))
                .collect(Collectors.toMap(figure -> figure.key().area(), Figure::numerator));

        assertThat(sums).as(measure + by).containsKey(SCOTLAND);
        assertThat(wholes).as(measure + by).containsAllEntriesOf(sums);
        assertThat(sums.values()).as(measure + by).anyMatch(count -> count > 20);
    }

    @Test
    void scotlandIsTheSumOfItsAuthorities() {
        for (var measure : List.of(
                "t01-looked-after-by-placement", "t06-looked-after-by-quarter", "t13-opening-starts-ceases-closing")) {
            var sums = new TreeMap<FigureKey, Long>();
            of(measure).stream()
                    .filter(figure -> figure.key().area().startsWith("S12"))
                    .forEach(figure -> sums.merge(figure.key().in(SCOTLAND), figure.numerator(), Long::sum));
            var scotland = of(measure).stream()
                    .filter(figure -> figure.key().area().equals(SCOTLAND)
                            && !figure.key().by().containsKey("placement_type"))
                    .collect(Collectors.toMap(Figure::key, Figure::numerator));

            assertThat(scotland).as(measure).isNotEmpty().containsExactlyInAnyOrderEntriesOf(sums);
            assertThat(scotland.values()).as(measure).anyMatch(count -> count > 20);
        }
    }

    @Test
    void theTypesTheGroupsAndTheSettingsEachMakeTheTotal() {
        for (var breakdown : List.of("placement_type", "placement_group", "setting")) {
            assertPartsMakeTotals("t01-looked-after-by-placement", breakdown);
        }
        assertPartsMakeTotals("t06-looked-after-by-quarter", "side");
    }

    private static void assertPartsMakeTotals(String measure, String breakdown) {
        var parts = of(measure).stream()
                .filter(figure -> figure.key().by().containsKey(breakdown))
                .collect(Collectors.groupingBy(
                        figure -> total(figure.key()), TreeMap::new, Collectors.summingLong(Figure::numerator)));
        var totals = of(measure).stream().collect(Collectors.toMap(Figure::key, Figure::numerator));

        assertThat(parts).as(breakdown).isNotEmpty().allSatisfy((key, sum) -> assertThat(totals)
                .containsEntry(key, sum));
    }

    @Test
    void openingAndStartsLessCeasesAreClosingInEveryAreaQuarterAndYear() {
        var flows = of("t13-opening-starts-ceases-closing").stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.key().area() + " " + figure.key().period(),
                        TreeMap::new,
                        Collectors.toMap(figure -> figure.key().category("flow"), Figure::numerator)));

        assertThat(flows).hasSize(AREAS * (QUARTER_ENDS.size() + 1)).allSatisfy((place, flow) -> assertThat(
                        count(flow, "opening") + count(flow, "starts") - count(flow, "ceases"))
                .isEqualTo(count(flow, "closing")));
        assertThat(flows.values()).anyMatch(flow -> count(flow, "starts") > 5 && count(flow, "ceases") > 5);
    }

    @Test
    void aQuarterOpensAsTheOneBeforeItClosedAndClosesAsItsStock() {
        var flows = of("t13-opening-starts-ceases-closing").stream()
                .collect(Collectors.toMap(Figure::key, Figure::numerator));
        var stocks = of("t06-looked-after-by-quarter").stream()
                .filter(figure -> figure.key().by().isEmpty())
                .toList();

        assertThat(stocks).hasSize(AREAS * QUARTER_ENDS.size()).allSatisfy(stock -> {
            var key = stock.key();
            var next = Quarter.parse(key.period()).plus(1);
            assertThat(flows).containsEntry(flow(key, key.period(), "closing"), stock.numerator());
            if (!next.firstDay().isAfter(LAST)) {
                assertThat(flows).containsEntry(flow(key, next.toString(), "opening"), stock.numerator());
            }
        });
    }

    private static FigureKey flow(FigureKey stock, String period, String flow) {
        return FigureKey.total("t13-opening-starts-ceases-closing", stock.area(), period)
                .by("flow", flow);
    }

    private static long count(Map<String, Long> flow, String which) {
        return flow.getOrDefault(which, Long.MIN_VALUE);
    }

    private static List<Figure> of(String measure) {
        return figures.stream()
                .filter(figure -> figure.key().measure().equals(measure))
                .toList();
    }

    private static FigureKey total(FigureKey key) {
        return FigureKey.total(key.measure(), key.area(), key.period());
    }
}
