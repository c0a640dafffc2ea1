package scot.pace.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.Authority;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;

/** What holds of the aims for any children: four authorities with 40 each, drawn by a fixed seed, and a few by hand. */
class AimsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 7, 31);
    private static final List<String> QUARTER_ENDS = List.of("2025-10-31", "2026-01-31", "2026-04-30", "2026-07-31");
    private static final List<String> ROUTES =
            List.of("HOME", "KINSHIP_ORDER", "PO_FOSTER", "PO_KINSHIP", "POA", "ADOPTION", "LONG_TERM");

    private static final List<List<String>> PLACEMENTS = new ArrayList<>();
    private static final List<List<String>> MILESTONES = new ArrayList<>();

    private static List<Figure> figures;

    @BeforeAll
    static void theChildrenAreCounted() throws SQLException {
        var random = new Random(20260731);
        for (var authority : Authority.all().subList(0, 4)) {
            for (int child = 1; child <= 40; child++) {
                live(authority.code(), "SYN" + child, random);
            }
        }
        figures = counted(given(PLACEMENTS, MILESTONES));
    }

    /** Away from home since some day in two years, some of them until another; a plan comes as far as it comes. */
    private static void live(String authority, String child, Random random) {
        var day = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(750));
        var ended = day.plusDays(100 + random.nextInt(600));
        PLACEMENTS.add(List.of(
                authority,
                child,
                day.toString(),
                random.nextInt(3) > 0 || ended.isAfter(LAST) ? "" : ended.toString()));
        var route = ROUTES.get(random.nextInt(ROUTES.size()));
        for (var milestone : List.of("RECOMMENDED", "PANEL", "DECIDED", "LODGED", "COURT_DECIDED")) {
            day = day.plusDays(random.nextInt(150));
            if (random.nextInt(4) == 0 || day.isAfter(LAST)) {
                return;
            }
            var outcome = milestone.equals("DECIDED") ? "APPROVED" : milestone.equals("COURT_DECIDED") ? "GRANTED" : "";
            MILESTONES.add(List.of(authority, child, milestone, "1", route, outcome, day.toString()));
        }
    }

    private static Map<String, Example.Rows> given(List<List<String>> placements, List<List<String>> milestones) {
        var returned = Authority.all().subList(0, 4).stream()
                .flatMap(authority -> QUARTER_ENDS.stream().map(end -> List.of(authority.code(), end)))
                .toList();
        return Map.of(
                "milestone_return", new Example.Rows(List.of("authority", "quarter_end"), returned),
                "placement", new Example.Rows(List.of("authority", "child", "started", "ended"), placements),
                "milestone",
                        new Example.Rows(
                                List.of("authority", "child", "milestone", "plan", "route", "outcome", "reached"),
                                milestones));
    }

    private static List<Figure> counted(Map<String, Example.Rows> given) throws SQLException {
        try (var connection = ExampleDatabase.ofWarehouse().open(given)) {
            return Estimates.of(Measures.count(connection), Measures.waits(connection));
        }
    }

    @Test
    void scotlandIsTheSumOfItsAuthoritiesAndOfItsFamilyGroups() {
        for (var measure : Measures.all()) {
            var counts = figures.stream()
                    .filter(figure -> figure.key().measure().equals(measure.id())
                            && measure.id().matches("s1-.*|s4-still.*|s4-wait.*|t15-.*|t17-.*|t18-.*|t2[0-2]-.*")
                            && figure.unit() != Unit.WEEKS)
                    .toList();
            var scotland = sums(counts, "S92", key -> true);
            Predicate<FigureKey> known =
                    key -> counts.stream().anyMatch(figure -> figure.key().equals(key));

            assertThat(sums(counts, "S12", known)).as(measure.id()).isEqualTo(sums(counts, "family", known));
            assertThat(scotland).as(measure.id()).containsAllEntriesOf(sums(counts, "S12", known));
        }
        assertThat(sums(figures, "S12", key -> key.measure().equals("t22-court-outcomes"))
                        .values())
                .anyMatch(sum -> !sum.startsWith("0 "));
    }

    /** Numerator and denominator by key of Scotland, added over the areas whose codes begin so. */
    private static SortedMap<FigureKey, String> sums(List<Figure> counts, String area, Predicate<FigureKey> wanted) {
        var parts = new TreeMap<FigureKey, Long>();
        var wholes = new TreeMap<FigureKey, Long>();
        counts.stream()
                .filter(figure -> figure.key().area().startsWith(area))
                .filter(figure -> wanted.test(figure.key()))
                .forEach(figure -> {
                    var key = figure.key().in("S92000003");
                    parts.merge(key, figure.numerator(), Long::sum);
                    var whole = figure.denominator();
                    wholes.merge(key, whole == null ? 0 : whole, Long::sum);
                });
        var sums = new TreeMap<FigureKey, String>();
        parts.forEach((key, part) -> sums.put(key, part + " of " + wholes.getOrDefault(key, 0L)));
        return sums;
    }

    @Test
    void theClassesOfThePercentageMakeItsDenominatorAndMetItsNumerator() {
        var classes = figures.stream()
                .filter(figure -> figure.key().measure().equals("s1-classes-last-four-quarters"))
                .collect(Collectors.toMap(Figure::key, Figure::numerator));
        var percentages = figures.stream()
                .filter(figure -> figure.key().measure().equals("s1-last-four-quarters")
                        && figure.key().by().size() == 1)
                .toList();

        assertThat(percentages).isNotEmpty().allSatisfy(figure -> {
            var key = FigureKey.total(
                            "s1-classes-last-four-quarters",
                            figure.key().area(),
                            figure.key().period())
                    .by("aim", figure.key().category("aim"));
            assertThat(classes).containsEntry(key.by("class", "MET"), figure.numerator());
            assertThat(figure.denominator())
                    .isEqualTo(List.of("MET", "LATE", "ENDED_AFTER_DUE", "OVERDUE").stream()
                            .mapToLong(one -> classes.getOrDefault(key.by("class", one), -1L))
                            .sum());
        });
        assertThat(percentages).anyMatch(figure -> figure.numerator() > 5);
    }

    @Test
    void theThreeSharesSumToExactlyOneHundred() {
        var shares = figures.stream()
                .filter(figure -> figure.key().by().containsKey("state") && figure.value() != null)
                .collect(Collectors.groupingBy(
                        figure -> figure.key().by("state", ""),
                        TreeMap::new,
                        Collectors.reducing(java.math.BigDecimal.ZERO, Figure::value, java.math.BigDecimal::add)));

        assertThat(shares).hasSizeGreaterThan(30);
        assertThat(shares.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("100"));
    }

    @Test
    void clearingABacklogMovesNoPercentageWithinTheTimescale() throws SQLException {
        var cleared = new ArrayList<>(MILESTONES);
        PLACEMENTS.stream()
                .filter(child -> child.get(3).isEmpty()
                        && LocalDate.parse(child.get(2)).isBefore(LAST.minusMonths(7))
                        && MILESTONES.stream()
                                .noneMatch(milestone -> milestone.get(0).equals(child.get(0))
                                        && milestone.get(1).equals(child.get(1))))
                .forEach(child -> cleared.add(
                        List.of(child.get(0), child.get(1), "RECOMMENDED", "1", "HOME", "", LAST.toString())));

        var after = counted(given(PLACEMENTS, cleared));

        assertThat(cleared.size()).isGreaterThan(MILESTONES.size() + 5);
        assertThat(percentages(after)).isEqualTo(percentages(figures));
        assertThat(waiting(after, "aim-2")).isLessThan(waiting(figures, "aim-2"));
    }

    @Test
    void oneMoreChildWhoseTimeIsNotUpMovesNoPercentageAndIsInEveryFigureAboutWaiting() throws SQLException {
        var more = new ArrayList<>(PLACEMENTS);
        more.add(List.of("S12000005", "SYNPENDING", "2026-07-01", ""));

        var after = counted(given(more, MILESTONES));

        assertThat(percentages(after)).isEqualTo(percentages(figures));
        for (var key : List.of(
                scotland("s4-waiting-bands").by("aim", "aim-2").by("band", "NOT_YET_DUE"),
                scotland("s1-classes-last-four-quarters").by("aim", "aim-2").by("class", "PENDING"),
                scotland("t21-between-milestones-waiting").by("aim", "aim-2"),
                scotland("t21-stages").by("stage", "AWAITING_RECOMMENDATION"))) {
            assertThat(find(after, key).numerator())
                    .as(key.toString())
                    .isEqualTo(find(figures, key).numerator() + 1);
        }
        for (var key : List.of(
                scotland("s4-still-waiting").by("aim", "aim-2"),
                scotland("s2-position").by("aim", "aim-2").by("state", "waiting"),
                scotland("s3-median-wait").by("aim", "aim-2"),
                scotland("t21-stage-weeks").by("stage", "AWAITING_RECOMMENDATION"))) {
            assertThat(find(after, key).denominator())
                    .as(key.toString())
                    .isEqualTo(Long.valueOf(whole(find(figures, key)) + 1));
        }
    }

    @Test
    void aPastQuarterAsKnownThenIsWhatWasPublishedThen() throws SQLException {
        var thenPlacements = List.of(
                List.of("2026-04-30", "1", "SYN1", "2025-08-01", ""),
                List.of("2026-04-30", "1", "SYN2", "2025-09-01", ""));
        var thenReturn = List.of(List.of("2026-04-30", "1", "2026-05-20"));
        var laterPlacements = new ArrayList<>(thenPlacements);
        laterPlacements.add(List.of("2026-04-30", "2", "SYN1", "2025-07-01", ""));
        laterPlacements.add(List.of("2026-07-31", "1", "SYN1", "2025-07-01", "2026-07-01"));
        laterPlacements.add(List.of("2026-07-31", "1", "SYN2", "2025-09-01", ""));
        var laterReturns = new ArrayList<>(thenReturn);
        laterReturns.add(List.of("2026-04-30", "2", "2026-06-10"));
        laterReturns.add(List.of("2026-07-31", "1", "2026-08-20"));

        var published = counted(known("2026-04-30", "2026-06-01", thenReturn, thenPlacements));
        var again = counted(known("2026-04-30", "2026-06-01", laterReturns, laterPlacements));
        var revised = counted(known("2026-04-30", "2026-06-30", laterReturns, laterPlacements));

        assertThat(again).isNotEmpty().isEqualTo(published);
        assertThat(revised).isNotEqualTo(published);
    }

    @Test
    void theMedianBeforeATestOfChangeKnowsNothingOfWhatCameAfterItsStart() throws SQLException {
        var placements = new ArrayList<List<String>>();
        var milestones = new ArrayList<List<String>>();
        for (int child = 1; child <= 24; child++) {
            boolean isAfter = child > 12;
            var day = isAfter ? "2026-02-02" : child <= 6 ? "2025-09-01" : "2026-01-30";
            placements.add(List.of("S12000005", "SYN" + child, day, ""));
            var recommended = LocalDate.parse(day).plusDays(isAfter ? 35 : 70).toString();
            milestones.add(List.of("S12000005", "SYN" + child, "RECOMMENDED", "1", "HOME", "", recommended));
        }
        var given = new TreeMap<>(given(placements, milestones));
        given.put(
                "tests_of_change",
                new Example.Rows(
                        List.of("authority", "test", "aim", "started"),
                        List.of(List.of("S12000005", "desk", "aim-2", "2026-02-01"))));

        var medians = counted(given).stream()
                .filter(figure -> figure.key().measure().equals("s10-median-wait"))
                .collect(Collectors.toMap(
                        figure -> figure.key().category("side"),
                        figure -> figure.denominator() + ": " + figure.value()));

        assertThat(medians)
                .as("six of the twelve before were last seen waiting on 31 January, after a day")
                .containsExactlyInAnyOrderEntriesOf(Map.of("before", "12: 10", "after", "12: 5"));
    }

    private static Map<String, Example.Rows> known(
            String day, String knownBy, List<List<String>> returned, List<List<String>> placements) {
        return Map.of(
                "as_at", new Example.Rows(List.of("day", "known_by"), List.of(List.of(day, knownBy))),
                "milestone_return", new Example.Rows(List.of("quarter_end", "version", "accepted_on"), returned),
                "placement",
                        new Example.Rows(List.of("quarter_end", "version", "child", "started", "ended"), placements));
    }

    private static SortedMap<FigureKey, String> percentages(List<Figure> of) {
        return of.stream()
                .filter(figure -> figure.key().measure().matches("s1-within-timescale|s1-last-four-quarters"))
                .collect(Collectors.toMap(
                        Figure::key,
                        figure -> figure.numerator() + " of " + figure.denominator(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static long waiting(List<Figure> of, String aim) {
        return find(of, scotland("s4-still-waiting").by("aim", aim)).numerator();
    }

    private static FigureKey scotland(String measure) {
        return FigureKey.total(measure, "S92000003", "2025-26-Q4");
    }

    private static Figure find(List<Figure> of, FigureKey key) {
        return of.stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + key));
    }

    private static long whole(Figure figure) {
        var whole = figure.denominator();
        return whole == null ? 0 : whole;
    }
}
