package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.pace.reporting.disclosure.Protection;
import scot.pace.reporting.measures.Measures;
import scot.pace.reporting.statistics.Estimates;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.sql.Example;
import scot.pace.schema.sql.ExampleDatabase;

/** Children of one authority whose six months away from home are up on 1 June 2026, and some for whom they are not. */
class EveryChildIsAccountedForTest {

    private static final Quarter QUARTER = Quarter.parse("2025-26-Q4");
    private static final Authority EAST_RENFREWSHIRE =
            Authority.withCode("S12000011").orElseThrow();

    private static final List<List<String>> PLACEMENTS = new ArrayList<>();
    private static final List<List<String>> MILESTONES = new ArrayList<>();
    private static final List<List<String>> BROKEN = new ArrayList<>();

    private static ShownFigures figures;

    @BeforeAll
    static void theChildrenAreCounted() throws SQLException {
        children(6, "TIMELY", "2025-12-01", "", "2026-06-01");
        children(7, "LATE", "2025-12-01", "", "2026-06-02");
        children(8, "WAITING", "2025-12-01", "", "");
        children(5, "LEFTLATE", "2025-12-01", "2026-06-02", "");
        children(9, "LEFTEARLY", "2025-12-01", "2026-06-01", "");
        children(10, "BROKEN", "2025-12-01", "", "");
        children(11, "PENDING", "2026-07-01", "", "");
        var given = Map.of(
                "placement", new Example.Rows(List.of("child", "started", "ended"), PLACEMENTS),
                "milestone", new Example.Rows(List.of("child", "milestone", "route", "reached"), MILESTONES),
                "broken", new Example.Rows(List.of("child", "stock", "clock"), BROKEN));
        try (var connection = ExampleDatabase.ofWarehouse().open(given)) {
            figures = new ShownFigures(Protection.protect(Estimates.of(Measures.count(connection))));
        }
    }

    private static void children(int many, String name, String started, String ended, String recommended) {
        for (int i = 1; i <= many; i++) {
            var child = "SYN" + name + i;
            PLACEMENTS.add(List.of(child, started, ended));
            if (!recommended.isEmpty()) {
                MILESTONES.add(List.of(child, "RECOMMENDED", "HOME", recommended));
            }
            if (name.equals("BROKEN")) {
                BROKEN.add(List.of(child, "false", "true"));
            }
        }
    }

    @Test
    void thoseWhoAreNotInThePercentageStandBesideThoseWhoAre() {
        assertThat(printed("what-became-of-them"))
                .containsEntry("In time", "6")
                .containsEntry("Late", "7")
                .containsEntry("Still waiting", "8")
                .containsEntry("Ended after due", "5")
                .containsEntry("Ended before due", "9")
                .containsEntry("Could not be assessed", "10")
                .containsEntry("Not due yet", "11");
    }

    @Test
    void thePercentageIsOfAllWhoseTimeIsUpAndTheOthersStandInTheSameRow() {
        assertThat(printed("within-timescale-by-quarter"))
                .containsEntry("Due", "26")
                .containsEntry("In time", "6")
                .containsEntry("Per cent in time", "23.1")
                .containsEntry("Ended before due", "9")
                .containsEntry("Not assessed", "10");
    }

    @Test
    void theSentencesNameThoseWhoAreNotCounted() {
        var scope = Scope.local(EAST_RENFREWSHIRE, QUARTER, figures.keys());

        var sentences = new Sentences(figures, scope, AimWords.named("aim-2")).all();

        assertThat(sentences)
                .contains(
                        "Not counted in the percentage: 9 who left the way to it before their time was up, and 10 who could not be assessed.");
    }

    /** The row of Aim 2, or the first of a table that is all of it, by the titles of its columns. */
    private static Map<String, String> printed(String id) {
        var scope = Scope.local(EAST_RENFREWSHIRE, QUARTER, figures.keys());
        var table = TableLayout.of(TableFile.named(id), Terms.parse("aim=aim-2"), scope);
        var row = table.rows().stream()
                .filter(one -> one.header().startsWith("Aim 2"))
                .findFirst()
                .orElse(table.rows().get(0));
        var texts = ReportTable.texts(row, figures);
        var byColumn = new java.util.TreeMap<String, String>();
        for (int i = 0; i < texts.size(); i++) {
            byColumn.put(table.columns().get(i), texts.get(i));
        }
        return byColumn;
    }
}
