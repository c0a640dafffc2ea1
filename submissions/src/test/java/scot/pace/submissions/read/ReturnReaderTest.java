package scot.pace.submissions.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static scot.pace.submissions.ReturnFixture.aReturn;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.schema.Authority;
import scot.pace.schema.Quarter;
import scot.pace.schema.store.Home;
import scot.pace.submissions.CodeRule;
import scot.pace.submissions.Context;
import scot.pace.submissions.Finding;
import scot.pace.submissions.ReturnFixture;

class ReturnReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 8, 20);
    private static final ReturnReader READER = new ReturnReader(Context.ofAnybody(TODAY));

    @TempDir
    Path folder;

    @Test
    void aFaultlessReturnHasNoFindings() throws IOException {
        var read = READER.read(aReturn().in(folder));

        assertThat(read.findings()).isEmpty();
        assertThat(read.rows().values()).containsExactly(1, 3, 4, 5);
        assertThat(read.quarter()).contains(Quarter.parse("2019-20-Q4"));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFiresInItsExampleAndIsSilentInItsNearMiss() {
        var context = new Context(
                Authority.withCode("S12000011"),
                Optional.of(Quarter.parse("2019-20-Q4")),
                Optional.of(Home.Kind.REAL),
                TODAY);
        return ReadRules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
                    var example = rule.example();

                    var breach = write(rule.id(), aReturn().with(example.table(), example.breach()), example);
                    var nearMiss =
                            write(rule.id() + "-near", aReturn().with(example.table(), example.nearMiss()), example);

                    var reader = new ReturnReader(context);
                    assertThat(reader.read(breach).findings())
                            .extracting(Finding::rule)
                            .contains(rule.id());
                    assertThat(reader.read(nearMiss).findings())
                            .extracting(Finding::rule)
                            .doesNotContain(rule.id());
                    assertThat(rule.words().fix()).endsWith(".");
                    assertThat(rule.words().source()).isNotBlank();
                }));
    }

    private Path write(String name, ReturnFixture fixture, CodeRule.Example example) throws IOException {
        return example.inWorkbook()
                ? WorkbookFixture.xlsx(fixture).write(folder.resolve(name + ".xlsx"))
                : fixture.in(Bytes.WINDOWS_1252).in(Files.createDirectory(folder.resolve(name)));
    }

    @Test
    void aLineHasItsPhysicalNumberAfterABlankLineAndAQuotedNewline() throws IOException {
        var file = aReturn()
                .replacing("episodes", "KX7Q2M9PLA,1,F", "\n\"KX7Q2M9PLA\",1,\"F\n\"")
                .replacing("episodes", "2020-01-10", "2020-02-30");

        var read = READER.read(file.in(folder));

        assertThat(read.findings())
                .extracting(Finding::line, Finding::field)
                .containsExactly(tuple(3, "sex"), tuple(6, "started"));
    }

    @Test
    void linesThatEndInCarriageReturnsAloneAreLines() throws IOException {
        var file =
                aReturn().replacing("episodes", "2020-01-10", "x").with("episodes", text -> text.replace('\n', '\r'));

        assertThat(READER.read(file.in(folder)).findings())
                .extracting(Finding::line, Finding::rule)
                .containsExactly(tuple(4, "date-invalid"));
    }

    @Test
    void anUnclosedQuoteIsNamedWhereItOpensAndTheLinesBeforeItAreRead() throws IOException {
        var read = READER.read(
                aReturn().replacing("episodes", "B8ZC04TTRW", "\"B8ZC04TTRW").in(folder));

        assertThat(read.findings())
                .extracting(Finding::table, Finding::line, Finding::rule)
                .containsExactly(tuple("episodes", 3, "quote-open"));
        assertThat(read.rows()).containsEntry("episodes", 1);
    }

    @Test
    void aRaggedLineIsAFindingAndTheOthersAreRead() throws IOException {
        var read = READER.read(
                aReturn().replacing("episodes", ",NK,Y,,", ",NK,Y,,,").in(folder));

        assertThat(read.findings())
                .extracting(Finding::line, Finding::message)
                .containsExactly(tuple(3, "This line has 14 cells where the header has 13."));
        assertThat(read.rows()).containsEntry("episodes", 2);
    }

    @Test
    void windows1252AndUtf16AreReadWithANote() throws IOException {
        var windows = Files.createDirectory(folder.resolve("windows"));
        var utf16 = Files.createDirectory(folder.resolve("utf16"));
        aReturn()
                .replacing("episodes", "MIXED", "\u00c4")
                .in(Charset.forName("windows-1252"))
                .in(windows);
        aReturn().in(StandardCharsets.UTF_16).in(utf16);

        assertThat(READER.read(windows).findings())
                .extracting(Finding::rule)
                .containsExactly("encoding-other", "code-unknown");
        assertThat(READER.read(utf16).findings())
                .extracting(Finding::rule)
                .containsOnly("encoding-other")
                .hasSize(4);
    }

    @Test
    void aZipHasTheSameHashAsTheFolderAndSemicolonsAreRead() throws IOException {
        var inFolder = READER.read(aReturn().in(folder));
        var inZip = READER.read(aReturn().zipped(folder.resolve("a.zip"), "RETURN/"));
        var semicolons = READER.read(
                aReturn().with("episodes", text -> text.replace(',', ';')).zipped(folder.resolve("b.zip"), ""));

        assertThat(inZip.sha256()).isEqualTo(inFolder.sha256()).hasSize(64);
        assertThat(semicolons.findings()).isEmpty();
        assertThat(semicolons.sha256()).isNotEqualTo(inZip.sha256());
    }

    @Test
    void aNameInAZipThatLeadsOutIsRefused() throws IOException {
        var read = READER.read(aReturn().zipped(folder.resolve("a.zip"), "../"));

        assertThat(read.findings()).extracting(Finding::rule).contains("file-unreadable");
    }

    @Test
    void aZipThatUnpacksToAHundredTimesItsSizeIsStopped() throws IOException {
        var bomb = aReturn().with("episodes", text -> text + "\n".repeat(20_000_000));

        var read = READER.read(bomb.zipped(folder.resolve("a.zip"), ""));

        assertThat(read.findings())
                .extracting(Finding::table, Finding::rule)
                .contains(tuple("episodes", "file-unreadable"));
    }

    @Test
    void whatIdentifiesLeavesNoValueBehindAndIsNeverWritten() throws IOException {
        var file = aReturn()
                .replacing("episodes", "MIXED", "Morag Sinclair")
                .replacing("episodes", "2010-11", "2010-11-05")
                .replacing("placements", "AT_HOME", "EH1 1YZ");

        var read = READER.read(file.in(folder));

        assertThat(read.identifies()).isTrue();
        assertThat(read.findings())
                .extracting(Finding::table, Finding::line, Finding::field, Finding::value)
                .containsExactly(
                        tuple("episodes", 3, "birth_month", ""),
                        tuple("episodes", 4, "ethnic_group", ""),
                        tuple("placements", 4, "placement_type", ""));
        assertThat(read.findings().toString()).doesNotContain("Morag", "2010-11-05", "EH1");
    }
}
