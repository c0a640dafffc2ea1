package scot.pace.reporting.publication;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of every tagged content of a PDF. */
final class TaggedTexts {

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    private TaggedTexts() {}

    static TaggedTexts of(PDDocument document) throws IOException {
        var tagged = new TaggedTexts();
        tagged.readTexts(document);
        return tagged;
    }

    private void readTexts(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var onPage = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> addTexts(content, onPage));
            texts.put(page.getCOSObject(), onPage);
        }
    }

    private static void addTexts(PDMarkedContent content, Map<Integer, String> onPage) {
        var text = new StringBuilder();
        for (var part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                addTexts(inner, onPage);
            }
        }
        onPage.merge(content.getMCID(), text.toString(), String::concat);
    }

    /** What a screen reader says for an element and all within it. */
    String text(PDStructureElement element) {
        var text = new StringBuilder();
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                text.append(text(inner));
            } else if (kid instanceof Integer number) {
                text.append(text(element.getPage(), number));
            } else if (kid instanceof PDMarkedContentReference reference) {
                var page = reference.getPage();
                text.append(text(page == null ? element.getPage() : page, reference.getMCID()));
            }
        }
        return text.toString().strip();
    }

    private String text(PDPage page, int number) {
        return texts.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(number, "");
    }
}
