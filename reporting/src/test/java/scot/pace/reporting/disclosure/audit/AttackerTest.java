package scot.pace.reporting.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.audit.Attacker.Bounds;
import scot.pace.reporting.disclosure.solver.OrTools;
import scot.pace.reporting.disclosure.tables.CellKey;

/** What can be worked out from several tables and releases together, and how. */
class AttackerTest {

    private static final Attacker ATTACKER = new Attacker(new OrTools());
    private static final CellKey ANGUS = CellKey.of("met", "Angus", "2025-26-Q1");
    private static final CellKey FIFE = CellKey.of("met", "Fife", "2025-26-Q1");
    private static final CellKey SCOTLAND = CellKey.of("met", "Scotland", "2025-26-Q1");

    private final Knowledge knowledge = new Knowledge();

    @Test
    void aHiddenCellFollowsFromTwoTablesOfWhichNeitherTellsIt() {
        var met = CellKey.of("met", "Angus");
        var late = CellKey.of("late", "Angus");
        knowledge.sum("classes of Angus", CellKey.of("all", "Angus"), List.of(met, late));
        knowledge.known(CellKey.of("all", "Angus"), 12);
        var alone = workOut();

        knowledge.same("late are those still waiting", late, CellKey.of("waiting", "Angus"));
        knowledge.known(CellKey.of("waiting", "Angus"), 9);
        var together = workOut();

        assertThat(alone).hasSize(2).allSatisfy((cell, bounds) -> assertThat(bounds.safe())
                .isTrue());
        assertThat(together).containsEntry(met, new Bounds(3, 3, false)).containsEntry(late, new Bounds(9, 9, false));
    }

    @Test
    void aPercentageTellsTheNumeratorWhereTheDenominatorIsKnown() {
        knowledge.known(CellKey.of("due", "Angus"), 37);
        knowledge.percentage("published", CellKey.of("met", "Angus"), CellKey.of("due", "Angus"), "8.1");

        assertThat(workOut()).containsEntry(CellKey.of("met", "Angus"), new Bounds(3, 3, false)); // 3 / 37 = 8.108%
    }

    @Test
    void aPercentageOfManyLeavesTheNumeratorOpen() {
        knowledge.known(CellKey.of("due", "Scotland"), 900);
        knowledge.percentage("published", CellKey.of("met", "Scotland"), CellKey.of("due", "Scotland"), "50");

        var bounds = workOut().getOrDefault(CellKey.of("met", "Scotland"), new Bounds(0, 0, false));

        assertThat(bounds.safe()).isTrue();
        assertThat(bounds.least()).isGreaterThanOrEqualTo(446); // 49.5% of 900 is 445.5
        assertThat(bounds.greatest()).isLessThanOrEqualTo(454);
    }

    @Test
    void aPercentageBoundsTheDenominatorOfAKnownNumerator() {
        knowledge.known(CellKey.of("met", "Angus"), 10);
        knowledge.percentage("published", CellKey.of("met", "Angus"), CellKey.of("due", "Angus"), "33.3");

        assertThat(workOut()).containsEntry(CellKey.of("due", "Angus"), new Bounds(30, 30, false));
    }

    @Test
    void anAuthorityThatKnowsItsOwnCountsWorksOutTheOther() {
        knowledge.sum("Scotland", SCOTLAND, List.of(ANGUS, FIFE));
        knowledge.known(SCOTLAND, 11);

        var publicly = workOut();
        var forFife = ATTACKER.workOut(knowledge.with(Map.of(FIFE, 8L)), cell -> Prior.atLeast(1), List.of());

        assertThat(publicly.values()).allMatch(Bounds::safe);
        assertThat(forFife.unsafe()).containsOnly(Map.entry(ANGUS, new Bounds(3, 3, false)));
        assertThat(knowledge.hidden()).contains(FIFE);
    }

