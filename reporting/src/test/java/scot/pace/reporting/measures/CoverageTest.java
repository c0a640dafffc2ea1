package scot.pace.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;

/** What official statistics do when an authority sends nothing, as Glasgow City did for 2017-18. */
class CoverageTest {

    private static final String SCOTLAND = "S92000003";
    private static final String GLASGOW = "S12000049";
    private static final String FIFE = "S12000047";
    private static final String ORKNEY = "S12000023";
    private static final List<String> YEAR_2017_18 = List.of("2017-10-31", "2018-01-31", "2018-04-30", "2018-07-31");
    private static final String STOCK = "t06-looked-after-by-quarter";
    private static final String FLOWS = "t13-opening-starts-ceases-closing";

    private final List<List<String>> returned = new ArrayList<>();
    private final List<List<String>> children = new ArrayList<>();

    @Test
    void theStockOfAnAuthorityThatSentNothingIsThatOfItsLastReturnAndMarkedSoIsEveryTotalWithIt() throws SQLException {
        glasgowSendsNothingFor2017To18();

        var figures = asAt("2018-07-31");

        assertThat(figure(figures, STOCK, GLASGOW, "2016-17-Q4")).hasToString("30 []");
        assertThat(figure(figures, STOCK, GLASGOW, "2017-18-Q4")).hasToString("30 [ESTIMATED]");
        assertThat(figure(figures, STOCK, FIFE, "2017-18-Q4")).hasToString("65 []");
        assertThat(figure(figures, STOCK, SCOTLAND, "2017-18-Q4")).hasToString("95 [ESTIMATED]");
        assertThat(figure(figures, "t06-rate-per-1000", SCOTLAND, "2017-18-Q4")).hasToString("95 [ESTIMATED]");
        assertThat(figure(figures, STOCK, SCOTLAND, "2016-17-Q4")).hasToString("95 []");
    }

    @Test
    void flowsAndBreakdownsAreWithheldWhereTheMissingHeldOverATenth() throws SQLException {
        glasgowSendsNothingFor2017To18();

        var figures = asAt("2018-07-31");

        for (var area : List.of(GLASGOW, SCOTLAND)) {
            for (var quarter : List.of("2017-18-Q1", "2017-18-Q4", "2017-18")) {
                assertThat(marks(figures, FLOWS, area, quarter, "flow", "starts"))
                        .containsExactly(Mark.WITHHELD);
                assertThat(marks(figures, FLOWS, area, quarter, "flow", "closing"))
                        .containsExactly(Mark.ESTIMATED);
            }
            assertThat(marks(figures, STOCK, area, "2017-18-Q4", "side", "kinship"))
                    .containsExactly(Mark.WITHHELD);
            assertThat(marks(figures, "t08-starts", area, "2017-18", "sex", "F"))
                    .containsExactly(Mark.WITHHELD);
        }
        assertThat(marks(figures, FLOWS, FIFE, "2017-18-Q4", "flow", "starts")).isEmpty();
        assertThat(marks(figures, STOCK, FIFE, "2017-18-Q4", "side", "kinship")).isEmpty();
    }

    @Test
    void nothingOfAWithheldFigureIsShown() throws SQLException {
        glasgowSendsNothingFor2017To18();

        var shown = Protection.protect(Estimates.of(asAt("2018-07-31"))).stream()
                .filter(figure -> figure.key().equals(key(FLOWS, SCOTLAND, "2017-18-Q4", "flow", "ceases")))
                .toList();

        assertThat(shown).singleElement().satisfies(figure -> {
            assertThat(figure.numerator()).isEmpty();
            assertThat(figure.value()).isEmpty();
            assertThat(figure.symbol().orElseThrow().code()).isEqualTo("x");
        });
        assertThat(shown).extracting(ShownFigure::marks).containsExactly(List.of());
    }

    @Test
    void whereTheMissingHeldATenthOrLessFlowsAreMarkedAndStillBalance() throws SQLException {
        open(GLASGOW, 60, "2016-08-31");
        open(FIFE, 60, "2016-08-31");
        open(ORKNEY, 10, "2016-08-31");
        ended(FIFE, 7, "2017-12-01", "2018-06-01");
        for (var authority : List.of(GLASGOW, FIFE, ORKNEY)) {
            sent(authority, "2017-07-31");
        }
        for (var end : YEAR_2017_18) {
            sent(GLASGOW, end);
            sent(FIFE, end);
        }

        var figures = asAt("2018-07-31");

        assertThat(marks(figures, FLOWS, SCOTLAND, "2017-18", "flow", "ceases")).containsExactly(Mark.ESTIMATED);
        assertThat(marks(figures, STOCK, SCOTLAND, "2017-18-Q4", "side", "kinship"))
                .containsExactly(Mark.ESTIMATED);
        assertThat(marks(figures, FLOWS, ORKNEY, "2017-18", "flow", "ceases")).containsExactly(Mark.WITHHELD);
        assertThat(figure(figures, STOCK, SCOTLAND, "2017-18-Q4")).hasToString("130 [ESTIMATED]");
        assertBalancedOrWithheld(figures);
    }

