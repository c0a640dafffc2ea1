package scot.pace.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import scot.pace.schema.Authority;

class AccessiblePdfTest {

    private final ShownFigures figures = new ShownFigures(MadeUpFigures.shown());
    private final Edition edition = MadeUpFigures.edition();

    @Test
    void aNationalAndALocalReportMeetTheStandardsForEverybodyAndForever() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var printer = new ReportPrinter();

        var national = printer.print(NationalReport.of(figures, edition), edition);
        var local =
                printer.print(LocalReport.of(figures, edition, Authority.all().get(0)), edition);

        check(national);
        check(local);
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