    @Test
    void theYearLessThreeQuartersTellsTheFourth() {
        var quarters = List.of("2025-26-Q1", "2025-26-Q2", "2025-26-Q3", "2025-26-Q4").stream()
                .map(quarter -> CellKey.of("met", "Angus", quarter))
                .toList();
        knowledge.sum("four quarters", CellKey.of("met", "Angus", "2025-26"), quarters);
        quarters.subList(1, 4).forEach(quarter -> knowledge.known(quarter, 7));
        knowledge.known(CellKey.of("met", "Angus", "2025-26"), 23);

        assertThat(workOut()).containsOnly(Map.entry(quarters.get(0), new Bounds(2, 2, false)));
    }

    @Test
    void howACellIsWorkedOutIsSaidInEquationsWithTheNumbersThatAreShown() {
        knowledge.sum("Scotland", SCOTLAND, List.of(ANGUS, FIFE));
        knowledge.known(SCOTLAND, 11);
        knowledge.known(FIFE, 8);
        knowledge.sum("something else", CellKey.of("other"), List.of(CellKey.of("part"), CellKey.of("rest")));

        var how = ATTACKER.how(knowledge, cell -> Prior.atLeast(1), ANGUS);

        assertThat(how).containsExactly("Scotland: + [met,Angus,2025-26-Q1] + 8 - 11 = 0");
    }

    @Test
    void aSmallCellNeedsMoreRoomThanNotToBeCertain() {
        knowledge.sum("Scotland", SCOTLAND, List.of(ANGUS, FIFE));
        knowledge.known(SCOTLAND, 5);

        var found = ATTACKER.workOut(
                knowledge,
                cell -> Prior.atLeast(1).truly(cell.equals(ANGUS) ? 4 : 1, cell.equals(ANGUS) ? 5 : 2),
                List.of());

        assertThat(found.unsafe()).containsOnly(Map.entry(ANGUS, new Bounds(1, 4, false)));
    }

    @Test
    void aClaimThatDoesNotFitProvesNothing() {
        knowledge.sum("Scotland", SCOTLAND, List.of(ANGUS, FIFE));
        knowledge.known(SCOTLAND, 11);
        knowledge.known(FIFE, 8);
        var claim = new TreeMap<>(Map.of(ANGUS, 5.0));

        var found = ATTACKER.workOut(knowledge, cell -> Prior.atLeast(1).truly(3, 4), List.of(claim));

        assertThat(found.unsafe()).containsOnlyKeys(ANGUS);
    }

    @Test
    void aClaimThatFitsSavesThePrograms() {
        knowledge.sum("Scotland", SCOTLAND, List.of(ANGUS, FIFE));
        knowledge.known(SCOTLAND, 11);
        var up = new TreeMap<>(Map.of(ANGUS, 1.0, FIFE, -1.0));
        var down = new TreeMap<>(Map.of(ANGUS, -1.0, FIFE, 1.0));

        var found = ATTACKER.workOut(
                knowledge,
                cell -> Prior.atLeast(1).truly(cell.equals(ANGUS) ? 3 : 8, cell.equals(ANGUS) ? 4 : 0),
                List.of(up, down));

        assertThat(found.unsafe()).isEmpty();
        assertThat(found.programs()).isZero();
    }

    @Test
    void whatCannotBeTrueTogetherFitsNothing() {
        knowledge.sum("Scotland", SCOTLAND, List.of(ANGUS, FIFE));
        knowledge.known(SCOTLAND, 1);

        var found = ATTACKER.workOut(knowledge, cell -> Prior.atLeast(1), List.of());

        assertThat(found.fits()).isFalse();
        assertThat(found.bounds()).isEmpty();
    }

    @Test
    void aCountThatWasRevisedMustBeNamedByItsRelease() {
        knowledge.known(ANGUS, 12);

        assertThatThrownBy(() -> knowledge.known(ANGUS, 13))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("met,Angus,2025-26-Q1 is known to be 12 and 13");
    }

    private Map<CellKey, Bounds> workOut() {
        return ATTACKER.workOut(knowledge, cell -> Prior.atLeast(1), List.of()).bounds();
    }
}
