package scot.pace.submissions.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pace.schema.Authority;
import scot.pace.schema.LocalTable;
import scot.pace.schema.SpecificationPage;
import scot.pace.submissions.Finding;

class LocalIntakeTest {

    private static final String AIMS =
            "authority,aim,title,opens,opens_where,closes,closes_where,within_amount,within_unit,deadline,target_percent,"
                    + "target_date,opened_from,opened_to,age_from,age_to,routes,effective_from,effective_to,source,agreed_on\n";

    private static final String BY_OCTOBER =
            "S12000011,by-october,All have a review that makes a decision,ACCOMMODATED,,RECOMMENDED,group=home|away,,,"
                    + "2017-10-31,100,2017-10-31,,2017-03-31,,,,2017-04-01,,004,2017-04-01\n";

    private static final String SOONER =
            "S12000011,sooner,A plan is approved within 12 weeks,RECOMMENDED,adm=Y;order=Y,DECIDED,outcome=APPROVED,12,"
                    + "weeks,,90,2020-07-31,,,0,5,POA|ADOPTION,2019-08-01,,the children's services plan,2019-06-30\n";

    private static final String TESTS =
            "authority,test,aim,agency,change,rationale,started,ended,hoped_for,learned,next_step\n";

    @TempDir
    private Path folder;

