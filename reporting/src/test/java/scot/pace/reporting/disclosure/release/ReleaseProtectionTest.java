package scot.pace.reporting.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.DisclosurePolicy;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.disclosure.solver.Solver;
import scot.pace.reporting.disclosure.tables.CellKey;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Mark;
import scot.pace.reporting.measures.Unit;
import scot.pace.schema.Authority;

/** Looked after children of all authorities in one quarter by side, and their balance of care, drawn by a fixed seed. */
class ReleaseProtectionTest {

    private static final Solver SOLVER = new OrTools();
    private static final DisclosurePolicy POLICY = DisclosurePolicy.current();
    private static final String QUARTER = "2025-26-Q4";
    private static final String SCOTLAND = "S92000003";
    private static final List<String> SIDES = List.of("at_home", "kinship", "away_excluding_kinship");

    private static final List<String> ISLANDS = List.of("S12000023", "S12000027");

    private static List<Figure> figures;
    private static ReleaseProtection.Hidden hidden;

    @BeforeAll
    static void theReleaseIsProtected() {
        figures = lookedAfter(new Random(20260731));
        hidden = protect(figures);
    }

    /** 1 to 30 on each side, few enough that some tell of few; family groups and Scotland add them up. */
    private static List<Figure> lookedAfter(Random random) {
        var counts = new java.util.TreeMap<FigureKey, Long>();
        for (var authority : Authority.all()) {
            for (var side : SIDES) {
                long children = random.nextLong(1, 31);
                for (var area : List.of(authority.code(), "family-group-" + authority.familyGroup(), SCOTLAND)) {
                    var all = FigureKey.total("t06-looked-after-by-quarter", area, QUARTER);
                    counts.merge(all, children, Long::sum);
                    counts.merge(all.by("side", side), children, Long::sum);
                }
            }
        }
        var made = new ArrayList<Figure>();
        counts.forEach((key, children) -> made.add(Figure.counted(key, children, null, Unit.CHILDREN)));
        return made;
    }

    private static List<ShownFigure> shown(Set<FigureKey> others) {
        return Protection.protect(figures, others);
    }

    private static ReleaseProtection.Hidden protect(List<Figure> all) {
        return ReleaseProtection.of(all, all, List.of(), POLICY, SOLVER);
    }

    private static List<String> leaksOf(
            List<ShownFigure> shown, List<Figure> truth, List<SortedMap<CellKey, Double>> claims) {
        return ReleaseAttack.leaks(List.of(new ReadRelease(QUARTER, shown, truth)), claims, POLICY, SOLVER);
    }

    private static List<String> leaks(List<ShownFigure> shown) {
        return leaksOf(shown, figures, hidden.witnesses());
    }

    @Test
    void nothingHiddenCanBeWorkedOut() {
        assertThat(hidden.hidden()).hasSizeGreaterThan(10);
        assertThat(leaks(shown(hidden.hidden()))).isEmpty();
    }

    @Test
    void whatIsHiddenForItselfAloneCanBeWorkedOutAndTheLeakSaysHow() {
        var leaks = leaks(shown(Set.of()));

        assertThat(leaks).isNotEmpty();
        assertThat(leaks.get(0))
                .contains("numerator of S12", "t06-looked-after-by-quarter")
                .containsPattern(
                        " is [1-4] for everybody, by \\[t06-looked-after-by-quarter: (areas|numerator = \\(side\\))");
    }

    @Test
    void whereOneFigureThatTellsOfFewIsShownTheLeakIsNamed() {
        for (var few : figures.stream().filter(Protection::tellsOfFew).toList()) {
            var mistaken = new ArrayList<>(shown(hidden.hidden()));
            mistaken.replaceAll(figure -> figure.key().equals(few.key()) ? ShownFigure.toItsOwnAuthority(few) : figure);

            assertThat(leaks(mistaken)).anyMatch(leak -> leak.contains("tells of few and is shown: " + few.key()));
        }
    }

    @Test
    void showingOneFigureThatIsHiddenForOthersIsFoundButForAFew() {
        var forOthers = new TreeSet<>(hidden.hidden());
        figures.stream().filter(Protection::tellsOfFew).map(Figure::key).forEach(forOthers::remove);
        assertThat(forOthers).isNotEmpty();

        var unnoticed = forOthers.stream()
                .filter(key -> {
                    var fewer = new TreeSet<>(hidden.hidden());
                    fewer.remove(key);
                    return leaks(shown(fewer)).isEmpty();
                })
                .toList();

        // what is hidden for the sake of authorities is not the least that would do
        assertThat(unnoticed).hasSizeLessThan(forOthers.size() / 4);
    }

    @Test
    void anAuditThatIsToldNothingFindsTheSame() {
        assertThat(leaksOf(shown(hidden.hidden()), figures, List.of())).isEmpty();
    }

    @Test
    void theSameFiguresHideTheSame() {
        var again = protect(lookedAfter(new Random(20260731)));

        assertThat(again).isEqualTo(hidden);
    }

