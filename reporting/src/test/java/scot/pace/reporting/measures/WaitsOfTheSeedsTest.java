package scot.pace.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;

/**
 * What the seeds say of waits, as the measures say it of children who lived like that: each figure is printed with its source. The
 * children are made up to give it, so that this shows what can be said and proves nothing about Scotland.
 */
class WaitsOfTheSeedsTest {

    private static final String EAST_RENFREWSHIRE = "S12000011";
    private static final String CLACKMANNANSHIRE = "S12000005";
    private static final String ORKNEY = "S12000023";
    private static final String FIFE = "S12000047";

    private static final List<List<String>> EPISODES = new ArrayList<>();
    private static final List<List<String>> MILESTONES = new ArrayList<>();

    private static Map<FigureKey, Figure> figures;
    private static List<Figure> all;

    @BeforeAll
    static void theirLivesAreCounted() throws SQLException {
        twelveApplications();
        tenForWhomAReturnHomeWasRuledOut();
        introducedAtTwoDaysOldAndAdoptedWithinNineMonths();
        tenReviewedAsTheRegulationsSay();
        twelveBeforeATestOfChangeAndTwelveAfterIt();
        var returned = List.of(EAST_RENFREWSHIRE, CLACKMANNANSHIRE, ORKNEY, FIFE).stream()
                .flatMap(authority -> List.of("2024-10-31", "2025-10-31", "2026-07-31").stream()
                        .map(end -> List.of(authority, end)))
                .toList();
        var given = Map.of(
                "milestone_return", new Example.Rows(List.of("authority", "quarter_end"), returned),
                "episode", new Example.Rows(List.of("authority", "child", "birth_month", "started", "ended"), EPISODES),
                "milestone",
                        new Example.Rows(
                                List.of("authority", "child", "milestone", "plan", "route", "outcome", "reached"),
                                MILESTONES),
                "tests_of_change",
                        new Example.Rows(
                                List.of("authority", "test", "aim", "started"),
                                List.of(List.of(CLACKMANNANSHIRE, "desk", "aim-2", "2026-02-01"))));
        try (var connection = ExampleDatabase.ofWarehouse().open(given)) {
            all = Estimates.of(Measures.count(connection), Measures.waits(connection));
            figures = all.stream().collect(Collectors.toMap(Figure::key, Function.identity()));
        }
    }

    private static void twelveApplications() {
        for (int i = 1; i <= 12; i++) {
            var child = away(EAST_RENFREWSHIRE, "LODGED" + i, "2019-03-01", "2025-02-01", "");
            var route = i <= 6 ? "PO_FOSTER" : "POA";
            plan(child, "RECOMMENDED", route, "", "2025-06-01");
            plan(child, "DECIDED", "", "APPROVED", "2025-08-15");
            plan(child, "LODGED", route, "", i <= 3 ? "2025-09-12" : "2025-08-29");
            if (i > 4) {
                plan(child, "COURT_DECIDED", route, "GRANTED", "2026-01-16");
            }
        }
    }

    private static void tenForWhomAReturnHomeWasRuledOut() {
        for (int i = 1; i <= 10; i++) {
            var child = away(EAST_RENFREWSHIRE, "RULEDOUT" + i, "2019-03-01", "2025-02-10", "");
            reached(child, "REHABILITATION_RULED_OUT", "2025-03-01");
            plan(child, "RECOMMENDED", "ADOPTION", "", "2025-10-17");
            plan(child, "DECIDED", "", "APPROVED", i <= 5 ? "2025-11-26" : "2025-12-10");
        }
    }

    private static void introducedAtTwoDaysOldAndAdoptedWithinNineMonths() {
        var child = away(ORKNEY, "BABY", "2025-08-01", "2025-08-03", "2026-04-30");
        plan(child, "RECOMMENDED", "ADOPTION", "", "2025-09-01");
        plan(child, "DECIDED", "", "APPROVED", "2025-10-01");
        plan(child, "LODGED", "ADOPTION", "", "2025-10-15");
        plan(child, "COURT_DECIDED", "ADOPTION", "GRANTED", "2026-04-20");
    }

    private static void tenReviewedAsTheRegulationsSay() {
        for (int i = 1; i <= 10; i++) {
            var child = away(FIFE, "REVIEWED" + i, "2019-03-01", "2025-08-04", "");
            reached(child, "ADMISSION_MEETING", "2025-08-07");
            reached(child, "TWO_WEEK_REVIEW", "2025-08-18");
            reached(child, "FIRST_REVIEW", "2025-09-15");
            reached(child, "SECOND_REVIEW", "2025-12-15");
            reached(child, "REVIEWED", i == 1 ? "2026-06-16" : "2026-06-15");
        }
    }

    private static void twelveBeforeATestOfChangeAndTwelveAfterIt() {
        for (int i = 1; i <= 12; i++) {
            var before = away(CLACKMANNANSHIRE, "BEFORE" + i, "2019-03-01", "2025-02-01", "");
            plan(before, "RECOMMENDED", "HOME", "", "2025-08-02");
            var after = away(CLACKMANNANSHIRE, "AFTER" + i, "2019-03-01", "2026-02-02", "");
            plan(after, "RECOMMENDED", "HOME", "", "2026-05-04");
        }
    }

    private static List<String> away(String authority, String child, String born, String started, String ended) {
        EPISODES.add(List.of(authority, child, born, started, ended));
        return List.of(authority, child);
    }

    private static void reached(List<String> child, String milestone, String day) {
        MILESTONES.add(List.of(child.get(0), child.get(1), milestone, "", "", "", day));
    }

