package scot.pace.submissions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a screen reader needs of a page (PDF/UA-1): its title and language, and what each piece of text is, in the order of reading. */
final class PdfTags {

    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName SCOPE = COSName.getPDFName("Scope");

    private final PDPage page;
    private final PDStructureElement document;
    private final COSArray parents = new COSArray();

    PdfTags(PDDocument pdf, PDPage page, String title) throws IOException {
        this.page = page;
        var root = new PDStructureTreeRoot();
        this.document = new PDStructureElement("Document", root);
        root.appendKid(document);
        var ways = new COSDictionary();
        ways.setItem(COSName.getPDFName("Nums"), numbers());
        root.getCOSObject().setItem(PARENT_TREE, ways);
        root.setParentTreeNextKey(1);
        page.setStructParents(0);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        describe(pdf, root, title);
    }

    /** The whole page. */
    PDStructureElement document() {
        return document;
    }

    /** Puts an element, such as {@code Table} or {@code P}, at the end of another one. */
    PDStructureElement under(PDStructureElement parent, String type) {
        var element = new PDStructureElement(type, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    /** A cell that is the header of its column or its row. */
    PDStructureElement header(PDStructureElement row, boolean ofColumn) {
        var cell = under(row, "TH");
        var scope = new COSDictionary();
        scope.setName(COSName.O, "Table");
        scope.setName(SCOPE, ofColumn ? "Column" : "Row");
        cell.getCOSObject().setItem(COSName.A, scope);
        return cell;
    }

    /** The number under which the next piece of text on the page is to be marked as part of an element. */
    int mark(PDStructureElement element) {
        int number = parents.size();
        parents.add(element.getCOSObject());
        if (!(element.getCOSObject().getDictionaryObject(COSName.K) instanceof COSArray)) {
            element.getCOSObject().setItem(COSName.K, new COSArray());
        }
        element.getCOSObject().getCOSArray(COSName.K).add(COSInteger.get(number));
        return number;
    }

    private COSArray numbers() {
        var numbers = new COSArray();
        numbers.add(COSInteger.get(0));
        numbers.add(parents);
        return numbers;
    }

    private static void describe(PDDocument pdf, PDStructureTreeRoot root, String title) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        catalog.setLanguage("en-GB");
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        try (var template = Objects.requireNonNull(PdfTags.class.getResourceAsStream("answer.xmp"))) {
            var xmp = new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("{title}", title);
            var metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
            catalog.setMetadata(metadata);
        }
    }
}
