package scot.pace.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.store.Difference;
import scot.pace.schema.store.Difference.Change;
import scot.pace.submissions.read.ReturnReader;

class DifferenceTest {

    private static final LocalDate QUARTER_END = LocalDate.of(2020, 7, 31);

    @TempDir
    private Path folder;

    @Test
    void aChangedDateANewMilestoneAndOneThatIsGoneAreShownByChildAndField() throws IOException, SQLException {
        var live = typed("live", ReturnFixture.aReturn());
        var sent = typed(
                "sent",
                ReturnFixture.aReturn()
                        .replacing("milestones", "DECIDED,2019-09-20", "DECIDED,2019-09-27")
                        .replacing(
                                "milestones",
                                "P31JH6VD0S,1,FIRST_REVIEW,2020-02-14,,,\n",
                                "P31JH6VD0S,1,RECOMMENDED,2020-03-02,1,HOME,\n"));

        var difference = Difference.between(live, sent, "S12000011", QUARTER_END);

        assertThat(difference.changes())
                .extracting(Change::child, Change::row, Change::what, Change::field, Change::before, Change::after)
                .containsExactly(
                        tuple("KX7Q2M9PLA", "DECIDED 1", "changed", "reached", "2019-09-20", "2019-09-27"),
                        tuple("P31JH6VD0S", "FIRST_REVIEW", "gone", "reached", "2020-02-14", null),
                        tuple("P31JH6VD0S", "RECOMMENDED 1 HOME", "new", "reached", null, "2020-03-02"));
    }

    @Test
    void theEffectOnTheAimsIsTheNumberOfClocksByClassBeforeAndAfter() throws IOException, SQLException {
        var live = typed("live", ReturnFixture.aReturn());
        var sent = typed(
                "sent",
                ReturnFixture.aReturn()
                        .replacing(
                                "milestones",
                                "P31JH6VD0S,1,FIRST_REVIEW,2020-02-14,,,\n",
                                "P31JH6VD0S,1,RECOMMENDED,2020-03-02,1,HOME,\n"));

        var difference = Difference.between(live, sent, "S12000011", QUARTER_END);

        assertThat(difference.clocks())
                .filteredOn(one -> one.aim().equals("aim-2"))
                .extracting(Difference.Clocks::clockClass, Difference.Clocks::before, Difference.Clocks::after)
                .containsExactly(tuple("MET", 1, 2), tuple("OVERDUE", 1, 0));
    }

    @Test
    void aReturnDoesNotDifferFromItself() throws IOException, SQLException {
        var live = typed("live", ReturnFixture.aReturn());

        assertThat(Difference.between(live, live, "S12000011", QUARTER_END).changes())
                .isEmpty();
    }

    private Path typed(String name, ReturnFixture fixture) throws IOException {
        var source = fixture.in(Files.createDirectory(folder.resolve(name + "-csv")));
        var typed = Files.createDirectory(folder.resolve(name));
        new ReturnReader(Context.ofAnybody(LocalDate.of(2020, 8, 31)))
                .read(source)
                .write(typed);
        return typed;
    }
}
