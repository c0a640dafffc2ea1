package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import scot.pace.reporting.measures.FigureKey;
import scot.pace.schema.Authority;

class AccessiblePdfTest {

    private final ShownFigures figures = new ShownFigures(MadeUpFigures.shown());
    private final Edition edition = MadeUpFigures.edition();

    @Test
    void aNationalAndALocalReportMeetTheStandardsForEverybodyAndForever() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var printer = new ReportPrinter();

        var national = printer.print(Reports.national(figures, edition), edition);
        var local =
                printer.print(Reports.local(figures, edition, Authority.all().get(0)), edition);

        check(national);
        check(local);
    }

    @Test
    void everyCellHasAHeaderOfItsRowAndOfItsColumn() throws Exception {
        try (var pdf = Loader.loadPDF(new ReportPrinter().print(Reports.national(figures, edition), edition))) {
            var rows = elements(pdf, "TR");

            assertThat(rows).hasSizeGreaterThan(150).allSatisfy(row -> {
                var cells = row.getKids().stream()
                        .map(PDStructureElement.class::cast)
                        .toList();
                var scopes = cells.stream().map(AccessiblePdfTest::scope).toList();
                var ofData = new ArrayList<>(Collections.nCopies(cells.size() - 1, ""));
                ofData.add(0, "Row");
                assertThat(scopes).isIn(Collections.nCopies(cells.size(), "Column"), ofData);
            });
        }
    }

    @Test
    void aScreenReaderHearsNeitherFootersNorEmptyParagraphs() throws Exception {
        var report = Reports.national(figures, edition);
        try (var pdf = Loader.loadPDF(new ReportPrinter().print(report, edition))) {
            var texts = TaggedTexts.of(pdf);
            var heard = elements(pdf, "P").stream().map(texts::text).toList();

            assertThat(heard).isNotEmpty().doesNotContain("").noneMatch(text -> text.contains(report.footer()));
            assertThat(heard).noneMatch(text -> text.matches("Page \\d+"));
            assertThat(heard).contains("Prospective adopters");
            assertThat(new PDFTextStripper().getText(pdf)).contains(report.footer(), "Page 2");
        }
    }

    @Test
    void theDocumentNamesItselfItsLanguageAndItsChapters() throws Exception {
        var report = Reports.national(figures, edition);
        try (var pdf = Loader.loadPDF(new ReportPrinter().print(report, edition))) {
            var catalog = pdf.getDocumentCatalog();

            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(report.title());
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(elements(pdf, "Document")).hasSize(1);
            var chapters = new ArrayList<String>();
            catalog.getDocumentOutline()
                    .getFirstChild()
                    .children()
                    .forEach(chapter -> chapters.add(chapter.getTitle()));
            assertThat(chapters)
                    .startsWith("The story in two pages")
                    .contains("Children looked after")
                    .endsWith("Method");
        }
    }

    @Test
    void aChartIsSaidInWordsMadeOfItsFigures() throws Exception {
        try (var pdf = Loader.loadPDF(new ReportPrinter().print(Reports.national(figures, edition), edition))) {
            var last = figures.value(FigureKey.total("s1-within-timescale", "S92000003", "2019-20-Q4")
                            .by("aim", "aim-2"))
                    .orElseThrow();

            assertThat(elements(pdf, "Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .filteredOn(words -> words.contains("2019-20-Q4: " + last + "% of "))
                    .hasSize(1);
        }
    }

    @Test
    void anotherVersionOfTheSameReportIsAnotherDocument() throws Exception {
        var printer = new ReportPrinter();
        var first = printer.print(Reports.national(figures, edition), edition);
        var again = printer.print(Reports.national(figures, edition), edition);
        var second = printer.print(Reports.national(figures, edition), MadeUpFigures.edition(2));

        assertThat(again).isEqualTo(first);
        assertThat(id(second)).isNotEqualTo(id(first));
    }

    private static String id(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getDocument().getDocumentID().toString();
        }
    }

    private static List<PDStructureElement> elements(PDDocument pdf, String type) {
        var found = new ArrayList<PDStructureElement>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), type, found);
        return found;
    }

    private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStandardStructureType().equals(type)) {
                    found.add(element);
                }
                collect(element, type, found);
            }
        }
    }

    private static String scope(PDStructureElement cell) {
        var attributes = cell.getCOSObject().getCOSDictionary(COSName.A);
        return attributes == null ? "" : attributes.getNameAsString("Scope");
    }

    private static void check(byte[] pdf) throws Exception {
        for (var standard : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A}) {
            var foundry = Foundries.defaultInstance();
            try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), standard);
                    var validator = foundry.createValidator(standard, false)) {
                var result = validator.validate(parser);

                assertThat(result.getTestAssertions()).as(standard.getId()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }
}
