package scot.pace.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.Field;
import scot.pace.schema.ReturnSpecification;

/** Histories that happen: none of them has an ERROR, whatever may be asked about them. */
class LegitimateHistoryTest {

    private static final Intake INTAKE = new Intake();

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @Test
    void deferredThenApproved() throws IOException {
        var found = away("""
                RECOMMENDED,2018-09-03,1,PO_FOSTER,
                PANEL,2018-10-10,1,,
                DECIDED,2018-10-20,1,,DEFERRED
                PANEL,2018-11-28,1,,
                DECIDED,2018-12-05,1,,APPROVED
                LODGED,2018-12-20,1,PO_FOSTER,
                """);

        assertThat(found).isEmpty();
    }

    @Test
    void refusedInCourtAndLodgedAgain() throws IOException {
        var found = away("""
                RECOMMENDED,2018-06-04,1,PO_FOSTER,
                DECIDED,2018-07-02,1,,APPROVED
                LODGED,2018-07-20,1,PO_FOSTER,
                COURT_DECIDED,2018-12-03,1,PO_FOSTER,REFUSED
                LODGED,2019-02-04,1,PO_FOSTER,
                COURT_DECIDED,2019-07-01,1,PO_FOSTER,GRANTED
                """);

        assertThat(found).isEmpty();
    }

    @Test
    void permanenceOrderWithAuthorityThenAdoption() throws IOException {
        var found = check("SYN0000001,1,F,2016-03,WHITE,N,N,2018-01-10,2019-11-20,ADOPTION,,,Y", """
                1,FOSTER_AUTHORITY,CSO,2018-01-10,2018-11-01,
                2,PROSPECTIVE_ADOPTERS,CSO,2018-11-01,2019-03-01,
                2,PROSPECTIVE_ADOPTERS,POA,2019-03-01,2019-11-20,
                """, """
                RECOMMENDED,2018-06-04,1,POA,
                DECIDED,2018-07-02,1,,APPROVED
                LODGED,2018-07-20,1,POA,
                COURT_DECIDED,2019-03-01,1,POA,GRANTED
                LODGED,2019-06-03,1,ADOPTION,
                COURT_DECIDED,2019-11-20,1,ADOPTION,GRANTED
                """);

        assertThat(found).isEmpty();
    }

    @Test
    void aSecondSpellAwayWithItsOwnReviews() throws IOException {
        var found = check("SYN0000001,1,F,2012-03,WHITE,N,N,2018-01-10,,,,,Y", """
                1,KINSHIP,S25,2018-01-10,2018-08-01,
                2,AT_HOME,CSO,2018-08-01,2019-09-02,
                3,FOSTER_AUTHORITY,CSO,2019-09-02,,
                """, """
                ADMISSION_MEETING,2018-01-12,,,
                FIRST_REVIEW,2018-02-14,,,
                SECOND_REVIEW,2018-05-10,,,
                REVIEWED,2018-08-01,,,
                ADMISSION_MEETING,2019-09-04,,,
                FIRST_REVIEW,2019-10-09,,,
                SECOND_REVIEW,2020-01-08,,,
                """);

        assertThat(found).isEmpty();
    }

    @Test
    void aPlanSuperseded() throws IOException {
        var found = away("""
                RECOMMENDED,2018-06-04,1,PO_FOSTER,
                DECIDED,2018-07-02,1,,APPROVED
                PLAN_ENDED,2018-09-10,1,,CHANGED_ROUTE
                RECOMMENDED,2018-09-10,2,KINSHIP_ORDER,
                LODGED,2018-10-10,2,KINSHIP_ORDER,
                COURT_DECIDED,2019-01-10,2,KINSHIP_ORDER,GRANTED
                """);

        assertThat(found).isEmpty();
    }

    @Test
    void aTransferInWithALivePlan() throws IOException {
        var plan = """
                RECOMMENDED,2018-06-04,1,PO_FOSTER,
                DECIDED,2018-07-02,1,,APPROVED
                LODGED,2019-05-20,1,PO_FOSTER,
                COURT_DECIDED,2019-12-02,1,PO_FOSTER,GRANTED
                """;
        var withoutItsBeginning = plan.substring(plan.indexOf("LODGED"));

        assertThat(transferredIn(plan)).isEmpty();
        assertThat(transferredIn(withoutItsBeginning)).isEmpty();
    }

    @Test
    void plannedBeforeBirth() throws IOException {
        var found = check(
                "SYN0000001,1,F,2019-05,WHITE,N,N,2019-05-14,,,,,Y",
                "1,FOSTER_AUTHORITY,CPO,2019-05-14,,\n",
                "RECOMMENDED,2019-04-02,1,ADOPTION,\nPANEL,2019-06-12,1,,\nDECIDED,2019-06-20,1,,APPROVED\n");

        assertThat(found).extracting(Finding::severity).containsOnly(Severity.QUERY);
        assertThat(found).extracting(Finding::rule).containsExactly("milestone-before-birth-plan");
    }

    @Test
    void introducedToAdoptersAtTwoDaysOld() throws IOException {
        var found = check(
                "SYN0000001,1,F,2019-05,WHITE,N,N,2019-05-14,2020-02-10,ADOPTION,,,Y",
                "1,PROSPECTIVE_ADOPTERS,S25,2019-05-14,2020-02-10,\n",
                """
                RECOMMENDED,2019-05-14,1,ADOPTION,
                PANEL,2019-05-15,1,,
                DECIDED,2019-05-16,1,,APPROVED
                LODGED,2019-08-20,1,ADOPTION,
                COURT_DECIDED,2020-02-10,1,ADOPTION,GRANTED
                """);

        assertThat(found).isEmpty();
    }

    private List<Finding> transferredIn(String milestones) throws IOException {
        return check(
                "SYN0000001,1,F,2012-03,WHITE,N,N,2019-03-04,,,,S12000005,Y",
                "1,FOSTER_AUTHORITY,CSO,2019-03-04,2019-12-02,\n1,FOSTER_AUTHORITY,PO,2019-12-02,,\n",
                milestones);
    }

    private List<Finding> away(String milestones) throws IOException {
        return check(
                "SYN0000001,1,F,2012-03,WHITE,N,N,2018-01-10,,,,,Y",
                "1,FOSTER_AUTHORITY,CSO,2018-01-10,,\n",
                milestones);
    }

    /** What asks something of the sender: an ERROR or a QUERY. */
    private List<Finding> check(String episode, String placements, String milestones) throws IOException {
        write(
                "return",
                "1.0,S12000011,2020-07-31,2020-08-10,1," + placements.lines().count() + ","
                        + milestones.lines().count() + "\n");
        write("episodes", episode + "\n");
        write("placements", placements.replaceAll("(?m)^(?=.)", "SYN0000001,1,"));
        write("milestones", milestones.replaceAll("(?m)^(?=.)", "SYN0000001,1,"));
        return INTAKE.check(folder, Optional.empty(), Context.ofAnybody(LocalDate.of(2020, 8, 31))).findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    private void write(String table, String rows) throws IOException {
        var header = ReturnSpecification.table(table).fields().stream()
                .map(Field::name)
                .collect(Collectors.joining(",", "", "\n"));
        Files.writeString(folder.resolve(table + ".csv"), header + rows);
    }
}
