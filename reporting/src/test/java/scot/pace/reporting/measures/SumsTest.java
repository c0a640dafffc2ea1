package scot.pace.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
                "placement",
                        new Example.Rows(
                                List.of(
                                        "authority",
                                        "child",
                                        "episode",
                                        "placement",
                                        "placement_type",
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
            for (int placement = 1; placement <= placements && !day.isAfter(LAST); placement++) {
                var ended = day.plusDays(1 + random.nextInt(150));
                var open = placement == placements && (random.nextBoolean() || ended.isAfter(LAST));
                PLACEMENTS.add(List.of(
                        authority,
                        child,
                        Integer.toString(episode),
                        Integer.toString(placement),
                        types.get(random.nextInt(types.size())).code(),
                        day.toString(),
                        open || ended.isAfter(LAST) ? "" : ended.toString(),
                        respite));
                if (open || ended.isAfter(LAST)) {
                    return;
                }
                day = ended;
            }
            day = day.plusDays(1 + random.nextInt(60));
        }
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
