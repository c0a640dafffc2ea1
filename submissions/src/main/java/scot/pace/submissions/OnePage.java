package scot.pace.submissions;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF of one page, tagged for screen readers. The same content on the same day gives the same bytes. */
final class OnePage {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private OnePage() {}

    /** What stands on the page. */
    @FunctionalInterface
    interface Content {
        void write(PdfSheet sheet) throws IOException;
    }

    /** @param day stands in the file as the day it was made */
    static void write(OutputStream out, String title, LocalDate day, Content content) throws IOException {
        try (var document = new PDDocument();
                var font = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            describe(document, title, day);
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var sheet = new PdfSheet(document, page, PDType0Font.load(document, font, true), title)) {
                content.write(sheet);
            }
            document.save(out);
        }
    }

    private static void describe(PDDocument document, String title, LocalDate day) {
        var date = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.UK);
        date.clear();
        date.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        var about = new PDDocumentInformation();
        about.setTitle(title);
        about.setProducer("PACE Statistics");
        about.setCreationDate((Calendar) date.clone());
        about.setModificationDate(date);
        document.setDocumentInformation(about);
        document.setDocumentId(day.toEpochDay());
    }
}