    @Test
    void aDatedCohortAndAnAimWithADurationAreTaken() throws IOException {
        var read = aims(BY_OCTOBER + SOONER);

        assertThat(read.findings()).isEmpty();
        assertThat(read.isRefused()).isFalse();
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void aNewMedianBeginsWithAQuarterAndIsOfAnAimThatThereIs() throws IOException {
        var header = "area,aim,first_day,reason,set_by,withdrawn\n";
        var right = header + "S92000003,aim-2,2019-02-01,panels meet every week,the analysis team,\n";
        var wrong = header
                + "S12000099,aim-2,2019-02-01,why,the analysis team,\n"
                + "S12000011,aim-7,2019-02-01,why,the analysis team,\n"
                + "S12000011,aim-2,2019-02-02,,the analysis team,\n";

        assertThat(check(right, LocalTable.MEDIANS).findings()).isEmpty();
        assertThat(check(wrong, LocalTable.MEDIANS).findings())
                .extracting(finding -> finding.line() + " " + finding.field() + " " + finding.rule())
                .containsExactly(
                        "2 area area-unknown",
                        "3 aim aim-unknown",
                        "4 first_day first-day-of-no-quarter",
                        "4 reason required-missing");
    }

    @Test
    void theEmptyTemplateHasTheRightColumnsAndOnlyLacksALine() throws IOException {
        for (var local : LocalTable.values()) {
            var template = SpecificationPage.template(local.table());

            assertThat(messages(check(template, local))).containsExactly("The file has a header and no line.");
        }
    }

    @Test
    void everyFaultOfAFileIsSaidAtOnceWithItsLineAndColumn() throws IOException {
        var read = aims("""
                S12000011,By October,Fine,ACCOMODATED,,RECOMMENDED,,,,2017-10-31,140,31/10/2017,,,9,5,,2017-04-01,2017-03-01,x,2017-03-01
                S12000011,aim-2,Fine,REVIEWED,group=home,RECOMMENDED,outcome=APPROVED,3,,2017-10-31,14,,,2018-01-01,,,NOWHERE,2017-04-01,,x,2017-03-01
                S12000011,aim-2,Fine,RECOMMENDED,group=nowhere,REVIEWED,,,weeks,,14,,,,,,,2017-04-01,,x,
                S12000011,two,Fine,REVIEWED,,REVIEWED,,3,weeks,,14,2016-01-01,,,,,HOME,2017-04-01,,x,2017-04-01
                S12000011,short
                """);

        assertThat(read.isRefused()).isTrue();
        assertThat(read.findings())
                .extracting(finding -> finding.line() + " " + finding.field() + " " + finding.rule())
                .containsExactly(
                        "2 age_to out-of-order",
                        "2 aim text-invalid",
                        "2 effective_to out-of-order",
                        "2 opened_to aim-time",
                        "2 opens code-unknown",
                        "2 target_date date-invalid",
                        "2 target_percent number-invalid",
                        "3 aim aim-national",
                        "3 closes_where aim-terms",
                        "3 deadline out-of-order",
                        "3 opens_where aim-terms",
                        "3 routes aim-routes",
                        "3 within_amount aim-time",
                        "3 within_unit aim-time",
                        "4  line-twice",
                        "4 agreed_on required-missing",
                        "4 aim aim-national",
                        "4 closes aim-milestones",
                        "4 opens_where aim-terms",
                        "4 within_amount aim-time",
                        "4 within_unit aim-time",
                        "5 closes aim-milestones",
                        "5 routes aim-routes",
                        "5 target_date out-of-order",
                        "6  row-ragged");
    }

    @Test
    void aFileForOneAuthorityHoldsNoLineOfAnother() throws IOException {
        var sender = Authority.withCode("S12000047");

        var read = LocalIntake.check(written(AIMS + SOONER), LocalTable.AIMS, sender, Set.of());

        assertThat(messages(read)).containsExactly("The line is of S12000011 and the file is sent for S12000047.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            learned | see 010110 0000 in the file
            change  | ask someone@example.org.
            agency  | lives at KY11 1AA now
            """)
    void anIdentifierInASentenceIsRefusedAndNeitherItNorAnythingElseIsRepeated(String field, String sentence)
            throws IOException {
        var line = "S12000011,desk,aim-9,{agency},{change},,2020-13-01,,,{learned},\n"
                .replace("{" + field + "}", sentence)
                .replaceAll("\\{\\w+}", "words");

        var read = check(TESTS + line, LocalTable.TESTS_OF_CHANGE);

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.rule()).isEqualTo("identifying-value");
            assertThat(finding.toString()).doesNotContain(sentence);
        });
    }

    @Test
    void aTestIsAboutANationalAimOrALocalOneOfItsAuthority() throws IOException {
        var lines = TESTS + "S12000011,one,aim-2,Social work,A desk,,2020-01-01,,,,\n"
                + "S12000011,two,sooner,Social work,A desk,,2020-01-01,2019-12-31,,,\n"
                + "S12000047,three,sooner,Social work,A desk,,2020-01-01,,,,\n";

        var read = LocalIntake.check(
                written(lines), LocalTable.TESTS_OF_CHANGE, Optional.empty(), Set.of("S12000011 sooner"));

        assertThat(messages(read))
                .containsExactly(
                        "ended 2019-12-31 is before started 2020-01-01.",
                        "sooner is neither a national aim nor a local aim of S12000047.");
    }

    @Test
    void wordsAreKeptInOneLineAndAFileOfWindowsIsReadWithANote() throws IOException {
        var file = folder.resolve("windows.csv");
        Files.write(
                file,
                (TESTS + "S12000011,one,aim-2,Social work,\"Carers’ café\nat  noon\",,2020-01-01,,,,\n")
                        .getBytes(Charset.forName("windows-1252")));

        var read = LocalIntake.check(file, LocalTable.TESTS_OF_CHANGE, Optional.empty(), Set.of());

        assertThat(read.isRefused()).isFalse();
        assertThat(read.findings()).extracting(Finding::rule).containsExactly("encoding-other");
        assertThat(read.rows().get(0)).contains("Carers’ café at noon");
    }

    @Test
    void aWorkbookIsNoCsvFile() throws IOException {
        var file = Files.write(folder.resolve("aims.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});

        var read = LocalIntake.check(file, LocalTable.AIMS, Optional.empty(), Set.of());

        assertThat(messages(read)).singleElement().asString().contains("no CSV file");
    }

    private LocalFile aims(String lines) throws IOException {
        return check(AIMS + lines, LocalTable.AIMS);
    }

    private LocalFile check(String text, LocalTable local) throws IOException {
        return LocalIntake.check(written(text), local, Optional.empty(), Set.of());
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("sent.csv"), text);
    }

    private static List<String> messages(LocalFile read) {
        return read.findings().stream().map(Finding::message).toList();
    }
}