    @Test
    void figuresThatDoNotAddUpAsTheirMeasureSaysStopTheJob() {
        var broken = new ArrayList<>(figures);
        broken.replaceAll(figure ->
                figure.key().area().equals(SCOTLAND) && figure.key().by().isEmpty()
                        ? figure.withNumerator(figure.numerator() + 1)
                        : figure);

        assertThatThrownBy(() -> protect(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("t06-looked-after-by-quarter: areas does not hold");
    }

    @Test
    void aHiddenPartOfAWholeThatIsShownElsewhereDoesNotHideThatWhole() {
        var withShares = new ArrayList<>(figures);
        var orkney = FigureKey.total("t06-looked-after-by-quarter", "S12000023", QUARTER);
        long children = figures.stream()
                .filter(figure -> figure.key().equals(orkney))
                .findFirst()
                .orElseThrow()
                .numerator();
        var notKnown = FigureKey.total("t23-not-known", "S12000023", QUARTER).by("question", "care_plan");
        withShares.add(Figure.counted(notKnown, 2, children, Unit.PERCENT));

        var all = protect(withShares);

        assertThat(all.hidden()).contains(notKnown).doesNotContain(orkney);
        assertThat(leaksOf(Protection.protect(withShares, all.hidden()), withShares, all.witnesses()))
                .isEmpty();
    }

    @Test
    void aNoughtThatTellsOfAllInASmallGroupIsHiddenWithItsWholeThatCountsNothing() {
        var shares = new ArrayList<Figure>();
        long all = 0;
        for (var authority : Authority.all()) {
            long due = authority.code().equals("S12000023") ? 6 : 20;
            all += due;
            shares.add(due(authority.code(), due));
        }
        shares.add(due(SCOTLAND, all));

        var protectedShares = protect(shares);

        assertThat(protectedShares.hidden()).extracting(FigureKey::area).containsExactly("S12000023", SCOTLAND);
        assertThat(leaksOf(Protection.protect(shares, protectedShares.hidden()), shares, List.of()))
                .isEmpty();
        assertThat(leaksOf(Protection.protect(shares), shares, List.of())).isNotEmpty();
    }

    @Test
    void oneOfTwoAuthoritiesThatHideTheirFewKnowsThoseOfTheOtherUntilAThirdHidesToo() {
        var onePlan = new ArrayList<Figure>();
        long all = 0;
        for (var authority : Authority.all()) {
            long plans = ISLANDS.contains(authority.code()) ? 3 : 40;
            all += plans;
            onePlan.add(plans(authority.code(), plans));
        }
        onePlan.add(plans(SCOTLAND, all));

        var forEverybody = leaksOf(Protection.protect(onePlan), onePlan, List.of());
        var safe = protect(onePlan);

        assertThat(forEverybody)
                .hasSize(2)
                .anyMatch(leak -> leak.startsWith("numerator of S12000023") && leak.contains(" is 3 for S12000027"))
                .anyMatch(leak -> leak.startsWith("numerator of S12000027") && leak.contains(" is 3 for S12000023"));
        assertThat(safe.hidden()).hasSize(3).extracting(FigureKey::area).containsAll(ISLANDS);
        assertThat(leaksOf(Protection.protect(onePlan, safe.hidden()), onePlan, safe.witnesses()))
                .isEmpty();
    }

    @Test
    void whatAnAuthorityKnowsOfAFamilyGroupInWhichNobodyElseHasAnyIsItsOwnAndNoLeak() {
        var onePlan = new ArrayList<Figure>();
        for (var authority : Authority.all()) {
            onePlan.add(plans(authority.code(), authority.code().equals("S12000023") ? 3 : 0));
        }
        onePlan.add(plans(
                "family-group-" + Authority.withCode("S12000023").orElseThrow().familyGroup(), 3));

        var safe = protect(onePlan);

        assertThat(safe.hidden()).hasSize(2);
        assertThat(leaksOf(Protection.protect(onePlan, safe.hidden()), onePlan, safe.witnesses()))
                .isEmpty();
    }

    @Test
    void whatIsWithheldBecauseAuthoritiesSentNothingIsKnownToNobody() {
        var one = new ArrayList<Figure>();
        for (var authority : Authority.all()) {
            boolean sent = authority.code().equals("S12000047");
            one.addAll(lookedAfter(authority.code(), sent ? List.of(3L, 4L, 9L) : List.of(0L, 0L, 0L), sent));
        }
        one.addAll(lookedAfter(SCOTLAND, List.of(3L, 4L, 9L), false));

        var safe = protect(one);

        assertThat(safe.hidden())
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.area()).isEqualTo("S12000047"))
                .allSatisfy(key -> assertThat(key.by()).isNotEmpty());
        assertThat(leaksOf(Protection.protect(one, safe.hidden()), one, List.of()))
                .isEmpty();
    }

    /** All and those of each side; withheld where the area sent nothing. */
    private static List<Figure> lookedAfter(String area, List<Long> bySide, boolean sent) {
        var all = FigureKey.total("t06-looked-after-by-quarter", area, QUARTER);
        var made = new ArrayList<Figure>();
        made.add(children(all, bySide.stream().mapToLong(Long::longValue).sum(), sent));
        for (int i = 0; i < SIDES.size(); i++) {
            made.add(children(all.by("side", SIDES.get(i)), bySide.get(i), sent));
        }
        return made;
    }

    private static Figure children(FigureKey key, long children, boolean sent) {
        return Figure.counted(key, children, null, Unit.CHILDREN).marked(sent ? List.of() : List.of(Mark.WITHHELD));
    }

    private static Figure plans(String area, long plans) {
        return Figure.counted(FigureKey.total("t17-superseded-plans", area, QUARTER), plans, null, Unit.CLOCKS);
    }

    private static Figure due(String area, long due) {
        return Figure.counted(
                FigureKey.total("t20-reviews-on-time", area, QUARTER).by("review", "FIRST_REVIEW"),
                0,
                due,
                Unit.PERCENT);
    }
}