    @Test
    void aReturnOfTheNextYearMakesGoodWhatItTellsOf() throws SQLException {
        glasgowSendsNothingFor2017To18();
        ended(GLASGOW, 4, "2017-09-01", "2018-09-01");
        sent(GLASGOW, "2019-07-31");
        sent(FIFE, "2019-07-31");

        var figures = asAt("2019-07-31");

        assertThat(figure(figures, STOCK, GLASGOW, "2017-18-Q3"))
                .as("out of reach")
                .hasToString("30 [ESTIMATED]");
        assertThat(figure(figures, STOCK, GLASGOW, "2017-18-Q4"))
                .as("the day before its year")
                .hasToString("34 []");
        assertThat(marks(figures, FLOWS, GLASGOW, "2017-18-Q4", "flow", "starts"))
                .as("34 and nobody knows how")
                .containsExactly(Mark.WITHHELD);
        assertThat(marks(figures, FLOWS, GLASGOW, "2018-19", "flow", "ceases")).isEmpty();
        assertBalancedOrWithheld(figures);
    }

    @Test
    void scotlandIsTheSumOfItsAuthoritiesThoseCarriedForwardIncluded() throws SQLException {
        glasgowSendsNothingFor2017To18();

        var figures = asAt("2018-07-31");

        var byQuarter = figures.stream()
                .filter(figure -> figure.key().measure().equals(STOCK)
                        && figure.key().by().isEmpty()
                        && (figure.key().area().equals(SCOTLAND)
                                || figure.key().area().startsWith("S12")))
                .collect(Collectors.groupingBy(figure -> figure.key().period(), TreeMap::new, Collectors.toList()));
        assertThat(byQuarter).hasSize(5).allSatisfy((quarter, areas) -> assertThat(areas.stream()
                        .mapToLong(figure ->
                                figure.key().area().equals(SCOTLAND) ? -figure.numerator() : figure.numerator())
                        .sum())
                .isZero());
    }

    @Test
    void anAuthorityThatNeverSentAReturnStandsBesideTheOthersWithheld() throws SQLException {
        glasgowSendsNothingFor2017To18();

        var figures = SilentAuthorities.added(asAt("2018-07-31"));

        assertThat(figure(figures, STOCK, ORKNEY, "2017-18-Q4")).hasToString("0 [WITHHELD]");
        assertThat(marks(figures, FLOWS, ORKNEY, "2017-18", "flow", "starts")).containsExactly(Mark.WITHHELD);
        assertThat(figures).extracting(Figure::key).doesNotHaveDuplicates();
        assertThat(figures)
                .filteredOn(figure -> figure.key().measure().equals("t24-children-covered"))
                .allSatisfy(figure -> assertThat(figure.denominator()).isNull());
    }

    @Test
    void theAimsOfAnAuthorityThatSentNothingAreWithheldAndInNoFigureOfItsAreas() throws SQLException {
        open(GLASGOW, 12, "2017-06-01");
        open(FIFE, 11, "2017-06-01");
        for (var authority : List.of(GLASGOW, FIFE)) {
            sent(authority, "2017-07-31");
        }
        sent(FIFE, "2017-10-31");
        sent(FIFE, "2018-01-31");

        var figures = Estimates.of(asAt("2018-01-31"));

        for (var measure :
                List.of("s1-within-timescale", "s1-classes", "s4-still-waiting", "t21-stages", "s3-median-wait")) {
            assertThat(figures.stream()
                            .filter(figure -> figure.key().measure().equals(measure)
                                    && figure.key().area().equals(GLASGOW)
                                    && figure.key().period().equals("2017-18-Q2")))
                    .as(measure)
                    .isNotEmpty()
                    .allMatch(
                            figure -> figure.numerator() == 0 && figure.marks().equals(List.of(Mark.WITHHELD)));
        }
        var waiting = key("s4-still-waiting", SCOTLAND, "2017-18-Q2", "aim", "aim-2");
        assertThat(counted(figures, waiting)).hasToString("11 []");
        assertThat(counted(figures, key("s4-still-waiting", GLASGOW, "2016-17-Q4", "aim", "aim-2")))
                .as("not due yet when it last told")
                .hasToString("0 []");
        assertThat(Protection.protect(figures).stream()
                        .filter(shown -> shown.key().equals(waiting.in(GLASGOW)))
                        .map(shown -> shown.symbol().orElseThrow().code()))
                .containsExactly("x");
    }

