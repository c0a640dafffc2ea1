package scot.pace.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.pace.submissions.ReturnFixture.aReturn;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pace.submissions.read.MarkedWorkbook;

/** One check, and every shape its answer is given in. */
class AnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 8, 20);

    @TempDir
    Path folder;

    @Test
    void theTextBeginsWithTheVerdictAndNamesTheBiggestCauseFirst() throws IOException {
        var checked = check(aReturn()
                .replacing("episodes", ",MIXED,", ",X,")
                .replacing("placements", "KINSHIP", "Y")
                .replacing("return", "2020-08-10", "2020-07-01"));

        var text = TextAnswer.of(checked, Reasons.NONE);

        assertThat(text)
                .startsWith(
                        "WAITING: 3 should be fixed, 1 need a reason, 10 of 13 rows are fine. So few are wrong that they may");
        assertThat(text)
                .containsSubsequence(
                        "ERROR  code-unknown  3 times",
                        "episodes line 4, ethnic_group",
                        "placements line 2",
                        "placements line 5",
                        "QUERY  prepared-early  1 time");
    }

    @Test
    void theVerdictSaysThatChildrenInErrorAreLeftOutOfWhatTheirErrorBreaks() throws IOException {
        var checked = check(aReturn().replacing("episodes", ",MIXED,", ",X,"));

        assertThat(TextAnswer.of(checked, Reasons.NONE))
                .startsWith(
                        "READY: 1 should be fixed, 0 need a reason, 12 of 13 rows are fine. So few are wrong that they may"
                                + " stay: then the child of the episode in error will be left out of the figures that the error makes unsure.\n");
    }

    @Test
    void theVerdictSaysThatTooManyEpisodesAreInError() throws IOException {
        var checked = check(aReturn()
                .replacing("episodes", ",MIXED,", ",X,")
                .replacing("episodes", ",WHITE,", ",X,")
                .replacing("episodes", "B8ZC04TTRW,1,M,2010-11,NK", "B8ZC04TTRW,1,M,2010-11,X"));

        assertThat(TextAnswer.of(checked, Reasons.NONE))
                .startsWith(
                        "REFUSED: 3 must be fixed, 0 need a reason, 10 of 13 rows are fine. It is refused because 3 of its 3"
                                + " episodes have an error: at most 5%, or 2, may.\n");
    }

    @Test
    void noRowIsSaidToBeFineWhereATableWasNotRead() throws IOException {
        var checked = check(aReturn().replacing("episodes", ",", "|"));

        assertThat(TextAnswer.of(checked, Reasons.NONE))
                .startsWith(
                        "REFUSED: 1 must be fixed, 0 need a reason, not all of it could be read. The lines are compared with"
                                + " one another once that is mended: more may be found then.\n");
    }

    @Test
    void ofAFileThatIdentifiesTheAnswerDoesNotSayThatItWasDeleted() throws IOException {
        var checked = check(aReturn().replacing("episodes", "MIXED", "Morag Sinclair"));

        assertThat(TextAnswer.of(checked, Reasons.NONE))
                .startsWith(
                        "NOT_KEPT: 1 must be fixed, 0 need a reason. The return identifies children: nothing of it was kept."
                                + " Your own file still lies where it was.\n")
                .doesNotContain("deleted");
    }

    @Test
    void ofACodeThatIsBlankTheAnswerSaysWhichThereAre() throws IOException {
        var checked = check(aReturn().replacing("episodes", ",NK,N,2020-01-10,,,,,N", ",NK,N,2020-01-10,,,,,"));

        assertThat(TextAnswer.of(checked, Reasons.NONE)).contains("care_plan is blank: one of Y N NK.");
    }

    @Test
    void aValueCannotMoveTheCursorOfTheTerminal() throws IOException {
        var checked = check(aReturn().replacing("episodes", ",MIXED,", ",\u001B[2JX\u202E\u0007,"));

        assertThat(TextAnswer.of(checked, Reasons.NONE))
                .doesNotContain("\u001B", "\u202E", "\u0007")
                .contains("\uFFFD[2JX");
    }

    @Test
    void moreThanTenThousandFaultsOfARuleAreCountedAndNotListed() throws IOException {
        var lines = "P31JH6VD0S,1,FIRST_REVIEW,2020-02-14,,,zzz\n".repeat(10_007);
        var checked = check(aReturn().with("milestones", text -> text + lines).replacing("return", ",5", ",10012"));

        assertThat(checked.findings().stream().filter(one -> one.rule().equals("code-unknown")))
                .hasSize(10_000);
        assertThat(checked.counts().of(Severity.ERROR)).isGreaterThanOrEqualTo(10_007);
        assertThat(checked.verdict(Reasons.NONE)).isEqualTo(Verdict.REFUSED);
        assertThat(TextAnswer.of(checked, Reasons.NONE)).contains("code-unknown  10007 times", "and 9997 more");
        assertThat(JsonAnswer.of(checked, Reasons.NONE)).contains("\"times\" : 10007");
    }

    @Test
    void moreThanTenThousandFindingsOfARuleOverTheLinesAreCountedAndTheFirstOfThemListed() throws IOException {
        var checked = check(withMilestonesMore("SYN%09d,1,FIRST_REVIEW,2020-02-14,,,\n"));

        assertThat(checked.counts().of(Severity.ERROR)).isEqualTo(10_007);
        assertThat(checked.findings()).extracting(Finding::rule).containsOnly("row-without-episode");
        assertThat(checked.findings())
                .extracting(Finding::line)
                .startsWith(7, 8)
                .endsWith(10_006)
                .hasSize(10_000);
        assertThat(TextAnswer.of(checked, Reasons.NONE))
                .contains("10007 times", "and 9997 more")
                .doesNotContain("not compared");
    }

    @Test
    void whereTooMuchCannotBeReadTheLinesAreNotComparedAndTheAnswerSaysSo() throws IOException {
        var checked = check(withMilestonesMore("SYN%09d,1,FIRST_REVIEW,14/02/2020,,,\n"));

        assertThat(checked.findings()).extracting(Finding::rule).containsOnly("date-invalid");
        assertThat(TextAnswer.of(checked, Reasons.NONE)).contains("10007 must be fixed", "the lines were not compared");
    }

    /** 10,007 lines more, each of a child of its own. */
    private static ReturnFixture withMilestonesMore(String line) {
        var lines = new StringBuilder();
        for (int i = 0; i < 10_007; i++) {
            lines.append(line.formatted(i));
        }
        return aReturn().with("milestones", text -> text + lines).replacing("return", ",5", ",10012");
    }

    @Test
    void noCellOfTheCsvIsAFormula() throws IOException {
        var checked = check(aReturn()
                .replacing("episodes", ",MIXED,", ",=1+1,")
                .replacing("episodes", ",NK,Y,", ",@SUM(A1),Y,")
                .replacing("placements", "AT_HOME", " -2")
                .replacing("milestones", "outcome", "outcome,=cmd()")
                .with("milestones", text -> text.replaceAll("(?m)(?<=\\d,.{0,20})$", ",")));

        CsvAnswer.write(folder.resolve("a.csv"), checked);

        try (var csv = CsvReader.builder().ofCsvRecord(folder.resolve("a.csv"))) {
            assertThat(csv.stream().flatMap(row -> row.getFields().stream()))
                    .contains("'=1+1", "'@SUM(A1)", "' -2", "'=cmd()")
                    .noneMatch(cell -> cell.strip().matches("[=+@-].*"));
        }
    }

    @Test
    void theMarkedWorkbookHoldsTheValuesSentAndSaysBesideThemWhatToFix() throws IOException {
        var sent = aReturn()
                .replacing("episodes", ",MIXED,", ",X\u0001<&\",")
                .in(Files.createDirectory(folder.resolve("sent")));
        var marked = folder.resolve("marked.xlsx");
        var findings = check(sent).findings();

        assertThat(MarkedWorkbook.write(sent, findings, marked)).isTrue();

        assertThat(check(marked).findings())
                .extracting(Finding::table, Finding::line, Finding::field, Finding::rule)
                .containsExactlyElementsOf(findings.stream()
                        .map(one ->
                                org.assertj.core.groups.Tuple.tuple(one.table(), one.line(), one.field(), one.rule()))
                        .toList());
        assertThat(part(marked, "xl/worksheets/sheet2.xml"))
                .contains("<c r=\"E4\" s=\"6\"", "X\uFFFD&lt;&amp;&quot;", "what_to_fix", "<c r=\"N4\" s=\"6\"")
                .contains("is not a code of ethnic group");
    }

    @Test
    void aMarkedWorkbookMarkedAgainIsTheSame() throws IOException {
        var sent = aReturn().replacing("episodes", ",MIXED,", ",X,").in(Files.createDirectory(folder.resolve("sent")));
        var once = folder.resolve("once.xlsx");
        var twice = folder.resolve("twice.xlsx");
        var findings = check(sent).findings();

        MarkedWorkbook.write(sent, findings, once);
        MarkedWorkbook.write(once, check(once).findings(), twice);

        assertThat(part(twice, "xl/worksheets/sheet2.xml")).isEqualTo(part(once, "xl/worksheets/sheet2.xml"));
    }

    @Test
    void nothingOfAReturnThatIdentifiesIsInAnyAnswer() throws IOException {
        var sent = aReturn()
                .replacing("episodes", ",MIXED,", ",Morag Sinclair,")
                .replacing("placements", "AT_HOME", "SECRET_CODE")
                .in(Files.createDirectory(folder.resolve("sent")));
        var checked = check(sent);

        CsvAnswer.write(folder.resolve("a.csv"), checked);
        PdfAnswer.write(folder.resolve("a.pdf"), checked, Reasons.NONE, TODAY);

        assertThat(MarkedWorkbook.write(sent, checked.findings(), folder.resolve("a.xlsx")))
                .isFalse();
        assertThat(folder.resolve("a.xlsx")).doesNotExist();
        for (var answer : List.of(
                TextAnswer.of(checked, Reasons.NONE),
                JsonAnswer.of(checked, Reasons.NONE),
                Files.readString(folder.resolve("a.csv")),
                words(folder.resolve("a.pdf")))) {
            assertThat(answer).contains("identif").doesNotContain("Morag", "Sinclair", "SECRET", "KX7Q2M9PLA");
        }
    }

    @Test
    void thePdfIsOnePageAndTheSameBytesEachTime() throws IOException {
        var checked = check(aReturn().replacing("episodes", ",MIXED,", ",X,"));

        PdfAnswer.write(folder.resolve("a.pdf"), checked, Reasons.NONE, TODAY);
        PdfAnswer.write(folder.resolve("b.pdf"), checked, Reasons.NONE, TODAY);

        assertThat(folder.resolve("a.pdf")).hasSameBinaryContentAs(folder.resolve("b.pdf"));
        assertThat(words(folder.resolve("a.pdf")))
                .contains("2019-20-Q4, checked on 20 August 2020", "1 should be fixed", "Not in the code list");
        try (var pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Check of a return");
            assertThat(types(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .startsWith("Document", "H1", "P", "H2", "P", "Table", "TR", "TH", "TH", "TR", "TH", "TD")
                    .endsWith("TR", "TH", "TD", "TD", "P");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    private Checked check(ReturnFixture fixture) throws IOException {
        return check(fixture.in(Files.createDirectory(folder.resolve("checked"))));
    }

    private static Checked check(Path sent) throws IOException {
        try (var intake = new Intake()) {
            return intake.check(sent, Optional.empty(), Context.ofAnybody(TODAY));
        }
    }

    private static String words(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What each element of the tags is, in the order of reading. */
    private static List<String> types(PDStructureNode node) {
        return node.getKids().stream()
                .flatMap(kid -> kid instanceof PDStructureElement element
                        ? Stream.concat(Stream.of(element.getStructureType()), types(element).stream())
                        : Stream.empty())
                .toList();
    }

    private static String part(Path workbook, String name) throws IOException {
        try (var zip = new java.util.zip.ZipFile(workbook.toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
