package scot.pace.reporting.publication;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import scot.pace.schema.store.Sha256;

/**
 * Finishes a tagged PDF: what PDF/UA-1 and PDF/A-2a still ask for, and nothing that differs from run to run. Dates are the day of
 * publication at 09:30 UTC; the document id follows from area, quarter, version and day; font names are fixed.
 */
final class AccessiblePdf {

    private static final LocalTime RELEASED = LocalTime.of(9, 30);
    private static final String SUBSET = "[A-Z]{6}\\+.*";
    private static final String SUBSET_PREFIX = "PACEAA";

    private AccessiblePdf() {}

    static byte[] of(byte[] tagged, Report report, Edition edition) throws IOException {
        try (var document = Loader.loadPDF(tagged)) {
            Map<COSDictionary, SortedSet<Integer>> artifacts = new LinkedHashMap<>();
            for (var page : document.getPages()) {
                artifacts.put(page.getCOSObject(), PageContent.mark(document, page));
                page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
            }
            StructureTree.mend(document, artifacts);
            mendFonts(document);
            describe(document, report.title(), edition);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void mendFonts(PDDocument document) throws IOException {
        var inside = document.getDocument();
        for (var key : new ArrayList<>(inside.getXrefTable().keySet())) {
            if (inside.getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                dictionary.removeItem(COSName.getPDFName("CIDSet"));
                fixSubsetName(dictionary, COSName.BASE_FONT);
                fixSubsetName(dictionary, COSName.FONT_NAME);
            }
        }
    }

    private static void fixSubsetName(COSDictionary dictionary, COSName entry) {
        var name = dictionary.getNameAsString(entry);
        if (name != null && name.matches(SUBSET)) {
            dictionary.setName(entry, SUBSET_PREFIX + name.substring(SUBSET_PREFIX.length()));
        }
    }

    private static void describe(PDDocument document, String title, Edition edition) throws IOException {
        var published = edition.published();
        var moment = published.atTime(RELEASED).atZone(ZoneOffset.UTC);
        var about = new PDDocumentInformation();
        about.setTitle(title);
        about.setCreator("PACE Statistics");
        about.setProducer("PACE Statistics");
        about.setCreationDate(GregorianCalendar.from(moment));
        about.setModificationDate(GregorianCalendar.from(moment));
        document.setDocumentInformation(about);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, published).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentCatalog().setLanguage("en-GB");
        addColours(document);
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(number(title, edition));
        document.setVersion(1.7f);
    }

    /** Another number for every area, quarter, version and day, and the same number for the same. */
    private static long number(String title, Edition edition) {
        var named = String.join(
                "\n",
                title,
                edition.quarter().toString(),
                Integer.toString(edition.version()),
                edition.published().toString(),
                edition.codeVersion());
        return Long.parseUnsignedLong(Sha256.of(named).substring(0, Long.BYTES * 2), 16);
    }

    private static void addColours(PDDocument document) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        Arrays.fill(profile, 40, 44, (byte) 0); // the platform it was made for, which differs from one Java to another
        try (var written = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
            written.write(profile);
        }
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().setOutputIntents(List.of(intent));
    }

    private static String xmp(String title, LocalDate published) throws IOException {
        try (InputStream template = Objects.requireNonNull(AccessiblePdf.class.getResourceAsStream("metadata.xmp"))) {
            var escaped = title.replace("&", "&amp;").replace("<", "&lt;");
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{title}", escaped)
                    .replace("{moment}", published + "T09:30:00+00:00");
        }
    }
}