    private void glasgowSendsNothingFor2017To18() {
        open(GLASGOW, 30, "2016-08-31");
        open(FIFE, 65, "2016-08-31");
        sent(GLASGOW, "2017-07-31");
        sent(FIFE, "2017-07-31");
        YEAR_2017_18.forEach(end -> sent(FIFE, end));
    }

    private void sent(String authority, String quarterEnd) {
        returned.add(List.of(authority, quarterEnd));
    }

    /** In the first return and in every later one. */
    private void open(String authority, int many, String started) {
        ended(authority, many, started, "");
    }

    private void ended(String authority, int many, String started, String ended) {
        for (int i = 0; i < many; i++) {
            children.add(List.of(authority, "SYN" + children.size(), started, ended));
        }
    }

    /** Every child is in each return whose 12 months it lived in, as known then. */
    private List<Figure> asAt(String day) throws SQLException {
        var rows = new ArrayList<List<String>>();
        for (var one : returned) {
            var end = one.get(1);
            var window = (Integer.parseInt(end.substring(0, 4)) - 1) + end.substring(4);
            for (var child : children) {
                var ended = child.get(3);
                if (child.get(0).equals(one.get(0))
                        && child.get(2).compareTo(end) <= 0
                        && (ended.isEmpty() || ended.compareTo(window) > 0)) {
                    rows.add(List.of(
                            child.get(0), end, child.get(1), child.get(2), ended.compareTo(end) > 0 ? "" : ended));
                }
            }
        }
        var given = Map.of(
                "as_at", new Example.Rows(List.of("day"), List.of(List.of(day))),
                "milestone_return",
                        new Example.Rows(
                                List.of("authority", "quarter_end", "accepted_on"),
                                returned.stream()
                                        .map(one -> List.of(one.get(0), one.get(1), "2019-08-20"))
                                        .toList()),
                "placement", new Example.Rows(List.of("authority", "quarter_end", "child", "started", "ended"), rows));
        try (var connection = ExampleDatabase.ofWarehouse().open(given)) {
            return Measures.count(connection);
        }
    }

    private static void assertBalancedOrWithheld(List<Figure> figures) {
        var flows = figures.stream()
                .filter(figure -> figure.key().measure().equals(FLOWS))
                .collect(Collectors.groupingBy(
                        figure -> figure.key().area() + " " + figure.key().period(),
                        TreeMap::new,
                        Collectors.toMap(figure -> figure.key().category("flow"), figure -> figure)));
        assertThat(flows).isNotEmpty().allSatisfy((place, flow) -> {
            if (flow.values().stream().noneMatch(figure -> figure.marks().contains(Mark.WITHHELD))) {
                assertThat(count(flow, "opening") + count(flow, "starts") - count(flow, "ceases"))
                        .isEqualTo(count(flow, "closing"));
            }
        });
        assertThat(flows.values())
                .anyMatch(flow -> count(flow, "ceases") > 0
                        && flow.values().stream()
                                .noneMatch(figure -> figure.marks().contains(Mark.WITHHELD)));
    }

    private static long count(Map<String, Figure> flow, String which) {
        var figure = flow.get(which);
        return figure == null ? Long.MIN_VALUE : figure.numerator();
    }

    private record Counted(long children, List<Mark> marks) {
        @Override
        public String toString() {
            return children + " " + marks;
        }
    }

    private static Counted figure(List<Figure> figures, String measure, String area, String period) {
        return counted(figures, FigureKey.total(measure, area, period));
    }

    private static List<Mark> marks(
            List<Figure> figures, String measure, String area, String period, String by, String category) {
        return counted(figures, key(measure, area, period, by, category)).marks();
    }

    private static FigureKey key(String measure, String area, String period, String by, String category) {
        return FigureKey.total(measure, area, period).by(by, category);
    }

    private static Counted counted(List<Figure> figures, FigureKey key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key))
                .map(figure -> new Counted(figure.numerator(), figure.marks()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + key));
    }
}
