package scot.pace.reporting.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.Symbol;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Mark;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Authority;

/** Looked after children by side in one release, and in the next, where one child more is known of. */
class EarlierReleasesTest {

    private static final Solver SOLVER = new OrTools();
    private static final DisclosurePolicy POLICY = DisclosurePolicy.current();
    private static final String SCOTLAND = "S92000003";
    private static final String PLANS = "t17-superseded-plans";
    private static final String MEASURE = "t06-looked-after-by-quarter";
    private static final List<String> SIDES = List.of("at_home", "kinship", "away_excluding_kinship");

    private static ReadRelease first;
    private static List<Figure> revised;

    @BeforeAll
    static void theFirstReleaseIsProtectedByItself() {
        var figures = lookedAfter("2025-26-Q3", 0);
        var hidden = ReleaseProtection.of(figures, figures, List.of(), POLICY, SOLVER)
                .hidden();
        first = new ReadRelease("2025-26-Q3/0001", Protection.protect(figures, hidden), figures);
        revised = new ArrayList<>(lookedAfter("2025-26-Q3", 1));
        revised.addAll(lookedAfter("2025-26-Q4", 0));
    }

    /** 1 to 30 on each side; so many more at home in the third authority by code. */
    private static List<Figure> lookedAfter(String quarter, int more) {
        var random = new Random(quarter.hashCode());
        var counts = new TreeMap<FigureKey, Long>();
        var third = Authority.all().get(2);
        for (var authority : Authority.all()) {
            for (var side : SIDES) {
                long children = random.nextLong(1, 31) + (authority.equals(third) && side.equals("at_home") ? more : 0);
                for (var area : List.of(authority.code(), "family-group-" + authority.familyGroup(), SCOTLAND)) {
                    var all = FigureKey.total(MEASURE, area, quarter);
                    counts.merge(all, children, Long::sum);
                    counts.merge(all.by("side", side), children, Long::sum);
                }
            }
        }
        var made = new ArrayList<Figure>();
        counts.forEach((key, children) -> made.add(Figure.counted(key, children, null, Unit.CHILDREN)));
        return made;
    }

    private static ReleaseProtection.Hidden protect(List<Figure> figures) {
        return ReleaseProtection.of(figures, figures, List.of(first), POLICY, SOLVER);
    }

    private static List<String> leaks(List<ShownFigure> shown, List<Figure> truth) {
        return ReleaseAttack.leaks(
                List.of(first, new ReadRelease("2025-26-Q4/0001", shown, truth)), List.of(), POLICY, SOLVER);
    }

    private static Set<FigureKey> hiddenIn(List<ShownFigure> shown) {
        return shown.stream()
                .filter(figure ->
                        figure.symbol().filter(Symbol.CONFIDENTIAL::equals).isPresent())
                .map(ShownFigure::key)
                .collect(Collectors.toSet());
    }

    @Test
    void nothingHiddenFollowsFromTwoReleasesTogether() {
        var both = protect(revised);

        assertThat(leaks(Protection.protect(revised, both.hidden()), revised)).isEmpty();
    }

    @Test
    void whatWasHiddenAndIsStillSoStaysHiddenAndWhatWasShownStaysShown() {
        var same = lookedAfter("2025-26-Q3", 0);

        var again = Protection.protect(same, protect(same).hidden());

        assertThat(again).isEqualTo(first.shown());
    }

    @Test
    void aFigureThatTheFirstReleaseHidAndTheNextShowsIsALeak() {
        var figures = lookedAfter("2025-26-Q3", 0);
        for (var key : hiddenIn(first.shown()).stream().sorted().limit(3).toList()) {
            var shown = figures.stream()
                    .map(figure -> figure.key().equals(key)
                            ? ShownFigure.toItsOwnAuthority(figure)
                            : first.shown().get(figures.indexOf(figure)))
                    .toList();

            assertThat(leaks(shown, figures)).as(key.toString()).isNotEmpty();
        }
    }

    @Test
    void whatOthersHavePublishedIsKnownWhereItIsTheSameNumber() {
        var figures = lookedAfter("2025-26-Q4", 0);
        var alone = ReleaseProtection.of(figures, figures, List.of(), POLICY, SOLVER);
        var forOthers = figures.stream()
                .filter(figure -> alone.hidden().contains(figure.key()) && !Protection.tellsOfFew(figure))
                .toList();
        var same = ReadRelease.ofOthers("others", forOthers);
        var another = ReadRelease.ofOthers(
                "others",
                forOthers.stream()
                        .map(figure -> figure.withNumerator(figure.numerator() + 7))
                        .toList());
        var now = new ReadRelease("2025-26-Q4/0001", Protection.protect(figures, alone.hidden()), figures);

        assertThat(ReleaseAttack.leaks(List.of(same, now), List.of(), POLICY, SOLVER))
                .isNotEmpty();
        assertThat(ReleaseAttack.leaks(List.of(another, now), List.of(), POLICY, SOLVER))
                .isEmpty();
        var knowing = ReleaseProtection.of(figures, figures, List.of(same), POLICY, SOLVER);
        assertThat(ReleaseAttack.leaks(
                        List.of(
                                same,
                                new ReadRelease(
                                        "2025-26-Q4/0001", Protection.protect(figures, knowing.hidden()), figures)),
                        knowing.witnesses(),
                        POLICY,
                        SOLVER))
                .isEmpty();
    }