    private static void plan(List<String> child, String milestone, String route, String outcome, String day) {
        MILESTONES.add(List.of(child.get(0), child.get(1), milestone, "1", route, outcome, day));
    }

    @Test
    void fromRuledOutToADecisionTookNearlyFortyWeeksOnAverage(TestReporter reporter) {
        var mean = own("t21-between-milestones-mean").by("aim", "ruled-out-to-decided");
        var median = own("t21-between-milestones-median").by("aim", "ruled-out-to-decided");

        print(reporter, "seed 004, nearly 40 weeks on average from ruled out, mean and median", mean, median);
        assertThat(said(mean)).isEqualTo("10 of 10: 40");
        assertThat(said(median)).isEqualTo("10 of 10: 39");
    }

    @Test
    void aRecommendationByFortyWeeksStandsBesideSixMonths(TestReporter reporter) {
        var sixMonths = own("s1-last-four-quarters").by("aim", "aim-2");
        var fortyWeeks = own("s1-last-four-quarters").by("aim", "aim-2-40-weeks");

        print(reporter, "seeds 000 and 002, a recommendation by six months and by 40 weeks", sixMonths, fortyWeeks);
        assertThat(said(sixMonths)).as("the ten ruled out are late").isEqualTo("12 of 22: 54.5");
        assertThat(said(fortyWeeks)).as("and are in time by 40 weeks").isEqualTo("22 of 22: 100.0");
    }

    @Test
    void twoThirdsOfApplicationsAreDealtWithByTwentyWeeks(TestReporter reporter) {
        var byTwentyWeeks = own("s1-last-four-quarters").by("aim", "lodged-to-court");

        print(reporter, "seeds 000 and 002, two thirds of applications dealt with by 20 weeks", byTwentyWeeks);
        assertThat(said(byTwentyWeeks)).isEqualTo("8 of 12: 66.7");
    }

    @Test
    void permanenceOrdersAndThoseWithAuthorityToAdoptStandOnTheSameTimescale(TestReporter reporter) {
        var po = scotland("s1-last-four-quarters").by("aim", "aim-4").by("order_sought", "PO");
        var poa = scotland("s1-last-four-quarters").by("aim", "aim-4").by("order_sought", "POA");

        print(reporter, "seed 000, PO and POA lodged within 3 weeks", po, poa);
        assertThat(said(po)).isEqualTo("3 of 6: 50.0");
        assertThat(said(poa)).isEqualTo("6 of 6: 100.0");
    }

    @Test
    void oneChildWhoseEveryIntervalIsShortIsCountedAndNeverShown(TestReporter reporter) {
        var petition =
                FigureKey.total("s1-last-four-quarters", ORKNEY, "2025-26-Q4").by("aim", "aim-4-adoption");

        var shown = Protection.protect(all).stream()
                .filter(figure -> figure.key().equals(petition))
                .toList();

        print(reporter, "seed 000, introduced at 2 days old, adopted within 9 months", petition);
        assertThat(said(petition)).isEqualTo("1 of 1: 100.0");
        assertThat(shown).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEmpty();
            assertThat(figure.numerator()).isEmpty();
        });
    }

    @Test
    void reviewsAreDueAsTheRegulationsSay(TestReporter reporter) {
        for (var review : List.of("ADMISSION_MEETING", "TWO_WEEK_REVIEW", "FIRST_REVIEW", "SECOND_REVIEW")) {
            var key = FigureKey.total("t20-reviews-on-time", FIFE, "2025-26-Q4").by("review", review);
            print(reporter, "seed 001, " + review, key);
            assertThat(said(key)).as(review).isEqualTo("10 of 10: 100.0");
        }
        var later = FigureKey.total("t20-reviews-on-time", FIFE, "2025-26-Q4").by("review", "LATER_REVIEW");
        print(reporter, "seed 001, six-monthly; one a day late", later);
        assertThat(said(later)).isEqualTo("9 of 10: 90.0");
    }

    @Test
    void theWaitIsThreeMonthsShorterAfterATestOfChange(TestReporter reporter) {
        var before = FigureKey.total("s10-median-wait", CLACKMANNANSHIRE, "2025-26-Q4")
                .by("test_of_change", "desk")
                .by("side", "before");
        var after = before.by("side", "after");

        print(reporter, "seed 000, reduced by three months: median weeks before and after", before, after);
        assertThat(said(before)).isEqualTo("12 of 12: 26");
        assertThat(said(after)).isEqualTo("12 of 12: 13");
    }

    @Test
    void everyChildHasAPermanencePlanOrIsCountedWithout(TestReporter reporter) {
        var live = scotland("t21-live-plan");

        print(reporter, "seeds 000 and 002, every child has a permanence plan", live);
        assertThat(said(live)).as("the ten reviewed have none").isEqualTo("46 of 56: 82.1");
    }

    private static void print(TestReporter reporter, String source, FigureKey... keys) {
        reporter.publishEntry(
                source, List.of(keys).stream().map(WaitsOfTheSeedsTest::said).collect(Collectors.joining("; ")));
    }

    private static String said(FigureKey key) {
        var figure = figures.get(key);
        return figure == null
                ? "nothing of " + key
                : figure.numerator() + " of " + figure.denominator() + ": " + figure.value();
    }

    private static FigureKey own(String measure) {
        return FigureKey.total(measure, EAST_RENFREWSHIRE, "2025-26-Q4");
    }

    private static FigureKey scotland(String measure) {
        return FigureKey.total(measure, "S92000003", "2025-26-Q4");
    }
}
