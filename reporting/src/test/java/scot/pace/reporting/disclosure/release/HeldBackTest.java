package scot.pace.reporting.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.ShownFigure;
import scot.pace.reporting.measures.Figure;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.reporting.measures.Mark;
import scot.pace.reporting.measures.Unit;

/** The release of April 2026 is out; in that of July one child more is known to have been in time by April. */
class HeldBackTest {

    private static final String EAST_RENFREWSHIRE = "S12000011";
    private static final List<String> QUARTERS = List.of("2025-26-Q1", "2025-26-Q2", "2025-26-Q3", "2025-26-Q4");

    private static final HeldBack HELD =
            HeldBack.by(out(List.of(single("2025-26-Q2", 11, 20), single("2025-26-Q3", 12, 20))), countedNow());

    private static List<ReadRelease> out(List<Figure> figures) {
        return List.of(release(figures, figures));
    }

    private static ReadRelease release(List<Figure> shown, List<Figure> all) {
        return new ReadRelease(
                "2025-26-Q3/0001",
                shown.stream().map(ShownFigure::toItsOwnAuthority).toList(),
                all);
    }

    private static Figure single(String quarter, long inTime, long due) {
        return figure("s1-within-timescale", quarter, inTime, due);
    }

    private static Figure figure(String measure, String quarter, long inTime, long due) {
        var key = FigureKey.total(measure, EAST_RENFREWSHIRE, quarter).by("aim", "aim-2");
        return Figure.counted(key, inTime, due, Unit.PERCENT);
    }

    /** As they are counted now: 1 to 4 quarters, and the four together. */
    private static List<Figure> countedNow() {
        var figures = new ArrayList<Figure>();
        long inTime = 10;
        for (var quarter : QUARTERS) {
            figures.add(single(quarter, quarter.endsWith("Q3") ? inTime + 1 : inTime, 20));
            inTime++;
        }
        figures.add(figure("s1-last-four-quarters", "2025-26-Q4", 10 + 11 + 13 + 13, 80));
        return figures;
    }

    @Test
    void aFigureThatIsOutKeepsItsValueAndANewOneIsAsCounted() {
        var counted = HELD.counted(countedNow());

        assertThat(counted).contains(single("2025-26-Q3", 12, 20), single("2025-26-Q4", 13, 20));
    }

    @Test
    void fourQuartersTogetherAreTheSumOfWhatIsOutSoThatNobodySubtractsTheRevision() {
        var counted = HELD.counted(countedNow());

        assertThat(counted).contains(figure("s1-last-four-quarters", "2025-26-Q4", 10 + 11 + 12 + 13, 80));
        assertThat(HELD.agreeing(counted)).isEqualTo(counted);
    }

    @Test
    void whatIsOutIsNotEstimatedAgainBecauseNobodyMayBeLeftToEstimateItFrom() {
        var asked = new ArrayList<Figure>();

        var estimated = HELD.estimated(HELD.counted(countedNow()), figures -> {
            asked.addAll(figures);
            return figures;
        });

        assertThat(asked).extracting(figure -> figure.key().period()).doesNotContain("2025-26-Q2", "2025-26-Q3");
        assertThat(estimated).containsExactlyInAnyOrderElementsOf(HELD.counted(countedNow()));
    }

    @Test
    void whatBecameOfTheLateSinceIsToldAsItIsNow() {
        var now = List.of(overdue(EAST_RENFREWSHIRE, 6));
        var held = HeldBack.by(out(List.of(overdue(EAST_RENFREWSHIRE, 8))), now);

        assertThat(held.counted(now)).isEqualTo(now);
        assertThat(held.revised(now)).isEmpty();
    }

    @Test
    void whereAnAuthorityHasJoinedTheClassesStayThoseOfTheChildrenWhoAreInThePercentages() {
        var silent = overdue("S12000048", 0).marked(List.of(Mark.WITHHELD));
        var published = List.of(overdue(EAST_RENFREWSHIRE, 8), silent, overdue("S92000003", 8));
        var now = List.of(overdue(EAST_RENFREWSHIRE, 6), overdue("S12000048", 1), overdue("S92000003", 7));

        var held = HeldBack.by(out(published), now);

        assertThat(held.counted(now)).isEqualTo(published);
        assertThat(held.revised(now)).isEqualTo(now);
    }

    private static Figure overdue(String area, long children) {
        var key = FigureKey.total("s1-classes", area, "2025-26-Q3")
                .by("aim", "aim-2")
                .by("class", "OVERDUE");
        return Figure.counted(key, children, null, Unit.CLOCKS);
    }

    @Test
    void whatWasCountedOtherwiseIsListed() {
        assertThat(HELD.revised(countedNow())).containsExactly(single("2025-26-Q3", 13, 20));
    }

    @Test
    void aNewTableThatDoesNotAgreeWithWhatIsOutIsNotReleased() {
        var figures = new ArrayList<>(HELD.counted(countedNow()));
        var all = FigureKey.total("s1-last-four-quarters", EAST_RENFREWSHIRE, "2025-26-Q4")
                .by("aim", "aim-2");
        var girls = Figure.counted(all.by("sex", "FEMALE"), 30, 40L, Unit.PERCENT);
        var boys = Figure.counted(all.by("sex", "MALE"), 17, 40L, Unit.PERCENT);
        figures.add(girls);
        figures.add(boys);

        assertThat(HELD.agreeing(figures)).doesNotContain(girls, boys).hasSize(5);
    }

    @Test
    void whatDidNotAgreeBeforeAndSoIsNotOutIsLeftOutAgain() {
        var figures = new ArrayList<>(HELD.counted(countedNow()));
        var met = FigureKey.total("s1-classes-last-four-quarters", EAST_RENFREWSHIRE, "2025-26-Q4")
                .by("aim", "aim-2")
                .by("class", "MET");
        var more = Figure.counted(met, 47, null, Unit.CLOCKS);
        var all = new ArrayList<>(figures);
        all.add(more);

        var held = HeldBack.by(List.of(release(figures, all)), all);

        assertThat(held.counted(all)).contains(more);
        assertThat(held.agreeing(held.counted(all))).doesNotContain(more).hasSize(5);
    }

    @Test
    void whereNothingIsOutAllIsAsCounted() {
        var nothing = HeldBack.by(List.of(), countedNow());

        assertThat(nothing.counted(countedNow())).isEqualTo(countedNow());
        assertThat(nothing.revised(countedNow())).isEmpty();
    }

    @Test
    void whereFiguresThatAreOutDisagreeNothingIsReleased() {
        var window = figure("s1-last-four-quarters", "2025-26-Q3", 50, 80);
        var broken = new ArrayList<Figure>();
        QUARTERS.forEach(quarter -> broken.add(single(quarter, 10, 20)));
        broken.add(single("2024-25-Q4", 10, 20));
        broken.add(window);

        assertThatThrownBy(() -> HeldBack.by(out(broken), broken).agreeing(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("s1-last-four-quarters");
    }
}