    /** The third authority by code has told by the second release alone; superseded plans are counted for Scotland, and inside for it. */
    private static List<Figure> withPlans(boolean hasTold, long plansOfScotland, long plansOfTheThird) {
        var third = Authority.all().get(2);
        var figures = new ArrayList<>(lookedAfter("2025-26-Q3", 0));
        if (!hasTold) {
            var areas = List.of("family-group-" + third.familyGroup(), SCOTLAND);
            var own = figures.stream()
                    .filter(figure -> figure.key().area().equals(third.code()))
                    .collect(Collectors.toMap(Figure::key, Figure::numerator));
            figures.replaceAll(figure -> {
                var ofTheThird = own.getOrDefault(figure.key().in(third.code()), 0L);
                return own.containsKey(figure.key())
                        ? figure.withNumerator(0).marked(List.of(Mark.WITHHELD))
                        : areas.contains(figure.key().area())
                                ? figure.withNumerator(figure.numerator() - ofTheThird)
                                : figure;
            });
        }
        figures.add(plans(SCOTLAND, plansOfScotland));
        figures.add(plans(third.code(), plansOfTheThird));
        return figures;
    }

    private static Figure plans(String area, long plans) {
        return Figure.counted(FigureKey.total(PLANS, area, "2025-26-Q3"), plans, null, Unit.CHILDREN);
    }

    private static List<Figure> released(List<Figure> all) {
        return all.stream()
                .filter(figure -> !figure.key().measure().equals(PLANS)
                        || figure.key().area().equals(SCOTLAND))
                .toList();
    }

    private static ReadRelease release(String name, List<Figure> all, Set<FigureKey> hidden) {
        return new ReadRelease(name, Protection.protect(released(all), hidden), all);
    }

    @ParameterizedTest
    @CsvSource({"22, 2, true", "26, 6, false", "22, 0, false"})
    void byHowMuchScotlandGrowsWhereAnAuthorityJoinsIsHiddenWhereThatIsFewAndOfItAlone(
            long plansNow, long ofIt, boolean hides) {
        var before = withPlans(false, 20, 0);
        var then = release(
                "2025-26-Q3/0001",
                before,
                ReleaseProtection.of(released(before), before, List.of(), POLICY, SOLVER)
                        .hidden());
        var now = withPlans(true, plansNow, ofIt);

        var safe = ReleaseProtection.of(released(now), now, List.of(then), POLICY, SOLVER)
                .hidden();

        var plans = plans(SCOTLAND, plansNow).key();
        assertThat(safe.contains(plans)).isEqualTo(hides);
        assertThat(leaks(then, release("2025-26-Q3/0002", now, safe))).isEmpty();
        var shown = new TreeSet<>(safe);
        shown.remove(plans);
        assertThat(leaks(then, release("2025-26-Q3/0002", now, shown)).isEmpty())
                .isNotEqualTo(hides);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 31})
    void whatAnEarlierReleaseWithheldIsNotKnownSoThatWhatItHidStaysUncertain(int number) {
        var silent = Authority.all().get(number).code();
        var before = lookedAfter("2025-26-Q3", 7).stream()
                .map(figure -> figure.key().area().equals(silent) ? figure.marked(List.of(Mark.WITHHELD)) : figure)
                .toList();
        var hidden =
                ReleaseProtection.of(before, before, List.of(), POLICY, SOLVER).hidden();
        var then = new ReadRelease("2025-26-Q3/0001", Protection.protect(before, hidden), before);
        var figures = lookedAfter("2025-26-Q3", 0);

        var safe = ReleaseProtection.of(figures, figures, List.of(then), POLICY, SOLVER)
                .hidden();

        assertThat(leaks(then, new ReadRelease("2025-26-Q3/0002", Protection.protect(figures, safe), figures)))
                .isEmpty();
    }

    private static List<String> leaks(ReadRelease then, ReadRelease now) {
        return ReleaseAttack.leaks(List.of(then, now), List.of(), POLICY, SOLVER);
    }
}
